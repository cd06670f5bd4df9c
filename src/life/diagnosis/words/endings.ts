// Words of what has ended at the provider: accounts that are locked, closed or suspended, people who left, keys that were deleted or ran out. They
// come after the conditions, before grants and permissions.
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { keyAuths, phrase, refusal, tokensOfOthers } from './phrase.ts';

const refused = [...refusal];

/** A contact of an address book; not "please contact support", which is said with everything. */
const ofContacts = [
  'contacts',
  'this contact',
  'the contact',
  'contact is',
  'contact has',
  'contact was',
  'contact id',
];

export const endingWords: readonly Rule[] = [
  // A shop or workspace that is not found by its own name: closed, or it has another name now.
  phrase({
    name: 'tenant-gone',
    match: {
      words: [
        'subdomain | tenant | help desk | store address | shop domain | site address | account domain | workspace url | instance name',
        'no | not found | does not exist | doesnt exist | unknown | no longer exists | not configured | cannot be found',
      ],
      status: [404, 410],
      stage: ['api_call', 'token_refresh'],
    },
    meaning: guess(means.orgFrozen),
    message: 'No tenant exists with this subdomain.',
    status: 404,
  }),
  // Stopped by its owner, or for want of use: it does not wake by itself.
  phrase({
    name: 'paused-server',
    match: {
      words: [
        'status stopped | status suspended | status paused | is stopped | is suspended | is paused | was paused | has been suspended | has been stopped | has been paused | is hibernated | is hibernating | is powered off | is archived | state stopped | state paused | state suspended',
        'cluster | instance | project | database | deployment | branch | endpoint | workspace | service',
      ],
      stage: ['db_connect', 'db_query'],
      without: ['resuming', 'starting', 'temporarily', 'replication', 'auto resume', 'job', 'task', 'query'],
      status: [400, 401, 403, 404, 409, 412, 200, 'none'],
    },
    meaning: likely(means.orgFrozen),
    message: 'The action is unavailable under current cluster status STOPPED.',
    isError: true,
    stage: 'db_connect',
  }),
  phrase({
    name: 'locked',
    match: {
      words: [
        'account is locked | account locked | user is locked | account has been locked | locked out | user locked | login disabled | account lockout | too many failed login | too many failed attempts | checkpoint | captcha required | too many login failures | too many invalid login | temporarily locked | account temporarily locked | locked account | login attempts | user account is locked | too many incorrect',
      ],
      stage: ['api_call', 'token_refresh', 'db_connect', 'db_query'],
      without: ['table', 'row', 'database'],
    },
    meaning: likely(means.accountLocked),
    message: 'The account is locked.',
  }),
  phrase({
    name: 'locked-out',
    match: {
      says: ['user locked', 'account locked', 'password locked', 'key locked'],
      stage: ['api_call', 'token_refresh', 'db_connect'],
      without: ['table', 'row', 'document', 'record', 'by another', 'file', 'resource is locked'],
      status: ['4xx', 200, 'none'],
    },
    meaning: likely(means.accountLocked),
    message: 'Der Benutzer ist nach zu vielen Fehlversuchen gesperrt: vorübergehend gesperrt.',
  }),
  phrase({
    name: 'password-expired',
    match: {
      words: [
        'password has expired | password expired | password is expired | must change your password | change your password | password must be changed | must change password | expired password | password needs to be changed | password change required | reset your password | needs to reset password | password reset required | reset password | update your password | password must be renewed | renew your password | set a new password | choose a new password | password is too old | password needs changing | password must be reset | password has to be changed | password is no longer current',
      ],
      without: ['invalid', 'incorrect', 'forgot'],
      auth: ['basic', 'db_password', 'session', 'api_key', 'none', 'service_account', 'oauth2'],
    },
    meaning: likely(means.passwordExpired),
    message: 'Your password has expired.',
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'closed',
    match: {
      words: [
        'account is closed | account has been closed | account closed | account suspended | account has been suspended | account is suspended | organization suspended | organization is suspended | workspace suspended | shop is frozen | store is frozen | account is frozen | account has been deactivated | account deactivated | account is deactivated | account disabled | account is disabled | account has been disabled | tenant is disabled | organization has been disabled | organization is disabled | company is inactive | account is inactive | inactive account | account is restricted | has been suspended | is suspended | workspace is inactive | organization is inactive | site is disabled | project is paused | store is closed | is frozen | paused project | account paused | workspace archived | account inactive | org locked | organization locked | account is not active | account not active | account terminated | marked for decommission | shop is unavailable | you have been suspended | you are suspended | you have been banned | unavailable shop | account has been deleted | account is on hold | account on hold | service suspended | service has been suspended | project has been paused | database has been paused | instance has been paused | cluster has been paused | instance is stopped | paused due to inactivity | project is inactive',
      ],
      without: [
        'key',
        'app',
        'application',
        'token',
        'user',
        'api key',
        ...ofContacts,
        'campaign',
        'subscription',
        'recipient',
      ],
      status: refused,
      stage: ['api_call', 'token_refresh', 'db_connect'],
    },
    meaning: likely(means.orgFrozen),
    message: 'This account has been suspended.',
  }),
  // Statuses that are said of records too: here it is the caller's own account that has ended.
  phrase({
    name: 'own-account-ended',
    match: {
      words: [
        'suspended | disabled | deactivated | closed | frozen | expired | ended | inactive | cancelled | canceled | terminated | banned | past due | blocked',
        'your account | your subscription | your organization | your organisation | your workspace | your company | your store | your shop | your trial | your license | your licence | your team | account suspended | account disabled | account deactivated | account closed',
      ],
      without: ['temporarily', 'rate', 'too many requests', 'minutes', 'seconds'],
      status: [405, 409, 422, 428, 429],
      stage: ['api_call', 'token_refresh', 'db_query'],
    },
    meaning: likely(means.orgFrozen),
    message: 'Your account is suspended',
    status: 422,
  }),
  phrase({
    name: 'maker-of-the-key-gone',
    match: {
      words: [
        'who generated | who created | generated this | created this | owner of this key | owner of the key | key owner | creator of this key | creator of the key | created by a user',
        'no longer | deactivated | disabled | removed | deleted | inactive | suspended | not active | left',
      ],
      status: [200, 400, 401, 403],
      auth: ['api_key', 'basic', 'service_account'],
    },
    meaning: likely(means.userSuspended),
    message: 'The employee who generated this key has left the organisation.',
    status: 401,
  }),
  phrase({
    name: 'account-in-review',
    match: {
      words: [
        'account review | account is under review | account under review | account is being reviewed | is password protected | merchant is not live | account is not live | store is not live | shop is not live | site is not live | not yet live',
      ],
      status: refused,
      stage: ['api_call', 'token_refresh'],
      without: ['app', 'application'],
    },
    meaning: likely(means.orgFrozen),
    message: 'The account is under review.',
  }),
  phrase({
    name: 'service-account-key-ended',
    match: {
      words: ['service account', 'disabled | deleted | revoked | has been removed | deactivated'],
      status: [400, 401, 403, 200],
      auth: 'service_account',
      without: ['api', 'permission'],
    },
    meaning: likely(means.apiKeyDeleted),
    message: 'The key of this service account has been disabled.',
    auth: 'service_account',
    status: 401,
  }),
  phrase({
    name: 'tenant-ended-at-the-database',
    match: {
      words: [
        'suspended | deactivated | is disabled | has been disabled | is closed | has been closed | terminated',
        'tenant | account | organization | organisation | subscription | workspace',
      ],
      status: ['none'],
      stage: ['db_connect', 'db_query'],
      auth: ['db_password', 'api_key', 'service_account', 'oauth2'],
      without: ['user', 'login', 'password', 'temporarily', 'warehouse', 'session', 'connection'],
    },
    meaning: likely(means.orgFrozen),
    message: 'Tenant suspended',
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  phrase({
    name: 'authorizing-user-gone',
    match: {
      words: [
        'who authorized | who authorised | who installed | who connected | authorizing user | authorising user | installing user | user who granted | owner of this token | token owner | owner of the token | user associated with this token | user linked to this token | linked to this token | user of this token | user behind this token | who generated | who created | owner of this key | key owner | creator of this key | creator of this token',
        'no longer | deactivated | disabled | removed | deleted | inactive | suspended | not active | does not exist | left',
      ],
      status: [200, 400, 401, 403],
      auth: ['oauth2', 'session'],
    },
    meaning: likely(means.accountDeleted),
    message: 'The user who authorized this app no longer exists.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'user-removed-from',
    match: {
      words: [
        'removed from this | been removed from the | been removed from this | was removed from | were removed from | no longer a member | no longer part of | left the workspace | left the organization | no longer belongs to',
      ],
      status: [200, 400, 401, 403],
      stage: 'api_call',
    },
    meaning: likely(means.objectAccessLost),
    message: 'You were removed from this workspace.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'user-suspended',
    match: {
      says: ['user disabled', 'user deleted', 'user expired'],
      saysNot: ['key disabled', 'key deleted', 'token disabled', 'object deleted', 'feature disabled'],
      without: [
        'api access',
        'api',
        'site owner',
        'cannot be assigned',
        'assign',
        'assignee',
        'recipient',
        'trying to',
      ],
      status: [200, 400, 401, 403],
      stage: ['api_call', 'db_query'],
      auth: ['oauth2', 'session', 'api_key', 'basic', 'service_account'],
    },
    meaning: likely(means.userSuspended),
    message: 'The user is disabled.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'account-closed',
    match: {
      says: ['account disabled', 'account deleted', 'account unavailable'],
      saysNot: [
        'key disabled',
        'key deleted',
        'token disabled',
        'app disabled',
        'feature disabled',
        'object disabled',
        'permission denied',
        'token revoked',
        'object deleted',
        'app revoked',
        'user disabled',
        'user deleted',
      ],
      without: [
        'temporarily',
        'recipient',
        ...ofContacts,
        'campaign',
        'not available',
        'maintenance',
        'ip',
        'feature',
        'firewall',
      ],
      status: [200, 400, 401, 402, 403, 404, 410, 423, 451, 'none'],
      stage: ['api_call', 'token_refresh', 'db_connect'],
      auth: ['oauth2', 'session', 'api_key', 'basic', 'service_account', 'none'],
    },
    meaning: likely(means.orgFrozen),
    message: 'Die Organisation wurde deaktiviert.',
    status: 403,
  }),
  phrase({
    name: 'key-suspended',
    match: {
      words: [
        'suspended api key | api key suspended | api key is suspended | api key has been suspended | api key was suspended | disabled api key | api key has been blocked | api key is blocked | blocked api key | api key blocked',
      ],
      without: ['temporarily', 'rate'],
      status: refused,
      auth: keyAuths,
    },
    meaning: likely(means.apiKeyDeleted),
    message: 'Suspended API key: access to your account has been suspended.',
    status: 401,
  }),
  phrase({
    name: 'key-deleted',
    match: {
      says: [
        'key deleted',
        'key revoked',
        'key disabled',
        'bareKey deleted',
        'bareKey revoked',
        'bareKey disabled',
        'token deleted',
        'token revoked',
        'token disabled',
        'password revoked',
        'password deleted',
        'password disabled',
      ],
      saysNot: [
        'key invalid',
        'bareKey invalid',
        'token invalid',
        'key notFound',
        'permission lacks',
        'permission denied',
        'key expired',
        'token expired',
      ],
      without: ['feature', 'deprecated', 'version', 'organization', 'user', 'account', 'ip', 'reset token'],
      status: refused,
      auth: ['api_key', 'service_account', 'basic', 'none'],
    },
    meaning: likely(means.apiKeyDeleted),
    message: 'This API key has been deleted.',
    status: 401,
  }),
  // Who signs in with a name and a password gets tokens that signing in again renews.
  phrase({
    name: 'token-of-a-sign-in-expired',
    match: {
      says: 'token expired',
      saysNot: ['key expired', 'password expired'],
      status: [401, 403, 200],
      auth: 'basic',
      stage: 'api_call',
    },
    meaning: means.accessTokenExpired,
    message: 'The incoming token has expired.',
    status: 401,
    auth: 'basic',
  }),
  phrase({
    name: 'key-unused',
    match: {
      says: ['key inactivity', 'token inactivity', 'bareKey inactivity'],
      auth: ['api_key', 'service_account', 'oauth2', 'session'],
      status: refused,
      stage: 'api_call',
    },
    meaning: likely(means.expiredInactivity),
    message: 'The token has not been used in the last 60 days.',
    status: 401,
  }),
  phrase({
    name: 'password-over',
    match: {
      says: 'password expired',
      saysNot: ['password invalid', 'key expired', 'token expired'],
      auth: ['db_password', 'session'],
      status: [400, 401, 403, 'none'],
    },
    meaning: likely(means.passwordExpired),
    message: 'Das Passwort ist abgelaufen.',
    auth: 'db_password',
    stage: 'db_connect',
    isError: true,
  }),
  // A key that is made by hand is seldom called so: these are got with the key, and got anew with it.
  phrase({
    name: 'token-got-with-a-key-expired',
    match: {
      words: [
        'authorization token has expired | authorization token expired | auth token has expired | auth token expired | expired auth token | session has expired | session expired | session timed out | session is expired',
      ],
      without: ['api token', 'personal access token', 'api key'],
      status: [400, 401, 403, 440, 200],
      auth: ['api_key', 'service_account'],
      stage: 'api_call',
    },
    meaning: guess(means.accessTokenExpired),
    message: 'Authorization token has expired',
    status: 401,
  }),
  phrase({
    name: 'key-expired',
    match: {
      says: ['key expired', 'bareKey expired', 'token expired', 'password expired'],
      saysNot: ['key invalid', 'bareKey invalid', 'token invalid', 'password invalid', 'key revoked'],
      without: [
        ...tokensOfOthers,
        'expiration date is required',
        'subscription',
        'page token',
        'pagetoken',
        'pagination',
        'cursor',
        'clock',
      ],
      status: refused,
      auth: keyAuths,
    },
    meaning: likely(means.expiredAge),
    message: 'The API key has expired.',
    status: 401,
  }),
  phrase({
    name: 'policy',
    match: {
      words: [
        'blocked by your administrator | disabled by your administrator | disabled by the administrator | administrator has disabled | admin has disabled | blocked by admin | restricted by your administrator | restricted by policies | organization policy | access policy | security policy | admin policy | tenant policy | conditional access | access restrictions | restricted by the organization | not approved by | administrator must approve | admin approval | admin consent | disabled by an administrator | deactivated by administrator | deactivated by an administrator | deactivated by your administrator | deactivated by the administrator | disabled by administrator | by the workspace administrator | by your workspace administrator | blocked by the administrator | blocked by an administrator | blocked by your admin | by an admin of | by the workspace admin | by organization admin | by the organization admin | authentication by password is disabled | password authentication is disabled | password access is disabled | password login is disabled | password sign in is disabled | password authentication has been disabled | switched off by your administrator | turned off by your administrator | not enabled by your administrator | disabled for your domain | forbids access via | enterprise forbids | organization forbids',
      ],
      status: refused,
    },
    meaning: likely(means.adminPolicy),
    message: 'Access is restricted by your organization policy.',
    auth: 'oauth2',
  }),
];
