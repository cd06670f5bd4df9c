// Words of a request that is wrong, while the credential is fine.
import { likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase, reading } from './phrase.ts';

/** JSON-RPC 2.0 section 5.1: codes of the call itself. Asked late, since servers put refusals of people under the same numbers, in words. */
const jsonRpc: Rule = {
  ...phrase({
    name: 'json-rpc',
    match: { code: ['-32600', '-32601', '-32602', '-32700'] },
    meaning: likely(means.badRequest),
    message: 'Method not found',
    status: 200,
  }),
  citation: 'https://www.jsonrpc.org/specification#error_object',
  example: {
    status: 200,
    auth: 'basic',
    body: { jsonrpc: '2.0', error: { code: -32601, message: 'See the documentation.' }, id: 1 },
  },
};

export const requestWords: readonly Rule[] = [
  phrase({
    name: 'endpoint-gone',
    match: {
      words: [
        'endpoint is no longer valid | endpoint no longer exists | endpoint has been removed | endpoint has moved | endpoint was removed | endpoint is no longer supported | endpoint is no longer available | endpoint has been deprecated | endpoint is deprecated | api has been retired | api has been shut down | api has been turned off | api is no longer available | api is no longer supported | api has been discontinued',
      ],
      stage: ['api_call', 'token_refresh', 'db_query'],
      status: ['4xx', 200],
    },
    meaning: likely(means.versionSunset),
    message: 'This endpoint is no longer valid, see our guide for new tokens.',
    status: 404,
  }),
  phrase({
    name: 'nothing-in-the-request',
    match: {
      says: ['object missing', 'object required'],
      words: ['body | parameter | parameters | field | fields | payload'],
      stage: 'token_refresh',
      status: [400, 415, 422, 200],
      without: ['password', 'username', 'email'],
    },
    meaning: likely(means.clientBug),
    message: 'A parameter is missing in the request.',
    stage: 'token_refresh',
    status: 400,
  }),
  phrase({
    name: 'not-found',
    match: {
      words: [
        'not found | does not exist | doesnt exist | no such | could not find | couldnt find | cannot find | unknown table | unknown column | invalid object name | notfound | unable to find | no longer exists | was not found',
      ],
      stage: reading,
    },
    meaning: likely(means.notFound),
    message: 'The requested report does not exist.',
    status: 400,
  }),
  phrase({
    name: 'object-not-found',
    match: { says: ['object notFound', 'object deleted'], stage: reading, status: [400, 404, 410, 422, 200] },
    meaning: likely(means.notFound),
    message: 'Die Seite wurde nicht gefunden.',
    status: 404,
  }),
  phrase({
    name: 'bad-request',
    match: {
      words: [
        'invalid parameter | invalid argument | invalid field | is required | bad request | validation error | validation failed | invalid request | invalid value | unsupported | not supported | must be | malformed | invalid json | syntax error | parse error | unknown field | invalid date | unrecognized field | validation errors | record invalid | invalid arguments | invalid query | badrequest | validation | missing required | invalid format | too long | too large | out of range | not a valid | cannot be null | method not allowed | missing parameter | invalid param | invalid property | not a supported | unsupported report | cannot be parsed | could not parse | could not be parsed | unexpected token in json | unexpected end of json | references missing | view is invalid | must be one of | must be a positive | must be greater | must be less | cannot query field | unknown argument | is not defined by type | must have a selection of | is not a valid metric | is not supported',
      ],
      stage: reading,
      status: [400, 403, 405, 406, 409, 411, 412, 413, 414, 415, 422, 200],
    },
    meaning: likely(means.badRequest),
    message: 'Invalid parameter: from.',
    status: 400,
  }),
  phrase({
    name: 'object-refused',
    match: {
      says: ['object invalid', 'object missing', 'object exceeded'],
      stage: reading,
      status: [400, 404, 422, 200],
      without: ['credentials', 'token', 'key'],
    },
    meaning: likely(means.badRequest),
    message: 'Invalid board ID',
    status: 200,
  }),
  phrase({
    name: 'database-syntax',
    match: {
      words: [
        'syntax error | unknown column | invalid identifier | cannot resolve | cannot be resolved | could not be resolved | ambiguous column | type mismatch | parse error | parsing error | unexpected token | unexpected end of | do not exist in the table schema | fields do not exist | columns do not exist | could not resolve table | could not resolve column | not in group by | must appear in the group by | division by zero | divide by zero | view is invalid | references a missing | numeric overflow | invalid input syntax | cannot cast | conversion failed | can only be set during | cannot be set after | must be set before',
      ],
      kind: 'error',
    },
    meaning: likely(means.badRequest),
    message: 'syntax error at end of input',
    isError: true,
    stage: 'db_query',
    auth: 'db_password',
  }),
  jsonRpc,
];
