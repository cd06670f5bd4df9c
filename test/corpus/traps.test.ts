// What sounds like a disconnection and is none, and what web frameworks and servers say by themselves: read without any provider's rules. Each line: how
// the credential is held, HTTP status, message or body, and, in the second half, what it must be taken for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AuthKind, diagnose, type Stage } from '../../src/life/diagnosis/index.ts';

type Line = readonly [auth: AuthKind, status: number, said: string | object, expected: string];

const verdicts: Readonly<Record<string, string>> = {
  key: 'disconnected invalid_credentials',
  grant: 'disconnected invalid_refresh_token',
  expired: 'disconnected expired_token',
  privileges: 'disconnected insufficient_privileges',
  specific: 'disconnected provider_specific',
  transient: 'transient null',
  operator: 'operator null',
  request: 'request null',
};

function check(lines: readonly Line[], stage: Stage = 'api_call'): void {
  const wrong = lines.flatMap(([auth, status, said, expected]) => {
    const body = typeof said === 'string' ? { message: said } : said;
    const response = { status, headers: {}, body };
    const { verdict, cause, rule } = diagnose({ kind: 'failure', provider: 'nobody-knows-it', stage, auth, response });
    const got = `${verdict} ${cause}`;
    return got === verdicts[expected] ? [] : [`${status} ${JSON.stringify(said)}: ${expected}, but ${got} by ${rule}`];
  });
  assert.deepEqual(wrong, []);
}

/** Whatever else these may be: nobody has to act. */
function checkNobodyIsDisconnected(
  lines: readonly (readonly [auth: AuthKind, status: number, said: string | object])[],
  stage: Stage = 'api_call',
): void {
  const wrong = lines.flatMap(([auth, status, said]) => {
    const body = typeof said === 'string' ? { message: said } : said;
    const response = { status, headers: {}, body };
    const { verdict, rule } = diagnose({ kind: 'failure', provider: 'nobody-knows-it', stage, auth, response });
    return verdict === 'disconnected' ? [`${status} ${JSON.stringify(said)}: disconnected by ${rule}`] : [];
  });
  assert.deepEqual(wrong, []);
}

describe('what speaks of tokens, plans and permissions, and of no credential', () => {
  it('in a call', () =>
    checkNobodyIsDisconnected([
      ['oauth2', 400, 'Invalid IP address'],
      ['oauth2', 422, { errors: [{ field: 'ip', message: 'ip address is not a valid IPv4 address' }] }],
      ['api_key', 400, { error: 'ip address parameter missing' }],
      ['oauth2', 404, 'Payment method not found'],
      ['oauth2', 422, 'Invalid payment method'],
      ['oauth2', 404, 'Invoice 12 not found'],
      ['oauth2', 400, 'billing details incomplete for order'],
      ['oauth2', 422, 'Invalid account type'],
      ['oauth2', 400, 'Please upgrade to API v3'],
      ['oauth2', 426, 'Client upgrade required'],
      ['oauth2', 400, 'Plan id is not valid'],
      ['oauth2', 404, 'Plan not found'],
      ['oauth2', 400, 'Subscription id is invalid'],
      ['oauth2', 409, 'Subscription already cancelled'],
      ['oauth2', 422, 'Subscription is already active'],
      ['oauth2', 404, 'Subscription has been deleted'],
      ['oauth2', 400, 'Invalid SAML response'],
      ['oauth2', 404, 'SSO configuration not found'],
      ['oauth2', 400, 'OTP length must be 6'],
      ['oauth2', 400, 'The user you are trying to assign is deactivated'],
      ['oauth2', 400, 'Assignee is not an active user'],
      ['oauth2', 422, 'Customer is deactivated'],
      ['oauth2', 400, 'Recipient account is closed'],
      ['oauth2', 409, 'User was deleted'],
      ['oauth2', 404, 'User has been deleted'],
      ['api_key', 400, 'Device token expired'],
      ['api_key', 400, 'Card token is invalid'],
      ['api_key', 400, 'Upload token has expired'],
      ['api_key', 400, 'Invitation token expired'],
      ['api_key', 400, 'reset token invalid'],
      ['api_key', 400, 'Push token is not registered'],
      ['api_key', 400, 'reCAPTCHA token missing'],
      ['oauth2', 400, 'Campaign is paused'],
      ['oauth2', 400, 'Ad account is required'],
      ['oauth2', 403, 'Campaign has been archived'],
      ['oauth2', 403, 'This report is not available for the selected date range'],
      ['oauth2', 403, 'This app is not permitted to use this endpoint'],
      ['oauth2', 403, 'Your application does not have access to this product'],
      ['oauth2', 403, 'Not enabled for your app'],
      ['oauth2', 403, 'client is not allowed to call this API'],
      ['oauth2', 403, 'Application lacks the required entitlement'],
      ['oauth2', 401, 'Invalid audience in token'],
      ['oauth2', 401, 'Token was issued for another API'],
      ['oauth2', 401, 'wrong issuer'],
      ['oauth2', 403, 'Unusual traffic from your network'],
      ['api_key', 403, 'Suspicious activity, slow down'],
      ['api_key', 403, 'Request blocked. Incident ID: 1-2-3'],
      ['api_key', 403, { appId: 'PXabc', jsClientSrc: '/x', blockScript: '/y' }],
      ['api_key', 403, { url: 'https://geo.captcha-delivery.com/captcha/?x' }],
      ['api_key', 403, 'Your request looks automated'],
      ['api_key', 403, { error: 'Bot detected' }],
      ['api_key', 403, 'Cooldown in effect'],
      ['api_key', 403, 'Limit reached, wait 60 seconds'],
      ['api_key', 403, 'Temporarily limited'],
      ['oauth2', 400, 'Password must contain a digit'],
      ['oauth2', 422, 'Username already taken'],
      ['oauth2', 400, 'email is invalid'],
      ['oauth2', 422, { errors: ['Login has already been taken'] }],
      ['oauth2', 403, 'Cannot modify a locked record'],
      ['oauth2', 409, 'Document is locked by another user'],
      ['oauth2', 423, 'Locked'],
      ['oauth2', 400, 'Period is closed'],
      ['oauth2', 400, 'Key "foo" is not permitted'],
      ['oauth2', 400, '"token" is not allowed to be empty'],
      ['oauth2', 400, 'Unknown key in JSON'],
      ['oauth2', 400, 'scope parameter must be one of a,b'],
      ['oauth2', 400, 'role must be one of admin, user'],
      ['oauth2', 400, 'permission set name is invalid'],
      ['oauth2', 404, 'Permission set not found'],
      ['oauth2', 404, 'Role not found'],
      ['oauth2', 405, 'Method not allowed'],
      ['oauth2', 403, 'HTTP method not allowed'],
      ['oauth2', 400, 'Field is read only'],
      ['oauth2', 403, 'SSL required'],
      ['oauth2', 403, 'HTTPS required'],
      ['oauth2', 400, 'Content-Type not allowed'],
      ['oauth2', 403, 'CSRF check failed'],
      ['oauth2', 403, 'Invalid referer'],
      ['oauth2', 403, 'Origin not allowed'],
      ['oauth2', 401, 'No authorization header'],
      ['api_key', 401, 'No API key in request'],
      ['api_key', 403, 'API key required'],
      ['api_key', 400, 'Use either token or key, not both'],
      ['api_key', 401, 'Key must be sent in header X-Key'],
      ['api_key', 401, 'API key is not yet active, please wait up to 10 minutes'],
      ['oauth2', 403, 'Permissions are being propagated'],
      ['oauth2', 403, 'Account is being provisioned'],
      ['oauth2', 404, 'User is being created'],
      ['oauth2', 401, 'Identity provider is unavailable'],
      ['oauth2', 403, 'Could not check permissions: timeout'],
      ['oauth2', 401, 'auth service error'],
      ['api_key', 401, 'internal authorizer error'],
      ['oauth2', 403, 'Access to historical data older than 2 years is not supported'],
      ['oauth2', 400, 'Access level must be read or write'],
      ['oauth2', 403, 'You cannot delete the default view'],
      ['oauth2', 400, 'Cannot access field x of null'],
      ['oauth2', 403, 'Sandbox accounts cannot access live data'],
      ['oauth2', 403, 'Test mode key used for live object'],
      ['oauth2', 400, 'Domain has expired'],
      ['oauth2', 400, 'Certificate expired'],
      ['oauth2', 400, 'Quote has expired'],
      ['oauth2', 400, 'The authorization code for this payment is declined'],
      ['oauth2', 400, 'License plate invalid'],
      ['oauth2', 404, 'License not found'],
      ['oauth2', 422, 'Terms are required'],
      ['oauth2', 400, 'Agreement id missing'],
    ]));

  it('at the token endpoint', () =>
    checkNobodyIsDisconnected(
      [
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'code_verifier is wrong' }],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'Code already exchanged' }],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'The code passed is incorrect or expired.' }],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'Too many requests' }],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'audience is invalid' }],
        [
          'oauth2',
          400,
          { error: 'invalid_grant', error_description: 'Not allowed because of invalid or empty tenant' },
        ],
        ['oauth2', 400, { error: 'invalid_request', error_description: 'grant_type missing' }],
        ['oauth2', 401, { error: 'invalid_client', error_description: 'assertion expired' }],
        ['oauth2', 400, { error: 'unauthorized_client', error_description: 'Grant type refresh_token not allowed' }],
        ['oauth2', 403, { error: 'forbidden', error_description: 'Client not allowed' }],
        ['oauth2', 403, 'Missing Authentication Token'],
        ['oauth2', 404, 'Not Found'],
        ['oauth2', 405, 'Method not allowed'],
        ['oauth2', 415, 'Unsupported media type'],
      ],
      'token_refresh',
    ));
});

describe('what web frameworks and servers say by themselves', () => {
  it('in a call', () =>
    check([
      [
        'oauth2',
        401,
        {
          errors: [
            {
              code: 1,
              code_name: 'Unauthorized',
              detail: 'The server could not verify that you are authorized to access the URL requested.',
              status: '401',
              title: 'Unauthorized',
            },
          ],
        },
        'transient',
      ],
      [
        'oauth2',
        401,
        {
          error_parameters: {},
          error_detail: null,
          error_propagate: false,
          error_description: 'expired_token',
          error: 'unauthorized',
        },
        'transient',
      ],
      [
        'oauth2',
        403,
        { error: 'forbidden', error_description: 'The user with id 1 does not have the right view on app with id 2' },
        'privileges',
      ],
      ['api_key', 403, { error: 10, message: 'Invalid API key - You must be granted a valid key by us' }, 'key'],
      [
        'api_key',
        403,
        {
          error: 26,
          message: 'Suspended API key - This application is not allowed to make requests to the web services',
        },
        'specific',
      ],
      [
        'api_key',
        503,
        { error: 11, message: 'Service Offline - This service is temporarily offline. Try again later.' },
        'transient',
      ],
      [
        'api_key',
        401,
        { status_code: 7, status_message: 'Invalid API key: You must be granted a valid key.', success: false },
        'key',
      ],
      [
        'api_key',
        401,
        {
          status_code: 10,
          status_message: 'Suspended API key: Access to your account has been suspended, contact us.',
          success: false,
        },
        'specific',
      ],
      [
        'api_key',
        404,
        { status_code: 34, status_message: 'The resource you requested could not be found.', success: false },
        'request',
      ],
      [
        'api_key',
        403,
        { error: { id: '403.1', name: 'subscription_lapsed', detail: 'The subscription for this account has lapsed' } },
        'specific',
      ],
      [
        'api_key',
        403,
        { error: { id: '403.2', name: 'trial_expired', detail: 'The trial for this account has expired' } },
        'specific',
      ],
      [
        'oauth2',
        403,
        {
          error: {
            id: '403.3',
            name: 'unauthorized_scope',
            detail: 'The supplied access token has a scope which does not allow access',
          },
        },
        'privileges',
      ],
      [
        'api_key',
        401,
        {
          httpStatus: 401,
          code: 1014,
          codeDescription: 'Problem during authentication process, check headers!',
          message: 'Unable to authenticate request. Check credentials or authentication method details',
        },
        'key',
      ],
      [
        'api_key',
        401,
        { errors: [{ code: 'authentication_error', message: 'Authentication failed, check your credentials' }] },
        'key',
      ],
      ['api_key', 401, { status: false, message: 'Invalid key' }, 'key'],
      ['api_key', 401, { status: 'error', message: 'Invalid authorization key', data: null }, 'key'],
      [
        'api_key',
        403,
        { errors: { errorCode: 'ipNotWhitelisted', message: 'Your IP address is not whitelisted' } },
        'specific',
      ],
      ['api_key', 401, { errors: { errorCode: 'invalidToken', message: 'Token is invalid' } }, 'key'],
      [
        'api_key',
        401,
        { name: 'Unauthorized', message: 'Your request was made with invalid credentials.', code: 0, status: 401 },
        'key',
      ],
      ['oauth2', 401, { code: 401, message: 'Expired JWT Token' }, 'transient'],
      ['oauth2', 401, { code: 401, message: 'Invalid JWT Token' }, 'transient'],
      [
        'oauth2',
        403,
        {
          title: 'An error occurred',
          detail: 'Access Denied.',
          type: 'https://tools.ietf.org/html/rfc2616#section-10',
        },
        'privileges',
      ],
      [
        'oauth2',
        401,
        {
          detail: 'Given token not valid for any token type',
          code: 'token_not_valid',
          messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'Token is invalid or expired' }],
        },
        'transient',
      ],
      ['oauth2', 401, { detail: 'Could not validate credentials' }, 'transient'],
      ['oauth2', 403, { statusCode: 403, message: 'Forbidden resource', error: 'Forbidden' }, 'privileges'],
      ['basic', 401, { errors: ['Invalid login credentials'] }, 'key'],
      [
        'oauth2',
        403,
        {
          error: { code: 'Volo.Authorization:010001', message: 'Authorization failed! Given policy has not granted.' },
        },
        'privileges',
      ],
      [
        'oauth2',
        403,
        { timestamp: '2026', status: 403, error: 'Forbidden', message: 'Access Denied', path: '/x' },
        'privileges',
      ],
      [
        'oauth2',
        401,
        { error: 'invalid_token', error_description: 'Cannot convert access token to JSON' },
        'transient',
      ],
      ['oauth2', 401, { message: 'JWT expired', code: 'PGRST301', details: null }, 'transient'],
      [
        'api_key',
        401,
        { message: 'Invalid API key', hint: 'Double check your Supabase `anon` or `service_role` API key.' },
        'key',
      ],
      [
        'api_key',
        403,
        { code: '42501', message: 'permission denied for table x', details: null, hint: null },
        'privileges',
      ],
      [
        'oauth2',
        401,
        { code: 401, message: 'The request requires valid record authorization token to be set.', data: {} },
        'transient',
      ],
      ['oauth2', 403, { code: 403, message: 'Only admins can perform this action.', data: {} }, 'privileges'],
      [
        'basic',
        401,
        { ocs: { meta: { status: 'failure', statuscode: 997, message: 'Current user is not logged in' }, data: [] } },
        'key',
      ],
      ['api_key', 401, { error: 'Unauthorized', error_description: 'You are not logged in.' }, 'key'],
      [
        'api_key',
        403,
        { error: 'Forbidden', error_description: "You don't have permissions to read this issue" },
        'privileges',
      ],
      ['basic', 401, { errors: [{ code: 'UNAUTHORIZED', message: 'unauthorized: unauthorized' }] }, 'key'],
      [
        'basic',
        401,
        { errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }] },
        'privileges',
      ],
      ['api_key', 401, { type: 'error', status: '401', message: 'must authenticate' }, 'key'],
      [
        'api_key',
        401,
        { kind: 'Status', status: 'Failure', message: 'Unauthorized', reason: 'Unauthorized', code: 401 },
        'key',
      ],
      [
        'api_key',
        403,
        {
          kind: 'Status',
          status: 'Failure',
          message: 'pods is forbidden: User "x" cannot list resource "pods" in API group "" in the namespace "d"',
          reason: 'Forbidden',
          code: 403,
        },
        'privileges',
      ],
      ['basic', 403, { error: 'etcdserver: permission denied', code: 7 }, 'privileges'],
      ['basic', 401, { error: 'unauthorized', reason: 'Name or password is incorrect.' }, 'key'],
      ['basic', 403, { error: 'forbidden', reason: 'You are not allowed to access this db.' }, 'privileges'],
      ['basic', 401, { error: 'not_authorised', reason: 'Login failed' }, 'key'],
      [
        'oauth2',
        403,
        {
          error: {
            code: '-2147024891, System.UnauthorizedAccessException',
            message: {
              lang: 'en-US',
              value: 'Access denied. You do not have permission to perform this action or access this resource.',
            },
          },
        },
        'privileges',
      ],
      ['oauth2', 401, { error_description: 'Invalid JWT token. The token is expired.' }, 'transient'],
      [
        'basic',
        403,
        { error: { code: '/IWFND/CM_MGW/101', message: { lang: 'en', value: 'No authorization to access Service' } } },
        'privileges',
      ],
      [
        'basic',
        403,
        {
          error: {
            code: 'COE_GENERAL_FORBIDDEN',
            message: { value: 'You do not have permission to access the entity' },
          },
        },
        'privileges',
      ],
      ['oauth2', 403, { message: 'Forbidden', error: { code: 'BillingInactive' } }, 'specific'],
      ['oauth2', 403, { code: 'WORKSPACE_ARCHIVED' }, 'specific'],
      ['oauth2', 403, 'This endpoint requires administrator permissions', 'privileges'],
      ['oauth2', 403, 'Scope(s) reports.read not granted', 'privileges'],
      ['oauth2', 400, 'access_token scope does not match', 'privileges'],
      ['oauth2', 403, 'Reading messages requires a Pro workspace', 'specific'],
      ['oauth2', 200, { errcode: 42001, errmsg: 'access_token expired rid: x' }, 'transient'],
      [
        'oauth2',
        200,
        { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest rid: x' },
        'transient',
      ],
      ['api_key', 200, { errcode: 45009, errmsg: 'reach max api daily quota limit rid: x' }, 'transient'],
    ]));

  it('at the token endpoint', () =>
    check(
      [
        [
          'oauth2',
          400,
          { code: 400, error_code: 'refresh_token_not_found', msg: 'Invalid Refresh Token: Refresh Token Not Found' },
          'grant',
        ],
        [
          'oauth2',
          400,
          { code: 400, error_code: 'refresh_token_already_used', msg: 'Invalid Refresh Token: Already Used' },
          'grant',
        ],
      ],
      'token_refresh',
    ));
});
