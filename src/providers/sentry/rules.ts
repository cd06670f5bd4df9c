// Sentry: `detail.code`, or words in `detail`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const exceptions = 'https://github.com/getsentry/sentry/blob/master/src/sentry/api/exceptions.py';
const invalid = 'https://github.com/getsentry/sentry/issues/68523';
const permission = 'https://github.com/getsentry/sentry/issues/4218';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'sentry/token-expired',
    match: { status: 401, at: { detail: 'Token expired' } },
    ...means.expiredAge,
    citation: 'https://docs.sentry.io/api/auth/',
    example: answer(401, { detail: 'Token expired' }, { auth: 'api_key' }),
  },
  {
    id: 'sentry/sso-required',
    match: { code: 'sso-required' },
    ...means.mfaOrSsoRequired,
    citation: exceptions,
    seen: 'sso-required',
    example: answer(401, { detail: { code: 'sso-required', message: 'Must login via SSO', extra: {} } }, key),
  },
  {
    id: 'sentry/two-factor-required',
    match: { code: '2fa-required' },
    ...means.mfaOrSsoRequired,
    citation: exceptions,
    seen: '2fa-required',
    example: answer(
      401,
      {
        detail: {
          code: '2fa-required',
          message: 'Organization requires two-factor authentication to be enabled',
          extra: {},
        },
      },
      key,
    ),
  },
  {
    id: 'sentry/over-member-limit',
    match: { code: 'member-disabled-over-limit' },
    ...means.planLimit,
    citation: exceptions,
    seen: 'member-disabled-over-limit',
    example: answer(
      401,
      { detail: { code: 'member-disabled-over-limit', message: 'Organization over member limit', extra: {} } },
      key,
    ),
  },
  {
    id: 'sentry/email-verification',
    match: { code: 'email-verification-required' },
    ...means.termsRequired,
    citation: exceptions,
    seen: 'email-verification-required',
    example: answer(
      401,
      { detail: { code: 'email-verification-required', message: 'Email verification required.', extra: {} } },
      key,
    ),
  },
  {
    id: 'sentry/sudo',
    match: { code: ['sudo-required', 'superuser-required', 'staff-required'] },
    ...likely(means.roleLost),
    citation: exceptions,
    seen: 'sudo-required',
    example: answer(
      401,
      { detail: { code: 'sudo-required', message: 'Account verification required.', extra: {} } },
      key,
    ),
  },
  {
    id: 'sentry/data-secrecy',
    match: { code: 'data-secrecy' },
    ...means.adminPolicy,
    citation: 'https://github.com/getsentry/sentry',
    example: answer(
      401,
      { detail: { code: 'data-secrecy', message: 'This organization has restricted access.', extra: {} } },
      key,
    ),
  },
  {
    id: 'sentry/resource-moved',
    match: { code: 'resource-moved' },
    ...means.notFound,
    citation: exceptions,
    seen: 'resource-moved',
    example: answer(302, { detail: { code: 'resource-moved', message: 'Resource has been moved', extra: {} } }, key),
  },
  {
    id: 'sentry/grant-refused',
    match: { auth: 'oauth2', stage: 'api_call', status: 401, words: ['invalid token | token expired'] },
    ...means.accessTokenExpired,
    citation: invalid,
    seen: 'Invalid token',
    example: answer(401, { detail: 'Invalid token' }, oauth),
  },
  {
    id: 'sentry/token-refused',
    match: {
      status: 401,
      words: ['invalid token | token expired | invalid org token | invalid api key'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: invalid,
    seen: 'Invalid token',
    example: answer(401, { detail: 'Invalid token' }, key),
  },
  {
    id: 'sentry/no-permission',
    match: { status: 403, words: ['do not have permission to perform this action'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: permission,
    seen: 'You do not have permission to perform this action.',
    example: answer(403, { detail: 'You do not have permission to perform this action.' }, key),
  },
  {
    id: 'sentry/not-found',
    match: { status: 404, words: ['requested resource does not exist'] },
    ...likely(means.notFound),
    citation: exceptions,
    seen: 'The requested resource does not exist',
    example: answer(404, { detail: 'The requested resource does not exist' }, key),
  },
  {
    id: 'sentry/bad-parameter',
    match: { code: 'parameter-validation-error' },
    ...means.badRequest,
    citation: exceptions,
    seen: 'parameter-validation-error',
    example: answer(400, { detail: { code: 'parameter-validation-error', message: 'Invalid value', extra: {} } }, key),
  },
  {
    id: 'sentry/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: 'https://docs.sentry.io/api/ratelimits/',
    example: answer(429, { detail: 'You are attempting to use this endpoint too frequently.' }, key),
  },
];
