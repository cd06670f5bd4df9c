// Slack's Web API answers 200 with `{ "ok": false, "error": "..." }`: the status says nothing.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

/** A copy of the errors common to all methods, as Slack's method pages list them. */
const commonErrors = 'https://hex.pm/packages/slack_kit/1.0.0-alpha.0/files/priv/docs/common_errors.json';
const authTest = 'https://docs.slack.dev/reference/methods/auth.test';

const error = (code: string, meaning: Meaning, citation = commonErrors, isSeen = citation === commonErrors): Rule => ({
  id: `slack/${code.replaceAll('_', '-')}`,
  match: { at: { ok: 'false' }, code },
  ...meaning,
  citation,
  ...(isSeen ? { seen: code } : {}),
  example: answer(200, { ok: false, error: code }, { auth: 'oauth2' }),
});

export const rules: readonly Rule[] = [
  error('access_denied', means.objectAccessLost),
  error('accesslimited', means.ipNotAllowed),
  error('account_inactive', likely(means.accountDeleted)),
  error('ekm_access_denied', means.orgFrozen),
  error('enterprise_is_restricted', means.badRequest),
  error('deprecated_endpoint', means.versionSunset),
  error('internal_error', means.outage),
  error('fatal_error', means.outage),
  error('invalid_arg_name', means.badRequest),
  error('invalid_arguments', means.badRequest),
  error('invalid_array_arg', means.badRequest),
  error('token_revoked', means.revoked, authTest),
  error('token_expired', means.accessTokenExpired, authTest),
  error('invalid_auth', likely(means.revoked), authTest),
  error('not_authed', likely(means.revoked), authTest),
  error('missing_scope', means.scopeMissing, authTest),
  error('no_permission', likely(means.scopeMissing), authTest),
  error('team_access_not_granted', means.objectAccessLost, authTest),
  error('org_login_required', likely(means.mfaOrSsoRequired), authTest),
  error('two_factor_setup_required', means.mfaOrSsoRequired, authTest),
  error('ratelimited', means.rateLimited, authTest),
  error('service_unavailable', means.outage, authTest),
];
