// Calendly: `title` and `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const release = 'https://developer.calendly.com/release-notes/2026/11/3.md';
const docs = 'https://developer.calendly.com/api-docs';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'calendly/paid-plan-needed',
    match: {
      status: 403,
      words: ['upgrade to a paid calendly account | upgrade your calendly account'],
      format: 'json',
    },
    ...means.planLimit,
    scope: 'stream',
    citation: release,
    seen: 'Please upgrade to a paid Calendly account.',
    example: answer(403, { title: 'Permission Denied', message: 'Please upgrade to a paid Calendly account.' }, oauth),
  },
  {
    id: 'calendly/permission-denied',
    match: { status: 403, at: { title: 'Permission Denied' } },
    ...likely(means.roleLost),
    citation: release,
    seen: 'Permission Denied',
    example: answer(
      403,
      { title: 'Permission Denied', message: 'You do not have permission to access this resource.' },
      oauth,
    ),
  },
  {
    id: 'calendly/scope',
    match: { status: 403, words: ['scope'], format: 'json' },
    ...means.scopeMissing,
    citation: docs,
    example: answer(403, { title: 'Forbidden', message: 'Insufficient scope' }, oauth),
  },
  {
    id: 'calendly/token-refused',
    match: { status: 401, auth: ['api_key', 'basic'], at: { title: 'Unauthenticated' } },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { title: 'Unauthenticated', message: 'The access token is invalid' }, key),
  },
  {
    id: 'calendly/access-token',
    match: { status: 401, auth: 'oauth2', stage: 'api_call', at: { title: 'Unauthenticated' } },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { title: 'Unauthenticated', message: 'The access token expired' }, oauth),
  },
  {
    id: 'calendly/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: docs,
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description:
          'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
      },
      refresh,
    ),
  },
  {
    id: 'calendly/not-found',
    match: { status: 404, at: { title: 'Resource Not Found' } },
    ...means.notFound,
    citation: docs,
    example: answer(
      404,
      { title: 'Resource Not Found', message: 'The server could not find the requested resource.' },
      oauth,
    ),
  },
  {
    id: 'calendly/invalid-argument',
    match: { status: 400, at: { title: 'Invalid Argument' } },
    ...means.badRequest,
    citation: docs,
    example: answer(400, { title: 'Invalid Argument', message: 'The supplied parameters are invalid.' }, oauth),
  },
];
