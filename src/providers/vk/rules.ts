// VK and VK Ads: `error.error_code` with status 200; VK Ads speaks OAuth.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://dev.vk.com/en/reference/errors';
const ads = 'https://ads.vk.com/doc/api/info/Authorization%20in%20API';

export const rules: readonly Rule[] = [
  {
    id: 'vk/token',
    match: { at: { 'error.error_code': '5' } },
    ...likely(means.revoked),
    citation: codes,
    example: answer(
      200,
      {
        error: { error_code: 5, error_msg: 'User authorization failed: access_token was given to another ip address.' },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vk/app-off',
    match: { at: { 'error.error_code': '2' } },
    ...means.appDisabled,
    citation: codes,
    example: answer(
      200,
      { error: { error_code: 2, error_msg: 'Application is disabled. Enable your application or use test mode' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vk/too-fast',
    match: { at: { 'error.error_code': '6' } },
    ...means.rateLimited,
    citation: codes,
    example: answer(200, { error: { error_code: 6, error_msg: 'Too many requests per second' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/permission',
    match: { at: { 'error.error_code': '7' } },
    ...likely(means.scopeMissing),
    citation: codes,
    example: answer(
      200,
      { error: { error_code: 7, error_msg: 'Permission to perform this action is denied' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vk/flood',
    match: { at: { 'error.error_code': '9' } },
    ...likely(means.rateLimited),
    citation: codes,
    example: answer(200, { error: { error_code: 9, error_msg: 'Flood control' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/server',
    match: { at: { 'error.error_code': '10' } },
    ...means.outage,
    citation: codes,
    example: answer(200, { error: { error_code: 10, error_msg: 'Internal server error' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/captcha',
    match: { at: { 'error.error_code': '14' } },
    ...likely(means.rateLimited),
    citation: codes,
    example: answer(200, { error: { error_code: 14, error_msg: 'Captcha needed' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/denied',
    match: { at: { 'error.error_code': '15' } },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(200, { error: { error_code: 15, error_msg: 'Access denied' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/validation',
    match: { at: { 'error.error_code': '17' } },
    ...likely(means.mfaOrSsoRequired),
    citation: codes,
    example: answer(
      200,
      { error: { error_code: 17, error_msg: 'Validation required: please open redirect_uri in browser' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'vk/user-gone',
    match: { at: { 'error.error_code': '18' } },
    ...likely(means.userSuspended),
    citation: codes,
    example: answer(200, { error: { error_code: 18, error_msg: 'User was deleted or banned' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/limit',
    match: { at: { 'error.error_code': '29' } },
    ...means.quotaExhausted,
    citation: codes,
    example: answer(200, { error: { error_code: 29, error_msg: 'Rate limit reached' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/ads-access-token',
    match: { code: 'expired_token', stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: ads,
    example: answer(401, { error: { code: 'expired_token', message: 'Access token is expired' } }, { auth: 'oauth2' }),
  },
  {
    id: 'vk/ads-token-limit',
    match: { code: 'token_limit_exceeded' },
    ...likely(means.tooManyTokens),
    citation: ads,
    example: answer(
      403,
      { error: 'token_limit_exceeded', error_description: 'Active access token limit reached' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
