// Words of what is accepted but not allowed: scopes, roles, permissions, objects; and of versions that are gone.
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase, reading } from './phrase.ts';

const refusals = [400, 401, 403, 404, 200] as const;
const aboutSecrets = [
  'wrong credentials',
  'invalid credentials',
  'authentication failed',
  'password',
  'login',
  'connected accounts',
  'version',
  'unable to authenticate',
  'could not authenticate',
  'failed to authenticate',
  'not authenticated',
  'check your api key',
  'check your key',
  'check client or server key',
];

export const permissionWords: readonly Rule[] = [
  phrase({
    name: 'version',
    match: {
      words: [
        'deprecated version | version is deprecated | api version | has been deprecated | no longer supported | is deprecated | version not supported | unsupported version | sunset | has been retired | version is no longer | current api version | has been discontinued | deprecated endpoint | no longer available | was sunset | endpoint is deprecated | has been removed from the api | versionnotsupported | unsupported api version | is not supported in version | please use version | has been shut down | been decommissioned | migrate to',
      ],
      without: ['token', 'password', 'tokens', 'key', 'account', 'user'],
      status: ['4xx', 200],
    },
    meaning: likely(means.versionSunset),
    message: 'This API version is no longer supported.',
    status: 400,
  }),
  phrase({
    name: 'scope',
    match: {
      words: [
        'scope | scopes | insufficient permission scope | not granted the app | required permissions | missing permissions | required oauth | required permission | insufficient scope',
      ],
      without: [
        'out of scope',
        'invalid scope',
        'unknown scope',
        'object id',
        'was not found',
        'scope parameter',
        'must be one of',
      ],
      status: [400, 401, 403, 200],
      stage: reading,
    },
    meaning: likely(means.scopeMissing),
    message: 'The token lacks the required scope.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'key-not-for-this',
    match: {
      words: [
        'not allowed | not permitted | not authorized | cannot | not enabled | forbidden | does not allow | does not have access | no access',
        'your api key is | your key is | your key does | this api key | for this key | with this key | with this token | for this token',
      ],
      saysNot: ['key invalid', 'key notFound', 'key expired', 'key deleted', 'key disabled', 'user notFound'],
      without: ['no longer', 'ip', 'plan'],
      auth: ['api_key', 'basic', 'service_account', 'oauth2'],
      status: [403, 405],
      stage: reading,
    },
    meaning: likely(means.scopeMissing),
    message: 'Method not allowed with this API key',
  }),
  phrase({
    name: 'token-lacks',
    match: {
      says: ['token lacks', 'permission lacks token'],
      saysNot: ['token missing', 'token invalid', 'token expired', 'header missing', 'header lacks', 'role lacks'],
      without: [
        'role',
        'without',
        'need a',
        'needs a',
        'requires a',
        'need an',
        'requires an',
        'valid',
        'must have',
        'malformed',
      ],
      auth: ['oauth2', 'service_account', 'api_key'],
      status: [401, 403],
      stage: reading,
    },
    meaning: likely(means.scopeMissing),
    message: 'The token does not cover this.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'scope-refused',
    match: {
      says: ['scope lacks', 'scope denied', 'scope missing', 'scope required', 'scope invalid'],
      status: [400, 401, 403, 200],
      stage: reading,
    },
    meaning: likely(means.scopeMissing),
    message: 'Invalid scope.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'sharing',
    match: {
      words: [
        'not shared | isnt shared | is not shared with | share it with | shared with your integration | shared with the integration | shared with this | are shared with | has been shared with | is private | are private | not public | not visible to',
      ],
      status: [400, 401, 403, 404, 200],
      stage: reading,
      without: ['shared key', 'private key', 'shared secret'],
    },
    meaning: likely(means.objectAccessLost),
    message: 'Property 123 is not shared with this account.',
  }),
  phrase({
    name: 'consent-for-more',
    match: {
      words: [
        'additional consent | consent is needed | consent required for | consent is required for | more permissions are needed | additional permissions | additional scopes | reauthorize with | re authorize with | read only token | token is read only | read only access token',
      ],
      status: [400, 401, 403, 200],
      stage: reading,
      auth: ['oauth2', 'session', 'api_key', 'service_account'],
    },
    meaning: likely(means.scopeMissing),
    message: 'Additional consent is needed for orders.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'consent-missing',
    match: {
      words: [
        'consent missing | consent not given | missing consent | no consent | without consent | consent has not been given | consent was not given | consent is missing | has not consented | have not consented',
      ],
      status: [400, 401, 403, 200],
      stage: reading,
      auth: ['oauth2', 'session', 'api_key'],
    },
    meaning: likely(means.scopeMissing),
    message: 'Data access consent not given by the owner of the page.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'key-lacks',
    match: {
      words: [
        'lacks the | lacks permission | lacks access | key lacks | ability | abilities | right to this key | not granted the | key has no right | key does not have | key doesnt have | does not have the right',
        'key | api key | token',
      ],
      saysNot: ['key invalid', 'key missing', 'token invalid', 'header missing'],
      auth: ['api_key', 'service_account', 'basic'],
      status: [401, 403],
      stage: reading,
    },
    meaning: likely(means.scopeMissing),
    message: 'This key lacks the reports ability.',
  }),
  phrase({
    name: 'policy-denies',
    match: {
      words: [
        'policy denies | policy does not allow | policy doesnt allow | denied by policy | explicit deny | policy does not grant | not allowed by policy | blocked by policy | acl denies | denied by acl | missing acl',
      ],
      without: ['ip', 'network', 'conditional'],
      status: [400, 401, 403, 200, 'none'],
      stage: reading,
    },
    meaning: likely(means.objectAccessLost),
    message: 'The policy denies list operations.',
  }),
  phrase({
    name: 'admin-rights',
    match: {
      words: [
        'must be an admin | only account | only managers | only owners | requires admin | admin privileges | administrator privileges | not an administrator | not admin | role does not | your role | user role | insufficient role | required role | no longer an admin | no longer admin | not an admin | is not admin | no longer an administrator | no longer an owner | no longer the owner | no longer an editor | sufficient role | requires the role | requires role | admin rights | admin access | only admins | only administrators | must be admin | need admin | only owners | must be an owner | not an owner | not the owner | not owner of | missing role | admin only | admin permission',
      ],
      status: refusals,
      stage: reading,
    },
    meaning: likely(means.roleLost),
    message: 'Your role does not allow this: you must be an admin.',
  }),
  phrase({
    name: 'role',
    match: {
      says: ['role lacks', 'role required', 'role denied', 'role missing', 'role invalid'],
      status: [401, 403, 200],
      stage: reading,
      without: aboutSecrets,
    },
    meaning: likely(means.roleLost),
    message: 'Ihnen fehlt die Rolle: nicht berechtigt.',
  }),
  phrase({
    name: 'permission',
    match: {
      words: [
        'permission | permissions | not permitted | not allowed to | not authorized to | not authorised to | no access to | do not have access | does not have access | dont have access | doesnt have access | unauthorized to | insufficient privileges | insufficient privilege | insufficient rights | not enough privileges | access denied for | access to the requested | access to this resource | access is denied | missing access | insufficient access | lacks access | access to this | not have the right | cannot access | not have access | arent permitted | privileges | not granted | not accessible | cannot view | not authorized for | not entitled | no rights | rights to | unauthorized access to | not allowed for | access denied to | denied access | no privilege | must be a member | not a member | not member',
      ],
      without: aboutSecrets,
      status: [401, 403, 200],
      stage: reading,
    },
    meaning: likely(means.objectAccessLost),
    message: 'You do not have permission to access this account.',
  }),
  phrase({
    name: 'permission-or-not-there',
    match: {
      words: [
        'permission denied | permissions denied | denied | do not have | does not have | dont have | doesnt have | not have | insufficient | missing | lack | lacks | no permission | no permissions | no access | not allowed | not permitted | not authorized | not authorised | unauthorized | unauthorised | required permission | requires permission | or you | permission to | permissions to | not accessible | cannot access | not granted | not enough | not a member | rights | forbidden',
        'permission | permissions | not permitted | not allowed to | not authorized to | not authorised to | no access to | do not have access | does not have access | dont have access | doesnt have access | unauthorized to | insufficient privileges | insufficient privilege | insufficient rights | not enough privileges | access denied for | access to the requested | access to this resource | access is denied | missing access | insufficient access | lacks access | access to this | not have the right | cannot access | not have access | arent permitted | privileges | not granted | not accessible | cannot view | not authorized for | not entitled | no rights | rights to | unauthorized access to | not allowed for | access denied to | denied access | no privilege | must be a member | not a member | not member',
      ],
      without: [...aboutSecrets, 'permission set', 'of null', 'key', 'parameter', 'must be'],
      status: [400, 404],
      stage: reading,
    },
    meaning: likely(means.objectAccessLost),
    message: 'You do not have permission to access this account.',
    status: 404,
  }),
  // 405 in place of 403.
  phrase({
    name: 'permission-as-method',
    match: {
      words: ['you do not have permission | not have the permission | permission denied | insufficient permissions'],
      status: [405, 406, 409, 412, 422],
      stage: reading,
      without: aboutSecrets,
    },
    meaning: likely(means.roleLost),
    message: 'You do not have permission to use this functionality.',
    status: 405,
  }),
  phrase({
    name: 'not-allowed',
    match: {
      says: [
        'permission lacks',
        'permission denied',
        'permission missing',
        'permission required',
        'permission notFound',
        'permission invalid',
        'permission revoked',
        'user denied',
        'user lacks',
        'object denied',
        'account denied',
        'feature denied',
        'permission disabled',
        'account lacks permission',
      ],
      saysNot: ['key invalid', 'token invalid', 'password invalid', 'token expired'],
      without: [...aboutSecrets, 'method not allowed', 'http method', 'must be', 'read replica'],
      status: [400, 401, 403, 200],
      stage: reading,
    },
    meaning: likely(means.objectAccessLost),
    message: 'Sie haben nicht genug Rechte: keine Berechtigung, der Zugriff auf diese Ressource fehlt.',
  }),
  phrase({
    name: 'permission-at-sign-in',
    match: {
      says: ['permission lacks', 'permission denied', 'user lacks', 'role lacks', 'role required'],
      saysNot: ['key invalid', 'token invalid', 'password invalid', 'client invalid'],
      auth: ['api_key', 'basic', 'service_account', 'session'],
      stage: ['token_refresh', 'db_connect'],
      status: [400, 401, 403, 200, 'none'],
      without: aboutSecrets,
    },
    meaning: likely(means.roleLost),
    message: 'No permission to create a token for this service: you do not have the rights.',
    stage: 'token_refresh',
    auth: 'basic',
  }),
  phrase({
    name: 'permission-in-database',
    match: {
      words: [
        'permissions violation | permission violation | is unauthorized for user | is unauthorized for api key | is unauthorized for service account | topic authorization failed | cluster authorization failed | group authorization failed | permission denied | access denied cannot | access denied to | not authorized to | insufficient privileges | not enough privileges | select command denied | not have privilege | access control | insufficient permissions | not have permission | lacks privilege | missing privilege | not authorized on | no privilege | not have the required | access denied for',
      ],
      without: ['password', 'publickey', 'authentication', 'using password'],
      kind: 'error',
    },
    meaning: likely(means.objectAccessLost),
    message: 'permission denied for table orders',
    isError: true,
    stage: 'db_query',
    auth: 'db_password',
  }),
  // The login stands; a query is refused.
  phrase({
    name: 'query-denied',
    match: {
      words: ['access denied | permission denied | not authorized | forbidden'],
      kind: 'error',
      stage: 'db_query',
      without: [
        'password',
        'authentication',
        'publickey',
        'timeout',
        'credentials',
        'login',
        'token',
        'for user',
        'key',
      ],
    },
    meaning: likely(means.objectAccessLost),
    message: 'Access denied: missing SELECT on table orders',
    isError: true,
    stage: 'db_query',
    auth: 'db_password',
  }),
  phrase({
    name: 'privileges-in-database',
    match: {
      says: ['permission lacks', 'permission denied', 'user lacks', 'permission required'],
      kind: 'error',
      without: ['password', 'authentication', 'publickey', 'timeout'],
      stage: 'db_query',
    },
    meaning: likely(means.objectAccessLost),
    message: 'User does not have privileges on this table.',
    isError: true,
    stage: 'db_query',
    auth: 'db_password',
  }),
];

/** What web servers and firewalls write of their own. */
const ofServers = ['firewall', 'proxy', 'cloudflare', 'html', 'on this server', 'waf', 'request blocked', 'reference'];

/** Plain text that says who lacks what: nobody but the provider's own program says it so. */
export const permissionTextWords: readonly Rule[] = [
  phrase({
    name: 'permission-in-text',
    match: {
      words: [
        'insufficient permissions | insufficient permission | insufficient privileges | insufficient scope | permission denied | permission requested | missing permission | missing permissions | missing scope | missing required scope | required permission | not have the required | lacks permission | lacks the permission | does not have permission | not have permission to access this resource',
      ],
      without: ofServers,
      status: [401, 403],
      stage: reading,
      format: 'text',
    },
    meaning: guess(means.objectAccessLost),
    message: 'The call was blocked due to insufficient permissions.',
    isText: true,
    status: 401,
  }),
  phrase({
    name: 'condition-in-text',
    match: {
      words: [
        'is not active | not active | has expired | is expired | is suspended | has been suspended | is disabled | has been disabled | is inactive | is closed | has ended | is frozen | is cancelled | is canceled | past due',
        'store | shop | account | workspace | subscription | organization | organisation | tenant | company | team | trial',
      ],
      without: [...ofServers, 'token', 'session', 'domain', 'hosting', 'password', 'key'],
      status: [400, 401, 402, 403],
      stage: reading,
      format: 'text',
      auth: ['oauth2', 'api_key', 'basic', 'service_account', 'session'],
    },
    meaning: guess(means.orgFrozen),
    message: "Store 'x' is not active.",
    isText: true,
    status: 400,
  }),
];

/** A refusal without a reason, where the status says that it is about being allowed. */
export const vaguePermissionWords: readonly Rule[] = [
  // An act is not allowed, whoever asks: nobody is spoken of.
  phrase({
    name: 'act-not-allowed',
    match: {
      words: ['is not allowed | are not allowed | is not permitted | are not permitted'],
      without: [
        'you | your | user | users | member | caller | identity | principal | client | customer | admin',
        'access | role | permission | permissions | scope | token | key | credentials | login | account | accounts',
        'organization | workspace | tenant | app | application | api | ip | host | plan | request | operation',
      ],
      status: 403,
      stage: reading,
    },
    meaning: guess(means.badRequest),
    message: 'Editing archived boards is not allowed.',
  }),
  phrase({
    name: 'forbidden',
    match: {
      says: ['denied', 'lacks permission', 'permission', 'lacks'],
      words: ['forbidden | access denied | unauthorized | not authorized | denied | no access | not allowed | refused'],
      status: 403,
      stage: reading,
    },
    meaning: guess(means.objectAccessLost),
    message: 'Forbidden',
  }),
  phrase({
    name: 'authorization-error',
    match: {
      words: ['authorization error | authorization failed | authorization failure | authorizationerror'],
      status: 403,
      stage: reading,
    },
    meaning: guess(means.objectAccessLost),
    message: 'Authorization error',
    auth: 'oauth2',
  }),
  phrase({
    name: 'refused',
    match: { says: 'denied', status: 403, stage: reading },
    meaning: guess(means.objectAccessLost),
    message: 'Verboten',
  }),
  phrase({
    name: 'not-this-account',
    match: {
      says: ['account invalid', 'account notFound', 'object invalid', 'user invalid', 'account lacks'],
      status: 403,
      stage: reading,
    },
    meaning: guess(means.objectAccessLost),
    message: 'Invalid merchant account',
  }),
  phrase({
    name: 'access-denied',
    match: { words: ['access denied | permission denied | forbidden'], status: [200, 400], stage: reading },
    meaning: guess(means.objectAccessLost),
    message: 'Access denied',
    status: 200,
  }),
];
