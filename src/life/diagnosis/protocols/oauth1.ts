// OAuth 1.0a: the codes of its problem reporting extension (`oauth_problem=token_revoked`), as Magento, Netsuite, Xero and others answer them,
// in a form body or in the challenge header.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const problems = 'https://wiki.oauth.net/w/page/12238543/ProblemReporting';

const problem = (code: string, meaning: Meaning): Rule => ({
  id: `oauth1/${code}`,
  match: { code, at: { oauth_problem: code } },
  ...meaning,
  citation: problems,
  example: answer(401, `oauth_problem=${code}`, { auth: 'oauth2' }),
});

export const oauth1Rules: readonly Rule[] = [
  problem('token_revoked', means.revoked),
  problem('token_expired', likely(means.expiredAge)),
  problem('token_rejected', likely(means.revoked)),
  problem('token_used', likely(means.tokenReused)),
  problem('user_refused', likely(means.revoked)),
  problem('permission_denied', likely(means.objectAccessLost)),
  problem('permission_unknown', likely(means.objectAccessLost)),
  problem('additional_authorization_required', likely(means.scopeMissing)),
  problem('consumer_key_unknown', means.invalidClient),
  problem('consumer_key_rejected', likely(means.invalidClient)),
  problem('consumer_key_refused', { ...means.rateLimited, certainty: 'likely' }),
  problem('signature_invalid', likely(means.clientBug)),
  problem('signature_method_rejected', means.clientBug),
  problem('version_rejected', means.clientBug),
  problem('parameter_absent', means.badRequest),
  problem('parameter_rejected', means.badRequest),
  problem('nonce_used', likely(means.clientBug)),
  problem('timestamp_refused', means.clockSkew),
];
