// Vercel: `error.code` with its flags `invalidToken` and `saml`.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const saml = 'https://github.com/vercel/vercel/pull/6053';
const resource = 'https://github.com/saleor/cli/pull/530';
const errors = 'https://www.vercel.com/docs/rest-api/errors';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'vercel/saml',
    match: { at: { 'error.saml': 'true' } },
    ...means.mfaOrSsoRequired,
    citation: saml,
    seen: 'saml: true',
    example: answer(
      403,
      {
        error: {
          code: 'forbidden',
          message:
            'Not authorized: Trying to access resource under scope "acme". You must re-authenticate to this scope or use a token with access to this scope.',
          saml: true,
          scope: 'acme',
        },
      },
      key,
    ),
  },
  {
    id: 'vercel/grant-refused',
    match: { auth: 'oauth2', at: { 'error.invalidToken': 'true' } },
    ...means.revoked,
    citation: errors,
    example: answer(403, { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }, oauth),
  },
  {
    id: 'vercel/token-refused',
    match: { at: { 'error.invalidToken': 'true' } },
    ...means.wrongApiKey,
    citation: errors,
    example: answer(403, { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }, key),
  },
  {
    id: 'vercel/forbidden',
    match: { code: 'forbidden', status: 403, words: ['have permission to'] },
    ...likely(means.objectAccessLost),
    citation: resource,
    seen: "You don't have permission to access this resource.",
    example: answer(
      403,
      { error: { code: 'forbidden', message: "You don't have permission to access this resource." } },
      key,
    ),
  },
  {
    id: 'vercel/not-authorized',
    match: { code: 'forbidden', status: 403, words: ['not authorized'] },
    ...guess(means.objectAccessLost),
    citation: errors,
    seen: 'forbidden',
    example: answer(403, { error: { code: 'forbidden', message: 'Not authorized' } }, key),
  },
  {
    id: 'vercel/missing-token',
    match: { code: 'missing_token' },
    ...means.badRequest,
    citation: errors,
    example: answer(
      401,
      { error: { code: 'missing_token', message: 'The request is missing an authentication token' } },
      key,
    ),
  },
  {
    id: 'vercel/payment',
    match: { code: ['payment_required', 'plan_not_allowed', 'missing_billing'] },
    ...means.planLimit,
    citation: errors,
    example: answer(402, { error: { code: 'payment_required', message: 'The plan does not include this.' } }, key),
  },
  {
    id: 'vercel/blocked',
    match: { code: ['user_blocked', 'team_blocked', 'account_blocked'] },
    ...means.orgFrozen,
    citation: errors,
    example: answer(403, { error: { code: 'team_blocked', message: 'The team is blocked.' } }, key),
  },
  {
    id: 'vercel/rate-limited',
    match: { code: 'rate_limited' },
    ...means.rateLimited,
    citation: errors,
    seen: 'rate_limited',
    example: answer(429, { error: { code: 'rate_limited', message: 'The rate limit of 6 exceeded' } }, key),
  },
  {
    id: 'vercel/not-found',
    match: { code: ['not_found', 'team_not_found', 'project_not_found'] },
    ...means.notFound,
    citation: errors,
    seen: 'not_found',
    example: answer(404, { error: { code: 'not_found', message: 'The project could not be found' } }, key),
  },
  {
    id: 'vercel/bad-request',
    match: { code: ['bad_request', 'invalid_request', 'method_unknown'] },
    ...means.badRequest,
    citation: errors,
    seen: 'bad_request',
    example: answer(
      400,
      { error: { code: 'bad_request', message: 'An english description of the error that just occurred' } },
      key,
    ),
  },
  {
    id: 'vercel/unavailable',
    match: { code: ['internal_server_error', 'service_unavailable'] },
    ...means.outage,
    citation: errors,
    seen: 'internal_server_error',
    example: answer(
      500,
      { error: { code: 'internal_server_error', message: 'An unexpected internal error occurred' } },
      key,
    ),
  },
];
