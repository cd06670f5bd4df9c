// Codes that many providers use for the same thing, each with a document of one that does: what says plainly that nothing was sent, that a limit was
// reached (with words beside it that speak of plans), that the provider's own server was slow. Codes are looked up, so more of them cost nothing.
import { likely, means } from '../meanings.ts';
import { answer, type Match, type Meaning, type Rule } from '../rules.ts';

const apilayer = 'https://docs.apilayer.com/serpstack/docs/getting-started';
const dexcomShare = 'https://github.com/gagebenne/pydexcom/issues/37';
const rpcCodes = 'https://grpc.io/docs/guides/status-codes/';
const keyAuths = ['api_key', 'basic', 'service_account', 'none'] as const;

/** `api_key_required`, `api-key-required`, `ApiKeyRequired`. Codes are compared without regard to case. */
const spelled = (names: string): string[] =>
  names
    .split(' ')
    .flatMap((name) => [name, name.replaceAll('_', '-'), name.replaceAll('_', '')])
    .filter((code, index, all) => all.indexOf(code) === index);

const common = (
  name: string,
  names: string,
  meaning: Meaning,
  citation: string,
  status: number,
  match: Match = {},
): Rule => ({
  id: `common/${name}`,
  match: { code: spelled(names), ...match },
  ...meaning,
  citation,
  example: answer(status, { error: { code: names.split(' ')[0], message: '' } }, { auth: 'api_key' }),
});

const refusals = [400, 401, 403] as const;

export const commonCodeRules: readonly Rule[] = [
  common(
    'nothing-sent',
    'missing_access_key api_key_required api_key_missing missing_api_key missing_auth auth_missing no_auth_token no_api_key missing_authentication_headers token_required header_not_found',
    likely(means.badRequest),
    apilayer,
    401,
    { auth: keyAuths, stage: 'api_call', status: [200, ...refusals] },
  ),
  // Some sign-in services answer every refusal with 500; such a code names the stored password all the same.
  {
    id: 'common/password-at-500',
    match: {
      code: spelled(
        'account_password_invalid password_invalid invalid_password wrong_password incorrect_password bad_password',
      ),
      auth: ['basic', 'session'],
      status: 500,
    },
    ...likely(means.wrongPassword),
    citation: dexcomShare,
    example: answer(500, { Code: 'AccountPasswordInvalid', Message: '' }, { auth: 'basic' }),
  },
  // Beside it stands often that a larger plan would have more.
  common(
    'limit-reached',
    'rate_limit_reached rate_limit_exceeded rate_limited too_many_requests request_limit_exceeded api_key_rate_limit',
    means.rateLimited,
    apilayer,
    403,
    { stage: 'api_call', status: [200, 400, 401, 403, 429] },
  ),
  common(
    'quota-reached',
    'usage_limit_reached monthly_limit_reached daily_limit_reached monthly_limit_exceeded daily_limit_exceeded monthly_quota_exceeded daily_quota_exceeded api_key_limit_reached',
    likely(means.quotaExhausted),
    apilayer,
    403,
    { stage: 'api_call', status: [200, 400, 401, 403, 429] },
  ),
  common(
    'slow-server',
    'request_timeout gateway_timeout upstream_timeout upstream_error deadline_exceeded',
    likely(means.timeout),
    rpcCodes,
    400,
    { status: [200, 400, 403], stage: 'api_call' },
  ),
  common(
    'unavailable',
    'unavailable service_unavailable temporarily_unavailable',
    likely(means.outage),
    rpcCodes,
    400,
    {
      status: [200, 400, 403],
      stage: 'api_call',
    },
  ),
  common(
    'plan',
    'function_access_restricted https_access_restricted plan_limitation addon_required',
    likely(means.planLimit),
    apilayer,
    403,
    { stage: 'api_call' },
  ),
  // Too many calls for what was booked: a larger plan would allow more, and waiting mends it.
  {
    id: 'common/blocked-for-a-while',
    match: {
      status: 429,
      words: ['temporary blocked | temporarily blocked | requests limitation | exceeding of requests'],
    },
    ...means.rateLimited,
    citation: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
    example: answer(429, { message: 'Your account is temporary blocked.' }, { auth: 'api_key' }),
  },
  common('customer-inactive', 'customer_inactive inactive_customer', likely(means.orgFrozen), apilayer, 403),
];
