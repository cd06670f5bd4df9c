// Wordings beside those of src/life/diagnosis/words/sayings.test.ts: written down before it was tried how they are read, with statuses that mislead and in
// many languages. Each line: how the credential is held, HTTP status, message or body, and what it must be taken for without any provider's rules.
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

describe('what is said more seldom, of a call', () => {
  it('of a key or password that is refused', () =>
    check([
      ['api_key', 404, { error: 'API key not recognised' }, 'key'],
      ['api_key', 404, 'Unknown API key', 'key'],
      ['api_key', 400, { status: 'ERROR', message: 'Wrong API key supplied' }, 'key'],
      ['api_key', 403, { error: 'Bad API key' }, 'key'],
      [
        'api_key',
        200,
        { success: false, error: { code: 'AUTH_001', message: 'Credential verification failed' } },
        'key',
      ],
      ['api_key', 500, { error: 'invalid api key' }, 'key'],
      ['api_key', 401, 'Clé API invalide', 'key'],
      ['api_key', 401, 'Ungültiger API-Schlüssel', 'key'],
      ['api_key', 401, 'Chave de API inválida', 'key'],
      ['api_key', 401, 'Clave de API incorrecta', 'key'],
      ['api_key', 401, 'Неверный ключ API', 'key'],
      ['api_key', 401, 'APIキーが無効です', 'key'],
      ['api_key', 401, '无效的API密钥', 'key'],
      ['basic', 401, 'Identifiants incorrects', 'key'],
      ['basic', 401, 'Benutzername oder Passwort falsch', 'key'],
      ['basic', 401, 'Usuario o contraseña incorrectos', 'key'],
      ['basic', 401, 'Usuário ou senha inválidos', 'key'],
      ['basic', 401, '用户名或密码错误', 'key'],
      ['basic', 401, 'Неверный логин или пароль', 'key'],
      ['basic', 401, 'Gebruikersnaam of wachtwoord onjuist', 'key'],
      ['basic', 401, 'Nieprawidłowy login lub hasło', 'key'],
      [
        'api_key',
        200,
        { data: null, errors: [{ message: 'Invalid API token', extensions: { code: 'UNAUTHENTICATED' } }] },
        'key',
      ],
      [
        'api_key',
        401,
        { errors: [{ title: 'Unauthorized', detail: 'We could not find an account for the supplied key.' }] },
        'key',
      ],
      ['api_key', 400, 'Signature does not match computed value; verify your secret', 'key'],
      ['api_key', 401, 'HMAC validation failed', 'key'],
      ['api_key', 200, { resultCode: '99', resultMsg: 'SERVICE KEY IS NOT REGISTERED ERROR' }, 'key'],
      [
        'api_key',
        200,
        { status: 'REQUEST_DENIED', error_message: 'The provided API key is invalid.', results: [] },
        'key',
      ],
      ['api_key', 200, { response: { errors: { error_code: 3, description: 'access token invalid' } } }, 'key'],
      ['api_key', 200, { error_code: 'INVALID_KEY', error_desc: 'no matching merchant for key' }, 'key'],
      [
        'api_key',
        200,
        { rsp: { stat: 'fail', err: { code: '100', msg: 'Invalid API Key (Key has invalid format)' } } },
        'key',
      ],
      ['basic', 401, 'No account exists for that email', 'key'],
      ['basic', 200, { Message: 'You have supplied the wrong PIN' }, 'key'],
      ['basic', 200, { error: 'Client number or PIN wrong' }, 'key'],
      ['basic', 401, { error_description: 'Bad credentials', error: 'unauthorized' }, 'key'],
    ]));

  it('of a grant that was ended', () =>
    check([
      ['oauth2', 403, { error: 'Token has been revoked by user' }, 'grant'],
      [
        'oauth2',
        400,
        { error: { message: 'Session has been invalidated since the user changed the password' } },
        'grant',
      ],
      ['oauth2', 403, { error: 'consent_revoked', message: 'The customer withdrew consent' }, 'grant'],
      ['oauth2', 401, 'User has uninstalled the application', 'grant'],
      ['oauth2', 401, 'The merchant has disconnected your application', 'grant'],
      ['oauth2', 401, { error: 'authorization_revoked_by_customer' }, 'grant'],
      ['oauth2', 401, { error: 'This account is no longer linked' }, 'grant'],
    ]));

  it('of what ran out', () => check([['oauth2', 409, { error: 'consent_expired' }, 'expired']]));

  it('of a permission', () =>
    check([
      ['oauth2', 401, { error: 'You are not allowed to view this report' }, 'privileges'],
      ['oauth2', 401, 'This user does not have access to the requested project', 'privileges'],
      ['api_key', 405, 'Your key is not permitted to use this method', 'privileges'],
      ['oauth2', 403, { code: 'ROLE_NOT_SUFFICIENT' }, 'privileges'],
      ['oauth2', 403, { code: 'MISSING_PERMISSION', permission: 'orders.read' }, 'privileges'],
      ['oauth2', 403, "Vous n'avez pas les droits nécessaires", 'privileges'],
      ['oauth2', 403, 'Keine Berechtigung für diesen Vorgang', 'privileges'],
      ['oauth2', 403, 'No tiene permisos para acceder a este recurso', 'privileges'],
      ['oauth2', 403, '権限がありません', 'privileges'],
      ['oauth2', 403, '没有权限访问', 'privileges'],
      ['oauth2', 403, 'Недостаточно прав', 'privileges'],
      [
        'oauth2',
        200,
        { errors: [{ message: 'You do not have access to field salary', extensions: { code: 'FORBIDDEN' } }] },
        'privileges',
      ],
      ['api_key', 403, 'Operation forbidden for keys of type read-only', 'privileges'],
      ['api_key', 403, 'Key lacks the "reports" ability', 'privileges'],
      ['api_key', 403, 'Grant the "View analytics" right to this key in your settings', 'privileges'],
      ['oauth2', 403, 'You were removed from this ad account', 'privileges'],
      ['oauth2', 403, 'You no longer have access to this organisation', 'privileges'],
      ['oauth2', 403, 'Your access level (Viewer) is insufficient; Manager needed', 'privileges'],
      ['oauth2', 403, 'Not an owner of this property', 'privileges'],
      ['oauth2', 404, 'Property not found or you do not have permission', 'privileges'],
      ['oauth2', 404, 'The requested account is not accessible with this token', 'privileges'],
      ['basic', 401, 'User must be assigned the API role', 'privileges'],
      ['service_account', 403, 'The service account has no access to folder x', 'privileges'],
    ]));

  it('of the account, the plan and the second factor', () =>
    check([
      ['api_key', 409, { error: 'Your subscription is past due' }, 'specific'],
      ['api_key', 422, { error: 'Your account is suspended' }, 'specific'],
      ['api_key', 200, { Status: 'Failure', Reason: 'Licence has lapsed' }, 'specific'],
      ['api_key', 200, { ok: false, description: 'Account disabled for non-payment' }, 'specific'],
      ['api_key', 401, { error: 'Your plan does not include API access' }, 'specific'],
      ['oauth2', 401, { error: 'Trial period has finished' }, 'specific'],
      ['api_key', 429, 'Account suspended because of abuse', 'specific'],
      ['api_key', 429, 'Your free credits are exhausted. Upgrade to continue.', 'specific'],
      ['api_key', 412, 'Please accept the new terms in your dashboard', 'specific'],
      ['api_key', 428, 'Second factor enrolment is required for this organisation', 'specific'],
      ['oauth2', 403, { code: 'ACCOUNT_CLOSED', message: 'Merchant account closed' }, 'specific'],
      ['oauth2', 403, { code: 'SHOP_CLOSED' }, 'specific'],
      ['oauth2', 403, { code: 'PLAN_NOT_SUPPORTED' }, 'specific'],
      ['oauth2', 403, { code: 'FEATURE_DISABLED', message: 'Reports API is disabled for this workspace' }, 'specific'],
      ['oauth2', 403, { code: 'LICENSE_REQUIRED' }, 'specific'],
      ['oauth2', 403, { code: 'MFA_REQUIRED' }, 'specific'],
      ['oauth2', 403, { code: 'IP_BLOCKED' }, 'specific'],
      ['api_key', 403, 'Votre abonnement a expiré', 'specific'],
      ['api_key', 403, 'Ihr Konto wurde gesperrt', 'specific'],
      ['api_key', 403, 'Su suscripción ha caducado', 'specific'],
      ['api_key', 403, "The customer's API usage has been disabled by support", 'specific'],
      ['api_key', 403, 'Contact your account representative to reactivate API access', 'specific'],
      [
        'api_key',
        403,
        {
          error: 'integration_disabled',
          error_message: 'The integration has been turned off in Settings > Integrations',
        },
        'specific',
      ],
      ['api_key', 403, 'Only accounts on the Business tier and above may call this endpoint', 'specific'],
      [
        'api_key',
        200,
        { status: 'REQUEST_DENIED', error_message: 'You must enable Billing on the Google Cloud Project' },
        'specific',
      ],
      ['oauth2', 403, 'You must verify your phone number first', 'specific'],
      ['oauth2', 403, 'Identity check pending', 'specific'],
      ['oauth2', 403, 'KYC not completed', 'specific'],
      ['oauth2', 403, 'Account review in progress', 'specific'],
      ['oauth2', 402, 'Store subscription frozen', 'specific'],
    ]));

  it('of what heals', () =>
    check([
      ['oauth2', 401, { error: 'API calls quota exceeded! maximum admitted 10 per Second.' }, 'transient'],
      ['api_key', 401, { error: 'Too many requests from this key, slow down' }, 'transient'],
      ['oauth2', 403, { error: 'The access token has expired' }, 'transient'],
      ['oauth2', 400, { error: 'access token is stale' }, 'transient'],
      ['api_key', 402, 'Daily allowance used up, come back tomorrow', 'transient'],
      ['api_key', 403, 'You have made too many calls today. Limit resets at midnight UTC.', 'transient'],
      ['api_key', 403, 'Scheduled maintenance in progress', 'transient'],
      ['api_key', 400, 'Service is currently undergoing maintenance', 'transient'],
      ['api_key', 403, 'Our database is temporarily read-only', 'transient'],
      ['oauth2', 500, { error: 'access_token expired' }, 'transient'],
      ['oauth2', 409, 'Sync already in progress for this account', 'transient'],
      ['oauth2', 503, 'License server unreachable', 'transient'],
      ['oauth2', 502, 'Invalid response from authentication service', 'transient'],
      ['oauth2', 503, { error: 'Authentication service is down' }, 'transient'],
      ['oauth2', 401, { error: 'Authentication backend unavailable, try again' }, 'transient'],
      ['api_key', 401, { error: 'Unable to verify API key due to an internal problem' }, 'transient'],
      ['oauth2', 401, 'Token expirado', 'transient'],
      ['oauth2', 401, 'Le jeton a expiré', 'transient'],
      ['oauth2', 401, 'トークンの有効期限が切れています', 'transient'],
      ['api_key', 429, 'Trop de requêtes', 'transient'],
      ['api_key', 200, { code: 40001, msg: '访问过于频繁' }, 'transient'],
      ['api_key', 503, 'Serveur en maintenance', 'transient'],
      [
        'oauth2',
        200,
        { errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
        'transient',
      ],
      ['api_key', 429, { code: -1003, msg: 'Too much request weight used; current limit is 1200' }, 'transient'],
      [
        'api_key',
        418,
        { code: -1003, msg: 'Way too much request weight used; IP banned until 1600000000000.' },
        'transient',
      ],
      ['api_key', 503, { error: 'The key service is offline' }, 'transient'],
      [
        'api_key',
        200,
        { resultCode: '22', resultMsg: 'LIMITED NUMBER OF SERVICE REQUESTS EXCEEDS ERROR' },
        'transient',
      ],
      [
        'api_key',
        200,
        { status: 'OVER_QUERY_LIMIT', error_message: 'You have exceeded your daily request quota for this API.' },
        'transient',
      ],
      [
        'api_key',
        200,
        { rsp: { stat: 'fail', err: { code: '105', msg: 'Service currently unavailable' } } },
        'transient',
      ],
      ['api_key', 200, { code: 7, message: 'Developer is over quota' }, 'transient'],
      ['oauth2', 401, { name: 'TokenExpiredError', message: 'jwt expired' }, 'transient'],
      ['oauth2', 403, 'Request blocked by bot protection', 'transient'],
      ['oauth2', 403, { code: 'throttled' }, 'transient'],
      ['oauth2', 400, { error: { code: 'rate_exceeded' } }, 'transient'],
      ['oauth2', 420, 'Enhance your calm', 'transient'],
      ['oauth2', 408, 'Timed out', 'transient'],
      ['oauth2', 499, 'client closed request', 'transient'],
      ['oauth2', 530, 'Origin DNS error', 'transient'],
      ['oauth2', 404, 'Report is still being prepared', 'transient'],
      ['oauth2', 202, { status: 'processing' }, 'transient'],
      ['oauth2', 400, 'Data is being refreshed. Retry in some minutes.', 'transient'],
    ]));

  it('of our app, our clock and our place', () =>
    check([
      ['oauth2', 403, { code: 'CLIENT_NOT_APPROVED' }, 'operator'],
      ['oauth2', 401, { code: 'SIGNATURE_EXPIRED', message: 'Signature timestamp outside window' }, 'operator'],
      ['oauth2', 401, { code: 'CLOCK_DRIFT', message: 'Your clock is ahead by 400 seconds' }, 'operator'],
      ['api_key', 400, { code: -1021, msg: 'Timestamp for this request is outside of the recvWindow.' }, 'operator'],
      ['oauth2', 403, 'Developer application has exceeded its user limit', 'operator'],
      ['oauth2', 403, 'Application is pending certification', 'operator'],
      ['oauth2', 401, 'Unknown client application', 'operator'],
    ]));

  it('of the call alone', () =>
    check([
      ['api_key', 401, { code: 'MISSING_HEADER', message: 'X-Auth-Token header not present' }, 'request'],
      ['api_key', 400, { code: 'MALFORMED_AUTH', message: 'Authorization must be of the form Token xyz' }, 'request'],
      ['oauth2', 400, 'Coupon has expired', 'request'],
      ['oauth2', 404, 'User not found', 'request'],
      ['oauth2', 400, 'Invalid user id', 'request'],
      ['oauth2', 422, { errors: { password: ['is too short'] } }, 'request'],
      ['oauth2', 400, 'Report has expired, please generate a new one', 'request'],
      ['oauth2', 410, 'Export file has expired', 'request'],
      ['oauth2', 400, 'The cursor is no longer valid', 'request'],
      ['oauth2', 403, 'Cannot export more than 10000 rows', 'request'],
      ['oauth2', 400, 'Invalid token in expression at position 5', 'request'],
      ['oauth2', 400, 'Key must be unique', 'request'],
      ['oauth2', 400, 'Missing required field: account', 'request'],
      ['oauth2', 400, 'Unknown campaign', 'request'],
      ['oauth2', 400, 'Date range exceeds 90 days', 'request'],
      ['oauth2', 400, 'Segment is archived', 'request'],
      ['oauth2', 404, 'Invoice not found', 'request'],
      ['oauth2', 200, { errors: [{ message: 'Cannot query field "foo" on type "Order"' }] }, 'request'],
      ['oauth2', 400, 'Invalid account id', 'request'],
      ['oauth2', 400, 'Metric not allowed for this report type', 'request'],
      ['oauth2', 400, 'startDate cannot be in the future', 'request'],
      ['oauth2', 400, 'Only 10 dimensions can be requested', 'request'],
      ['oauth2', 400, 'Unsupported media type', 'request'],
      ['oauth2', 406, 'Not acceptable: use application/json', 'request'],
      ['oauth2', 413, 'Payload too large', 'request'],
      ['oauth2', 414, 'URI too long', 'request'],
      ['oauth2', 400, 'Unknown API version 2021-01', 'request'],
      ['oauth2', 410, 'This resource has been sunset', 'request'],
      ['oauth2', 404, 'Route not found', 'request'],
    ]));
});

describe('what is said more seldom, of a refresh or sign-in', () => {
  it('of a key or password that is refused', () =>
    check(
      [
        ['basic', 401, 'Invalid e-mail/password combination', 'key'],
        ['basic', 200, { resultCode: '0001', message: 'ID or password does not match' }, 'key'],
        ['api_key', 401, 'Invalid client credentials', 'key'],
        ['api_key', 400, { error: 'invalid_client' }, 'key'],
        [
          'service_account',
          401,
          { error: 'invalid_client', error_description: 'Invalid client secret provided.' },
          'key',
        ],
        ['api_key', 401, { error: 'Incorrect API key or secret' }, 'key'],
        ['basic', 401, { error: { message: 'Unable to log you in with those details' } }, 'key'],
        ['basic', 401, 'We do not recognise that username', 'key'],
        ['basic', 200, { errno: 10, msg: 'password error' }, 'key'],
        ['basic', 200, { code: '1005', msg: '账号或密码错误' }, 'key'],
      ],
      'token_refresh',
    ));

  it('of a grant that was ended', () =>
    check(
      [
        ['oauth2', 200, { error: 'refresh token invalid' }, 'grant'],
        ['oauth2', 404, { error: 'grant not found' }, 'grant'],
        ['oauth2', 401, { error: 'refresh_token_used' }, 'grant'],
        ['oauth2', 403, 'User revoked the application', 'grant'],
        ['oauth2', 400, 'The token you are trying to refresh does not exist', 'grant'],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'Password was changed' }, 'grant'],
        ['oauth2', 401, { error: 'invalid_token', error_description: 'Refresh token revoked' }, 'grant'],
        ['oauth2', 400, { errors: [{ code: 'invalid_refresh_token' }] }, 'grant'],
        [
          'oauth2',
          400,
          { error: 'invalid_grant', error_description: 'Too many active tokens, oldest was removed' },
          'grant',
        ],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'No grant found for this token' }, 'grant'],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'refresh_token is blacklisted' }, 'grant'],
        [
          'oauth2',
          400,
          { error: 'invalid_grant', error_description: 'grant superseded by newer authorization' },
          'grant',
        ],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'The account owner changed' }, 'grant'],
        ['oauth2', 422, 'refresh_token has already been consumed', 'grant'],
        ['oauth2', 404, 'User no longer exists', 'grant'],
      ],
      'token_refresh',
    ));

  it('of what ran out', () =>
    check(
      [
        ['oauth2', 200, { code: 1003, msg: 'refresh_token expired' }, 'expired'],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'Idle timeout reached' }, 'expired'],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'refresh token lifetime has elapsed' }, 'expired'],
      ],
      'token_refresh',
    ));

  it('of the account, the plan and the second factor', () =>
    check(
      [
        ['basic', 403, 'Please verify your email before logging in', 'specific'],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'User requires MFA' }, 'specific'],
        ['api_key', 403, { error: 'API access not enabled for this customer' }, 'specific'],
        ['basic', 403, 'Login from unknown location blocked; confirm it by email', 'specific'],
        ['basic', 403, 'New terms must be accepted in the mobile app', 'specific'],
        ['basic', 403, 'Subscription inactive', 'specific'],
      ],
      'token_refresh',
    ));

  it('of what heals', () =>
    check(
      [
        ['oauth2', 500, { error: 'internal_error' }, 'transient'],
        ['oauth2', 409, 'Refresh is already running for this token', 'transient'],
        ['basic', 503, 'Login service unavailable', 'transient'],
      ],
      'token_refresh',
    ));

  it('of our app, our clock and our place', () =>
    check(
      [
        ['oauth2', 400, { error: 'invalid_request', error_description: 'client_secret is missing' }, 'operator'],
        ['oauth2', 400, { error: 'invalid_client', error_description: 'unknown client' }, 'operator'],
        ['oauth2', 403, { error: 'app_suspended' }, 'operator'],
        ['oauth2', 400, { error: 'unsupported_grant_type' }, 'operator'],
        ['oauth2', 400, { error: 'invalid_scope' }, 'operator'],
        ['oauth2', 400, { error: 'invalid_grant', error_description: 'redirect_uri does not match' }, 'operator'],
        ['oauth2', 401, { error: 'unauthorized', message: 'The partner credentials are wrong' }, 'operator'],
        ['oauth2', 403, 'This application has been suspended by our trust team', 'operator'],
        ['oauth2', 400, 'App secret invalid', 'operator'],
      ],
      'token_refresh',
    ));
});
