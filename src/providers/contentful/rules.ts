// Contentful: `sys.id`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://contentful.com/developers/docs/references/errors';
const grant = 'https://github.com/HelpCode-ai/anythingmcp/releases/tag/v0.23.1';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'contentful/organization-suspended',
    match: { at: { 'sys.id': 'OrganizationSuspended' } },
    ...means.orgFrozen,
    citation: 'https://www.contentful.com/developers/docs/references/errors/',
    example: answer(
      403,
      { sys: { type: 'Error', id: 'OrganizationSuspended' }, message: 'The organization is suspended.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'contentful/organization-grant',
    match: { at: { 'sys.id': 'OrganizationAccessGrantRequired' } },
    ...means.adminConsentRequired,
    citation: grant,
    seen: 'OrganizationAccessGrantRequired',
    example: answer(
      401,
      {
        sys: { type: 'Error', id: 'OrganizationAccessGrantRequired' },
        message: 'The organization requires the token to be granted access.',
        requestId: '1',
      },
      key,
    ),
  },
  {
    id: 'contentful/grant-refused',
    match: { auth: 'oauth2', at: { 'sys.id': 'AccessTokenInvalid' } },
    ...likely(means.revoked),
    citation: errors,
    seen: 'AccessTokenInvalid',
    example: answer(
      401,
      {
        sys: { type: 'Error', id: 'AccessTokenInvalid' },
        message: 'The access token you sent could not be found or is invalid.',
        requestId: '1',
      },
      oauth,
    ),
  },
  {
    id: 'contentful/token-refused',
    match: { at: { 'sys.id': 'AccessTokenInvalid' } },
    ...means.wrongApiKey,
    citation: errors,
    seen: 'AccessTokenInvalid',
    example: answer(
      401,
      {
        sys: { type: 'Error', id: 'AccessTokenInvalid' },
        message: 'The access token you sent could not be found or is invalid.',
        requestId: '1',
      },
      key,
    ),
  },
  {
    id: 'contentful/access-denied',
    match: { at: { 'sys.id': 'AccessDenied' } },
    ...means.roleLost,
    citation: errors,
    seen: 'AccessDenied',
    example: answer(403, { sys: { type: 'Error', id: 'AccessDenied' }, message: 'Forbidden', requestId: '1' }, key),
  },
  {
    id: 'contentful/space-hidden-or-gone',
    match: { at: { 'sys.id': 'NotFound', 'details.type': 'Space' } },
    ...likely(means.objectAccessLost),
    citation: errors,
    seen: 'NotFound',
    example: answer(
      404,
      {
        sys: { type: 'Error', id: 'NotFound' },
        message: 'The resource could not be found.',
        requestId: '1',
        details: { type: 'Space', id: 'a' },
      },
      key,
    ),
  },
  {
    id: 'contentful/not-found',
    match: { at: { 'sys.id': 'NotFound' } },
    ...means.notFound,
    citation: errors,
    seen: 'NotFound',
    example: answer(
      404,
      { sys: { type: 'Error', id: 'NotFound' }, message: 'The resource could not be found.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/rate-limited',
    match: { at: { 'sys.id': 'RateLimitExceeded' } },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      429,
      { sys: { type: 'Error', id: 'RateLimitExceeded' }, message: 'You have exceeded the rate limit.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/quota',
    match: { at: { 'sys.id': 'QuotaExceeded' } },
    ...means.planLimit,
    citation: 'https://www.contentful.com/developers/docs/references/errors/',
    example: answer(
      403,
      { sys: { type: 'Error', id: 'QuotaExceeded' }, message: 'The usage limit was reached.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/space-locked',
    match: { at: { 'sys.id': 'SpaceSuspended' } },
    ...means.orgFrozen,
    citation: 'https://www.contentful.com/developers/docs/references/errors/',
    example: answer(
      403,
      { sys: { type: 'Error', id: 'SpaceSuspended' }, message: 'The space is suspended.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/conflict',
    match: { at: { 'sys.id': 'VersionMismatch' } },
    ...means.badRequest,
    citation: errors,
    seen: 'VersionMismatch',
    example: answer(
      409,
      { sys: { type: 'Error', id: 'VersionMismatch' }, message: 'Version mismatch.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/bad-request',
    match: { at: { 'sys.id': 'BadRequest' } },
    ...means.badRequest,
    citation: errors,
    seen: 'BadRequest',
    example: answer(
      400,
      { sys: { type: 'Error', id: 'BadRequest' }, message: 'The request was malformed.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/bad-query',
    match: { at: { 'sys.id': 'InvalidQuery' } },
    ...means.badRequest,
    citation: errors,
    seen: 'InvalidQuery',
    example: answer(
      400,
      { sys: { type: 'Error', id: 'InvalidQuery' }, message: 'The query you sent was invalid.', requestId: '1' },
      key,
    ),
  },
  {
    id: 'contentful/server-error',
    match: { at: { 'sys.id': 'ServerError' } },
    ...means.outage,
    citation: errors,
    example: answer(
      500,
      { sys: { type: 'Error', id: 'ServerError' }, message: 'Internal server error.', requestId: '1' },
      key,
    ),
  },
];
