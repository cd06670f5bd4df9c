// ServiceNow: words in `error.message` and `error.detail`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const api = 'https://www.servicenow.com/docs/';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'servicenow/access-token',
    match: {
      status: 401,
      auth: 'oauth2',
      stage: 'api_call',
      words: ['user not authenticated | user is not authenticated | access token'],
    },
    ...means.accessTokenExpired,
    citation: api,
    example: answer(
      401,
      {
        error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
        status: 'failure',
      },
      oauth,
    ),
  },
  {
    id: 'servicenow/password-refused',
    match: { status: 401, words: ['user not authenticated | user is not authenticated'], format: 'json' },
    ...likely(means.wrongPassword),
    citation: api,
    example: answer(
      401,
      {
        error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
        status: 'failure',
      },
      basic,
    ),
  },
  {
    id: 'servicenow/refresh-refused',
    match: {
      stage: 'token_refresh',
      words: ['access_denied | server_error | invalid_grant | access denied'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.revoked),
    citation: api,
    example: answer(401, { error_description: 'access_denied', error: 'server_error' }, refresh),
  },
  {
    id: 'servicenow/acl',
    match: {
      words: ['insufficient rights | acl validation | security constraints | operation failed acl | acl exception'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.objectAccessLost),
    citation: api,
    example: answer(
      403,
      {
        error: { message: 'Operation Failed', detail: 'ACL Exception Insufficient rights to query records' },
        status: 'failure',
      },
      basic,
    ),
  },
  {
    id: 'servicenow/table-gone',
    match: { words: ['invalid table'] },
    ...means.notFound,
    citation: api,
    example: answer(400, { error: { message: 'Invalid table x_acme', detail: null }, status: 'failure' }, basic),
  },
  {
    id: 'servicenow/no-record',
    match: { status: 404, words: ['no record found | record doesnt exist'] },
    ...means.notFound,
    citation: api,
    example: answer(
      404,
      {
        error: { message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval" },
        status: 'failure',
      },
      basic,
    ),
  },
  {
    id: 'servicenow/too-slow',
    match: { words: ['transaction cancelled maximum execution time exceeded'] },
    ...means.timeout,
    citation: api,
    example: answer(
      500,
      { error: { message: 'Transaction cancelled: maximum execution time exceeded', detail: null }, status: 'failure' },
      basic,
    ),
  },
  {
    id: 'servicenow/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: api,
    example: answer(429, { error: { message: 'Rate limit exceeded', detail: null }, status: 'failure' }, basic),
  },
];
