// Why, in the two to five words that fit a subject line. The whole story is told by diagnosis/explain in the body.
import {
  type AuthKind,
  type Cause,
  type Detail,
  type Diagnosis,
  isReasonNamed,
  nameSecrets,
} from '../../diagnosis/index.ts';

/**
 * "token expired", "access revoked". Where the provider did not name the reason, the cause alone, and no more than is known: an ended grant
 * has six usual reasons.
 */
export function shortReason(
  diagnosis: Diagnosis,
  { authKind, enteredLabels }: { authKind: AuthKind; enteredLabels?: readonly string[] | undefined },
): string {
  const { cause, detail } = diagnosis;
  const { secret } = nameSecrets(diagnosis, authKind, enteredLabels);
  if (detail === 'wrong_api_key' && authKind !== 'oauth2') return `${secret} refused`;
  if (detail === 'api_key_deleted' && authKind !== 'oauth2') return `${secret} deleted`;
  const known = isReasonNamed(diagnosis) ? reasonByDetail[detail] : undefined;
  return known ?? reasonByCause[cause ?? 'provider_specific'];
}

const reasonByCause: Record<Cause, string> = {
  invalid_credentials: 'credentials refused',
  invalid_refresh_token: 'authorization no longer valid',
  insufficient_privileges: 'privileges missing',
  expired_token: 'token expired',
  provider_specific: 'the provider gives no access',
};

/** Only the details with which something is disconnected; the others never reach a subject line. */
const reasonByDetail: { [D in Detail]?: string } = {
  revoked: 'access revoked',
  password_changed: 'password changed',
  logged_out_everywhere: 'logged out of all devices',
  account_deleted: 'account deleted',
  too_many_tokens: 'connected too many times',
  account_suspended: 'account suspended',
  token_reused: 'authorization no longer valid',
  expired_age: 'token expired',
  expired_inactivity: 'token expired',
  expired_testing_mode: 'token expired',
  access_token_expired: 'token expired',
  scope_missing: 'permission missing',
  role_lost: 'role lost',
  object_access_lost: 'access lost',
  admin_consent_required: 'an administrator has to consent',
  wrong_password: 'password refused',
  wrong_api_key: 'API key refused',
  api_key_deleted: 'API key deleted',
  subscription_inactive: 'subscription not active',
  plan_limit: 'not part of the plan',
  payment_overdue: 'payment overdue',
  org_frozen: 'organization frozen',
  terms_required: 'terms have to be accepted',
  mfa_or_sso_required: 'another way to sign in is required',
  ip_not_allowed: 'address not allowed',
  account_locked: 'account locked',
  password_expired: 'password expired',
  database_missing: 'database not found',
  licence_removed: 'licence removed',
  unrecognized: 'cause not known yet',
};
