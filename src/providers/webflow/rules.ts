// Webflow: `code` of the Data API, `name` of version 1.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developers.webflow.com/data/v2.0.0/reference/error-handling';
const old = 'https://www.rubydoc.info/gems/webflow-ruby/1.2.0/Webflow/Error';
const rate = 'https://developers.webflow.com/reference/rate-limits';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'webflow/grant-refused',
    match: { auth: 'oauth2', code: 'not_authorized' },
    ...likely(means.revoked),
    citation: errors,
    seen: 'not_authorized',
    example: answer(
      401,
      { message: 'Request not authorized', code: 'not_authorized', externalReference: null, details: [] },
      oauth,
    ),
  },
  {
    id: 'webflow/token-refused',
    match: { code: 'not_authorized' },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'not_authorized',
    example: answer(
      401,
      { message: 'Request not authorized', code: 'not_authorized', externalReference: null, details: [] },
      key,
    ),
  },
  {
    id: 'webflow/v1-unauthorized',
    match: { status: 401, at: { name: 'Unauthorized' } },
    ...likely(means.wrongApiKey),
    citation: old,
    seen: '401 Unauthorized Provided access token is invalid',
    example: answer(
      401,
      { msg: 'Unauthorized', code: 401, name: 'Unauthorized', path: '/info', err: 'Unauthorized' },
      key,
    ),
  },
  {
    id: 'webflow/scopes',
    match: { code: 'missing_scopes' },
    ...means.scopeMissing,
    citation: 'https://developers.webflow.com/data/reference/scopes',
    example: answer(
      403,
      {
        message: 'OAuthForbidden: You are missing the following scopes - sites:read',
        code: 'missing_scopes',
        externalReference: null,
        details: [],
      },
      oauth,
    ),
  },
  {
    id: 'webflow/forbidden',
    match: { code: 'forbidden' },
    ...likely(means.objectAccessLost),
    citation: 'https://developers.webflow.com/data/reference/scopes',
    example: answer(403, { message: 'Forbidden', code: 'forbidden', externalReference: null, details: [] }, oauth),
  },
  {
    id: 'webflow/rate-limited',
    match: { code: ['too_many_requests', 'rate_limit_hit', 'RateLimit'] },
    ...means.rateLimited,
    citation: rate,
    seen: 'Too Many Requests',
    example: answer(
      429,
      { message: 'Rate limit hit', code: 'too_many_requests', externalReference: null, details: [] },
      oauth,
    ),
  },
  {
    id: 'webflow/not-found',
    match: { code: ['resource_not_found', 'NotFound'] },
    ...likely(means.notFound),
    citation: errors,
    seen: 'resource_not_found',
    example: answer(
      404,
      {
        message: 'Requested resource not found: The site cannot be found',
        code: 'resource_not_found',
        externalReference: null,
        details: [],
      },
      oauth,
    ),
  },
  {
    id: 'webflow/version',
    match: { at: { name: 'UnsupportedVersion' } },
    ...means.versionSunset,
    citation: old,
    seen: 'UnsupportedVersion',
    example: answer(
      400,
      { msg: 'Unsupported version', code: 400, name: 'UnsupportedVersion', err: 'UnsupportedVersion' },
      key,
    ),
  },
  {
    id: 'webflow/v1-ended',
    match: { status: 410 },
    ...means.versionSunset,
    citation: 'https://developers.webflow.com/data/docs/migrating-to-v2',
    example: answer(
      410,
      { message: 'The v1 API has been removed', code: 'gone', externalReference: null, details: [] },
      key,
    ),
  },
  {
    id: 'webflow/bad-request',
    match: { code: ['bad_request', 'validation_error', 'ValidationError', 'SyntaxError'] },
    ...means.badRequest,
    citation: errors,
    seen: 'bad_request',
    example: answer(
      400,
      { message: 'The request was malformed.', code: 'bad_request', externalReference: null, details: [] },
      oauth,
    ),
  },
  {
    id: 'webflow/internal',
    match: { code: ['internal_error', 'ServerError'] },
    ...means.outage,
    citation: old,
    seen: 'ServerError',
    example: answer(
      500,
      {
        message: 'We had a problem with our server. Try again later.',
        code: 'internal_error',
        externalReference: null,
        details: [],
      },
      oauth,
    ),
  },
];
