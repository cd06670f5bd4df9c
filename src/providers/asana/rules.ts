// Asana: words in `errors[].message`; there are no codes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developers.asana.com/docs/http-status-codes';
const ruby = 'https://rubydoc.info/github/Asana/ruby-asana/Asana/Errors';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'asana/bearer-expired',
    match: { stage: 'api_call', words: ['bearer token has expired | token has expired'] },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      401,
      {
        errors: [
          {
            message:
              'The bearer token has expired. If you have a refresh token, please use it to request a new bearer token, otherwise allow the user to re-authenticate.',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/token-refused',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['not authorized'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'Not Authorized',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Not Authorized',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'asana/access-token-refused',
    match: { stage: 'api_call', status: 401, auth: 'oauth2', words: ['not authorized'] },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'Not Authorized',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Not Authorized',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/premium-only',
    match: { status: 402, at: { 'errors.*.message': '' } },
    ...means.planLimit,
    scope: 'stream',
    citation: ruby,
    seen: 'Payment Required',
    example: answer(
      402,
      {
        errors: [
          {
            message: 'This feature is only available to premium users.',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/app-blocked',
    match: { status: 403, words: ['blocked by | app is blocked | not approved by your admin'], format: 'json' },
    ...means.adminConsentRequired,
    citation: errors,
    example: answer(
      403,
      {
        errors: [
          {
            message: 'This app is blocked by your admin.',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/no-access',
    match: {
      status: 403,
      words: ['do not have access to this | not authorized to perform | forbidden'],
      format: 'json',
    },
    ...likely(means.objectAccessLost),
    citation: ruby,
    seen: 'objects or properties that the user does not have access to',
    example: answer(
      403,
      {
        errors: [
          {
            message: 'Forbidden',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/unknown-object',
    match: { status: 404, words: ['unknown object | not a recognized id'] },
    ...likely(means.notFound),
    citation: errors,
    example: answer(
      404,
      {
        errors: [
          {
            message: 'project: Unknown object: 1',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/bad-input',
    match: { status: 400, words: ['missing input | not a recognized id | invalid field | not a valid'] },
    ...means.badRequest,
    citation: errors,
    seen: 'workspace: Missing input',
    example: answer(
      400,
      {
        errors: [
          {
            message: 'workspace: Missing input',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'asana/sync-token',
    match: { status: 412, words: ['sync token'] },
    ...means.badRequest,
    citation: errors,
    example: answer(
      412,
      {
        errors: [
          {
            message:
              'Sync token invalid or too old. If you are attempting to keep resources in sync, you must re-fetch the full dataset for this query.',
          },
        ],
        sync: 'x',
      },
      oauth,
    ),
  },
  {
    id: 'asana/rate-limited',
    match: { words: ['rate limit | too many requests'] },
    ...means.rateLimited,
    citation: 'https://developers.asana.com/docs/rate-limits',
    example: answer(
      429,
      {
        errors: [
          {
            message: 'You have made too many requests recently. Please, be chill.',
            help: 'For more information on API status codes and how to handle them, read the docs on errors: https://developers.asana.com/docs/errors',
          },
        ],
        retry_after: 30,
      },
      oauth,
    ),
  },
  {
    id: 'asana/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: 'https://developers.asana.com/docs/oauth',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The refresh token provided is invalid' },
      refresh,
    ),
  },
  {
    id: 'asana/server-error',
    match: { status: 500, words: ['server error'] },
    ...means.outage,
    citation: errors,
    seen: 'Server Error',
    example: answer(500, { errors: [{ message: 'Server Error', phrase: '6 sad squid snuggle softly' }] }, oauth),
  },
];
