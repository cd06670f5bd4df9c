// Intercom: `errors[0].code`. Its tokens cannot be refreshed, so that a refused one has ended.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes = 'https://developers.intercom.com/intercom-api-reference/reference/error-codes';

const error = (code: string, status: number, meaning: Meaning, isSeen = true): Rule => ({
  id: `intercom/${code.replaceAll('_', '-')}`,
  match: { code, at: { 'errors.*.code': code } },
  ...meaning,
  citation: errorCodes,
  ...(isSeen ? { seen: code } : {}),
  example: answer(
    status,
    { type: 'error.list', errors: [{ code, message: 'See the documentation.' }] },
    { auth: 'oauth2' },
  ),
});

export const rules: readonly Rule[] = [
  error('token_revoked', 401, means.revoked),
  error('token_expired', 401, means.expiredAge),
  error('token_not_found', 401, likely(means.revoked)),
  error('unauthorized', 401, likely(means.revoked), false),
  error('token_blocked', 401, likely(means.appDisabled)),
  error('token_unauthorized', 401, likely(means.scopeMissing)),
  error('action_forbidden', 403, likely(means.roleLost)),
  error('api_plan_restricted', 403, means.planLimit),
  error('missing_authorization', 401, means.badRequest),
  error('rate_limit_exceeded', 429, means.rateLimited),
  error('retry_after', 429, means.rateLimited),
  error('server_error', 500, means.outage),
  error('scroll_exists', 400, means.concurrentUpdate, false),
  error('parameter_invalid', 400, means.badRequest),
  error('parameter_not_found', 400, means.badRequest),
  error('type_mismatch', 400, means.badRequest),
  error('client_error', 400, likely(means.badRequest)),
];
