// Apple Ads: `error.errors[].messageCode`. Client id, key and organization belong to the customer; the client secret is a signed note of at most 180 days.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const secret = 'https://noy72.com/articles/2022-03-11-apple-search-ads/';
const roles = 'https://docs.nexla.com/user-guides/connectors/apple_ads_api/apple_ads_api_auth';
const version = 'https://github.com/cameronehrlich/apple-ads-cli/issues/2';

export const rules: readonly Rule[] = [
  {
    id: 'apple-search-ads/secret-refused',
    match: { stage: 'token_refresh', code: 'invalid_client' },
    ...guess(means.wrongApiKey),
    citation: secret,
    seen: "{'error': 'invalid_client'}",
    example: answer(400, { error: 'invalid_client' }, { stage: 'token_refresh', auth: 'api_key' }),
  },
  {
    id: 'apple-search-ads/access-token',
    match: { code: 'UNAUTHORIZED' },
    ...means.accessTokenExpired,
    citation: roles,
    example: answer(
      401,
      {
        data: null,
        pagination: null,
        error: { errors: [{ messageCode: 'UNAUTHORIZED', message: 'UNAUTHORIZED', field: '' }] },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apple-search-ads/role',
    match: { code: ['FORBIDDEN', 'NO_PERMISSION', 'INSUFFICIENT_PERMISSION'] },
    ...likely(means.roleLost),
    citation: roles,
    seen: 'must accept the invitation before the API role takes effect',
    example: answer(
      403,
      {
        data: null,
        pagination: null,
        error: { errors: [{ messageCode: 'FORBIDDEN', message: 'You do not have the permission', field: '' }] },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apple-search-ads/organization',
    match: { words: ['orgid | org id | x ap context'], format: 'json' },
    ...likely(means.objectAccessLost),
    citation: roles,
    example: answer(
      403,
      {
        data: null,
        pagination: null,
        error: { errors: [{ messageCode: 'INVALID', message: 'Invalid orgId in X-AP-Context', field: '' }] },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apple-search-ads/version',
    match: { status: 410 },
    ...means.versionSunset,
    citation: version,
    seen: 'any calls to version 5 endpoints will return an error',
    example: answer(
      410,
      {
        data: null,
        pagination: null,
        error: { errors: [{ messageCode: 'GONE', message: 'This version has ended', field: '' }] },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apple-search-ads/rate-limited',
    match: { code: ['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS'] },
    ...likely(means.rateLimited),
    citation: roles,
    example: answer(
      429,
      {
        data: null,
        pagination: null,
        error: { errors: [{ messageCode: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests', field: '' }] },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'apple-search-ads/bad-request',
    match: { code: ['INVALID_INPUT', 'INVALID_ATTRIBUTE_TYPE', 'REQUIRED_FIELD_MISSING'] },
    ...likely(means.badRequest),
    citation: roles,
    example: answer(
      400,
      {
        data: null,
        pagination: null,
        error: { errors: [{ messageCode: 'INVALID_INPUT', message: 'The value is not valid', field: '' }] },
      },
      { auth: 'oauth2' },
    ),
  },
];
