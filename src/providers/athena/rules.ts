// Athena: its API's codes, and why a query failed, which is said in words.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const tooMany = 'https://www.repost.aws/de/knowledge-center/athena-too-many-requests-error';
const output = 'https://repost.aws/ja/knowledge-center/athena-output-bucket-error';
const catalog = 'https://docs.amazonaws.cn/en_us/athena/latest/ug/error-reference.md';
const common = 'https://docs.aws.amazon.com/athena/latest/APIReference/CommonErrors.html';
const troubleshooting = 'https://docs.aws.amazon.com/athena/latest/ug/troubleshooting-athena.html';

export const rules: readonly Rule[] = [
  {
    id: 'athena/too-many-queries',
    match: { code: ['TooManyRequestsException'] },
    ...means.rateLimited,
    citation: tooMany,
    seen: 'TooManyRequestsException',
    example: answer(
      400,
      {
        __type: 'TooManyRequestsException',
        message: 'You have exceeded the limit for the number of queries you can run concurrently.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'athena/output-bucket',
    match: { words: ['unable to verify create output bucket'] },
    ...likely(means.objectAccessLost),
    citation: output,
    seen: 'Unable to verify/create output bucket',
    example: answer(
      400,
      { __type: 'InvalidRequestException', message: 'Unable to verify/create output bucket aws-athena-query-results' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'athena/files-denied',
    match: {
      words: [
        'access denied service amazon s3 | access denied when writing output | insufficient permissions to execute the query | insufficient lake formation permission',
      ],
    },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: troubleshooting,
    example: driverError(
      '',
      'Insufficient permissions to execute the query. User: sync is not authorized to perform: glue:GetTable',
      { stage: 'db_query', auth: 'api_key' },
    ),
  },
  {
    id: 'athena/table-missing',
    match: { words: ['table not found | schema not found | entity not found exception'] },
    ...means.notFound,
    citation: troubleshooting,
    example: driverError('', 'TABLE_NOT_FOUND: line 1:15: Table awsdatacatalog.shop.orders does not exist', {
      stage: 'db_query',
      auth: 'api_key',
    }),
  },
  {
    id: 'athena/exhausted',
    match: { words: ['query exhausted resources at this scale factor'] },
    ...means.outage,
    citation: catalog,
    seen: 'Query exhausted resources at this scale factor',
    example: driverError('', 'Query exhausted resources at this scale factor', { stage: 'db_query', auth: 'api_key' }),
  },
  {
    id: 'athena/system',
    match: { at: { 'QueryExecution.Status.AthenaError.ErrorCategory': '1' } },
    ...means.outage,
    citation: catalog,
    seen: '| 1 | SYSTEM |',
    example: answer(
      200,
      {
        QueryExecution: {
          Status: {
            State: 'FAILED',
            StateChangeReason: 'Internal error',
            AthenaError: { ErrorCategory: 1, ErrorType: 100 },
          },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'athena/user',
    match: { at: { 'QueryExecution.Status.AthenaError.ErrorCategory': '2' } },
    ...likely(means.badRequest),
    citation: catalog,
    seen: '| 2 | USER |',
    example: answer(
      200,
      {
        QueryExecution: {
          Status: {
            State: 'FAILED',
            StateChangeReason: 'SYNTAX_ERROR',
            AthenaError: { ErrorCategory: 2, ErrorType: 1006 },
          },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'athena/throttled',
    match: { code: 'ThrottlingException' },
    ...means.rateLimited,
    citation: common,
    seen: 'The request was denied due to request throttling.',
    example: answer(400, { __type: 'ThrottlingException', message: 'Rate exceeded' }, { auth: 'api_key' }),
  },
];
