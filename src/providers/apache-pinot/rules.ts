// Pinot: the numbers in `exceptions` of an answer, whose status is often 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://github.com/apache/pinot/blob/master/pinot-spi/src/main/java/org/apache/pinot/spi/exception/QueryErrorCode.java';

export const rules: readonly Rule[] = [
  {
    id: 'apache-pinot/access-denied',
    match: { at: { 'exceptions.*.errorCode': '180' } },
    ...likely(means.objectAccessLost),
    citation: codes,
    seen: 'ACCESS_DENIED(180, "AccessDenied", Response.Status.FORBIDDEN)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 180, message: 'Permission denied.' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/no-table',
    match: { at: { 'exceptions.*.errorCode': '190' } },
    ...means.notFound,
    citation: codes,
    seen: 'TABLE_DOES_NOT_EXIST(190, "TableDoesNotExistError", Response.Status.NOT_FOUND)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 190, message: 'TableDoesNotExistError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/no-column',
    match: { at: { 'exceptions.*.errorCode': '710' } },
    ...means.notFound,
    citation: codes,
    seen: 'UNKNOWN_COLUMN(710, "UnknownColumnError", Response.Status.BAD_REQUEST)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 710, message: "Unknown columnName 'total' found in the query" }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/too-many-requests',
    match: { at: { 'exceptions.*.errorCode': '429' } },
    ...means.rateLimited,
    citation: codes,
    seen: 'TOO_MANY_REQUESTS(429, "TooManyRequests", Response.Status.TOO_MANY_REQUESTS)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 429, message: 'Query would exceed the quota.' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/parsing',
    match: { at: { 'exceptions.*.errorCode': '150' } },
    ...means.badRequest,
    citation: codes,
    seen: 'SQL_PARSING(150, "SQLParsingError", Response.Status.BAD_REQUEST)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 150, message: 'SQLParsingError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/validation',
    match: { at: { 'exceptions.*.errorCode': '700' } },
    ...means.badRequest,
    citation: codes,
    seen: 'QUERY_VALIDATION(700, "QueryValidationError", Response.Status.BAD_REQUEST)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 700, message: 'QueryValidationError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/timeout',
    match: { at: { 'exceptions.*.errorCode': '250' } },
    ...means.timeout,
    citation: codes,
    seen: 'EXECUTION_TIMEOUT(250, "ExecutionTimeoutError", Response.Status.REQUEST_TIMEOUT)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 250, message: 'ExecutionTimeoutError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/broker-timeout',
    match: { at: { 'exceptions.*.errorCode': '400' } },
    ...means.timeout,
    citation: codes,
    seen: 'BROKER_TIMEOUT(400, "BrokerTimeoutError", Response.Status.REQUEST_TIMEOUT)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 400, message: 'BrokerTimeoutError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/broker-unavailable',
    match: { at: { 'exceptions.*.errorCode': '410' } },
    ...likely(means.outage),
    citation: codes,
    seen: 'BROKER_RESOURCE_MISSING(410, "BrokerResourceMissingError", Response.Status.SERVICE_UNAVAILABLE)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 410, message: 'BrokerResourceMissingError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/server-silent',
    match: { at: { 'exceptions.*.errorCode': '427' } },
    ...means.outage,
    citation: codes,
    seen: 'SERVER_NOT_RESPONDING(427, "ServerNotResponding", Response.Status.SERVICE_UNAVAILABLE)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 427, message: 'ServerNotResponding' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/server-stopping',
    match: { at: { 'exceptions.*.errorCode': '210' } },
    ...means.maintenance,
    citation: codes,
    seen: 'SERVER_SHUTTING_DOWN(210, "ServerShuttingDown", Response.Status.SERVICE_UNAVAILABLE)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 210, message: 'ServerShuttingDown' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
  {
    id: 'apache-pinot/internal',
    match: { at: { 'exceptions.*.errorCode': '450' } },
    ...means.outage,
    citation: codes,
    seen: 'INTERNAL(450, "InternalError", Response.Status.INTERNAL_SERVER_ERROR)',
    example: answer(
      200,
      { exceptions: [{ errorCode: 450, message: 'InternalError' }] },
      { auth: 'basic', stage: 'db_query' },
    ),
  },
];
