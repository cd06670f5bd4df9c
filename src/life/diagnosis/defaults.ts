// What is usual for a detail: how far it reaches (scope) and who has to do what (remedy). Rules write only what differs.
import type { AuthKind, Cause, Detail, Remedy, Scope, Verdict } from './types.ts';

const streamDetails: ReadonlySet<Detail> = new Set(['bad_request', 'not_found', 'version_sunset', 'wrong_region']);
const hostDetails: ReadonlySet<Detail> = new Set(['clock_skew']);
/** Said of the operator: the clock, the proxy or the place of our own host. */
const ofHost: ReadonlySet<Detail> = new Set(['clock_skew', 'address_refused', 'network', 'wrong_region']);
const providerDetails: ReadonlySet<Detail> = new Set([
  'outage',
  'maintenance',
  'invalid_client',
  'redirect_uri_mismatch',
  'api_not_enabled',
  'app_not_approved',
  'app_disabled',
  'client_bug',
]);

/** How far a failure with this detail usually reaches. */
export function defaultScope(verdict: Verdict, detail: Detail): Scope {
  if (hostDetails.has(detail) || (verdict === 'operator' && ofHost.has(detail) && detail !== 'address_refused'))
    return 'host';
  if (detail === 'address_refused') return 'connection';
  if (verdict === 'operator' || providerDetails.has(detail)) return 'provider';
  if (verdict === 'request' || streamDetails.has(detail)) return 'stream';
  if (detail === 'object_access_lost') return 'data_source';
  return 'connection';
}

/** Who usually has to do what about it. */
export function defaultRemedy(verdict: Verdict, cause: Cause | null, detail: Detail, auth: AuthKind): Remedy {
  if (verdict === 'transient') return { actor: 'nobody', action: 'wait' };
  if (verdict === 'request') return { actor: 'operator', action: 'fix_request' };
  if (verdict === 'operator') {
    const isOfHost = ofHost.has(detail);
    return { actor: 'operator', action: isOfHost ? 'fix_host' : 'fix_oauth_app' };
  }
  switch (cause) {
    case 'invalid_credentials':
      return detail === 'account_locked' || detail === 'account_deleted'
        ? { actor: 'provider_admin', action: 'settle_at_provider' }
        : { actor: 'user', action: enterNewSecret(auth) };
    case 'expired_token':
      return {
        actor: 'user',
        action: detail === 'password_expired' ? 'enter_new_password' : enterNewSecret(auth),
      };
    case 'insufficient_privileges':
      return detail === 'scope_missing' && auth === 'oauth2'
        ? { actor: 'user', action: 'reconnect' }
        : { actor: 'provider_admin', action: 'restore_permission' };
    case 'provider_specific':
      return providerSpecificRemedy(detail, auth);
    default:
      return detail === 'account_suspended' || detail === 'account_deleted'
        ? { actor: 'provider_admin', action: 'settle_at_provider' }
        : { actor: 'user', action: 'reconnect' };
  }
}

function enterNewSecret(auth: AuthKind): Remedy['action'] {
  if (auth === 'db_password' || auth === 'basic') return 'enter_new_password';
  if (auth === 'api_key' || auth === 'service_account') return 'enter_new_key';
  return 'reconnect';
}

function providerSpecificRemedy(detail: Detail, auth: AuthKind): Remedy {
  switch (detail) {
    case 'subscription_inactive':
    case 'plan_limit':
    case 'payment_overdue':
      return { actor: 'user', action: 'renew_subscription' };
    case 'api_key_deleted':
      return { actor: 'user', action: auth === 'oauth2' ? 'reconnect' : 'enter_new_key' };
    case 'database_missing':
      return { actor: 'user', action: 'edit_settings' };
    case 'terms_required':
      return { actor: 'user', action: 'settle_at_provider' };
    case 'mfa_or_sso_required':
      return { actor: 'user', action: 'reconnect' };
    case 'unrecognized':
      return { actor: 'user', action: 'ask_support' };
    default:
      return { actor: 'provider_admin', action: 'settle_at_provider' };
  }
}
