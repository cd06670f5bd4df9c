// Tesla Fleet API: `error` in words. Access tokens last eight hours; a refresh token works once and lasts three months.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.tesla.com/docs/fleet-api/getting-started/conventions';
const auth = 'https://developer.tesla.com/docs/fleet-api/authentication/third-party-tokens';
const regions = 'https://developer.tesla.com/docs/fleet-api/endpoints/partner-endpoints';

export const rules: readonly Rule[] = [
  {
    id: 'tesla/refresh-token',
    match: { stage: 'token_refresh', code: ['login_required', 'invalid_grant'] },
    ...likely(means.revoked),
    citation: auth,
    example: answer(
      401,
      { error: 'login_required', error_description: 'The refresh_token is invalid' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'tesla/not-registered',
    match: { status: [403, 412], words: ['must be registered in the current region'] },
    verdict: 'operator',
    cause: null,
    detail: 'app_not_approved',
    certainty: 'sure',
    citation: regions,
    example: answer(
      412,
      { response: null, error: 'Account 1 must be registered in the current region.' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tesla/region',
    match: { status: 421 },
    ...means.wrongRegion,
    citation: codes,
    example: answer(
      421,
      { response: null, error: 'user out of region, use base URL: https://fleet-api.prd.eu.vn.cloud.tesla.com' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tesla/scope',
    match: { status: 403, words: ['missing scopes | scope'] },
    ...likely(means.scopeMissing),
    citation: codes,
    example: answer(
      403,
      { response: null, error: 'Unauthorized missing scopes', error_description: '' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tesla/account-disabled',
    match: { status: [401, 403], words: ['account disabled | account_disabled'] },
    ...likely(means.userSuspended),
    citation: codes,
    example: answer(
      403,
      { response: null, error: 'account disabled: EXCEEDED_LIMIT', error_description: '' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tesla/mobile-access',
    match: { words: ['mobile access disabled | mobile_access_disabled'] },
    ...likely(means.planLimit),
    citation: codes,
    example: answer(
      401,
      { response: null, error: 'mobile_access_disabled', error_description: '' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'tesla/access-token',
    match: { stage: 'api_call', status: 401, words: ['token expired | invalid bearer token | token | unauthorized'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(401, { response: null, error: 'token expired (401)', error_description: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'tesla/asleep',
    match: { status: 408 },
    ...likely(means.outage),
    citation: codes,
    example: answer(
      408,
      { response: null, error: 'vehicle unavailable: vehicle is offline or asleep', error_description: '' },
      { auth: 'oauth2' },
    ),
  },
];
