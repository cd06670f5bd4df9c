// Fauna: `code` of its answers.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://fauna.github.io/faunadb-csharp/5.0.0-preview/class_fauna_d_b_1_1_errors_1_1_exception_codes.html';

export const rules: readonly Rule[] = [
  {
    id: 'faunadb/authentication',
    match: { words: ['authentication failed'] },
    ...means.wrongApiKey,
    citation: codes,
    seen: 'AuthenticationFailed = "authentication failed"',
    example: answer(
      401,
      {
        errors: [
          {
            code: 'authentication failed',
            description: 'The document was not found or provided password was incorrect.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'faunadb/secret',
    match: { code: 'unauthorized' },
    ...means.wrongApiKey,
    citation: codes,
    example: answer(401, { errors: [{ code: 'unauthorized', description: 'Unauthorized' }] }, { auth: 'api_key' }),
  },
  {
    id: 'faunadb/token',
    match: { words: ['invalid token'] },
    ...means.wrongApiKey,
    citation: codes,
    seen: 'InvalidToken = "invalid token"',
    example: answer(
      400,
      { errors: [{ code: 'invalid token', description: 'Invalid token in current context.' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'faunadb/permission',
    match: { words: ['permission denied'] },
    ...means.objectAccessLost,
    citation: codes,
    seen: 'PermissionDenied = "permission denied"',
    example: answer(
      403,
      { errors: [{ code: 'permission denied', description: 'Insufficient privileges to perform the action.' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'faunadb/not-found',
    match: { words: ['instance not found | value not found | invalid ref'] },
    ...means.notFound,
    citation: codes,
    seen: 'InstanceNotFound = "instance not found"',
    example: answer(
      404,
      { errors: [{ code: 'instance not found', description: 'Document not found.' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'faunadb/conflict',
    match: { words: ['transaction aborted'] },
    ...means.concurrentUpdate,
    citation: codes,
    seen: 'TransactionAborted = "transaction aborted"',
    example: answer(400, { errors: [{ code: 'transaction aborted', description: 'Aborted.' }] }, { auth: 'api_key' }),
  },
  {
    id: 'faunadb/request',
    match: { words: ['invalid expression | invalid argument | validation failed | call error'] },
    ...means.badRequest,
    citation: codes,
    seen: 'InvalidExpression = "invalid expression"',
    example: answer(
      400,
      { errors: [{ code: 'invalid expression', description: 'No form/function found.' }] },
      { auth: 'api_key' },
    ),
  },
];
