// What providers without rules of their own usually say, in many wordings and languages, and what it must be taken for. Each line: how the
// credential is held, HTTP status, message or body, and the verdict with its cause. A wording that is misread belongs here first.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../diagnose.ts';
import type { AuthKind, Stage } from '../types.ts';

type Line = readonly [auth: AuthKind, status: number, said: string | object, expected: string];

const shorts: Readonly<Record<string, string>> = {
  key: 'disconnected invalid_credentials',
  password: 'disconnected invalid_credentials',
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
    const { verdict, cause, rule } = diagnose({
      kind: 'failure',
      provider: 'nobody-knows-this-one',
      stage,
      auth,
      response: { status, headers: {}, body },
    });
    const got = `${verdict} ${cause}`;
    return got === shorts[expected]
      ? []
      : [`${auth} ${status} ${JSON.stringify(said)}: ${expected}, but ${got} by ${rule}`];
  });
  assert.deepEqual(wrong, []);
}

describe('what is said of a key', () => {
  it('that is refused', () =>
    check([
      ['api_key', 401, 'Invalid API key', 'key'],
      ['api_key', 401, 'The API key you provided is invalid or does not exist.', 'key'],
      ['api_key', 401, 'Incorrect API key provided.', 'key'],
      ['api_key', 403, 'The provided API key is not valid for this account.', 'key'],
      ['api_key', 401, 'Unknown API token', 'key'],
      ['api_key', 401, 'API key not found', 'key'],
      ['api_key', 401, 'No such access key', 'key'],
      ['api_key', 401, 'You have not supplied a valid API Access Key.', 'key'],
      ['api_key', 401, { error: 'invalid_api_key' }, 'key'],
      ['api_key', 401, { code: 'InvalidApiKey' }, 'key'],
      ['api_key', 401, { errors: [{ code: 'AUTHENTICATION_FAILED', detail: 'Authentication failed.' }] }, 'key'],
      ['api_key', 401, 'Your access token is invalid.', 'key'],
      ['api_key', 401, 'Bad token', 'key'],
      ['api_key', 401, 'Unable to authenticate you with the credentials given.', 'key'],
      ['api_key', 401, 'Could not verify your credentials', 'key'],
      ['api_key', 403, 'Wrong API key.', 'key'],
      ['api_key', 401, { status: 'error', reason: 'Authorization Required' }, 'key'],
      ['api_key', 401, 'Signature verification failed: secret key mismatch', 'key'],
      ['api_key', 401, 'API key doesn’t match any account', 'key'],
      ['api_key', 401, 'The token was not recognized', 'key'],
      ['api_key', 401, 'Given API token is malformed.', 'key'],
      ['basic', 401, 'The username or password you entered is incorrect.', 'password'],
      ['basic', 401, 'Authentication failed. Check your login details.', 'password'],
      ['basic', 401, 'Could not authenticate with the given username.', 'password'],
      ['basic', 401, { error: 'Bad credentials' }, 'password'],
      ['basic', 401, 'Login failed for this user.', 'password'],
      ['basic', 401, { errors: ['Not logged in'] }, 'password'],
    ]));

  it('that has ended', () =>
    check([
      ['api_key', 401, 'Your API key has expired.', 'expired'],
      ['api_key', 401, { code: 'API_KEY_EXPIRED' }, 'expired'],
      ['api_key', 401, 'This personal access token expired on 2026-05-01.', 'expired'],
      ['api_key', 403, 'The token is expired, please create a new one.', 'expired'],
      ['api_key', 401, 'This API key has been revoked.', 'specific'],
      ['api_key', 401, 'The API key has been deleted by its owner.', 'specific'],
      ['api_key', 403, 'API key is disabled', 'specific'],
      ['api_key', 403, { error: { code: 'key_deactivated' } }, 'specific'],
      ['api_key', 401, 'The access key is inactive.', 'specific'],
    ]));

  it('in other languages', () =>
    check([
      ['api_key', 401, 'Der API-Schlüssel ist ungültig.', 'key'],
      ['api_key', 401, 'Clé API invalide', 'key'],
      ['api_key', 401, 'La clave de API no es válida', 'key'],
      ['api_key', 401, 'Chave de API inválida', 'key'],
      ['api_key', 401, 'Chiave API non valida', 'key'],
      ['api_key', 401, 'Ongeldige API-sleutel', 'key'],
      ['api_key', 401, 'APIキーが無効です', 'key'],
      ['api_key', 401, 'API密钥无效', 'key'],
      ['api_key', 401, 'API 키가 유효하지 않습니다', 'key'],
      ['api_key', 401, 'Неверный API ключ', 'key'],
      ['api_key', 401, 'Nieprawidłowy klucz API', 'key'],
      ['basic', 401, 'Benutzername oder Passwort falsch', 'password'],
      ['basic', 401, 'Identifiant ou mot de passe incorrect', 'password'],
      ['basic', 401, 'Usuario o contraseña incorrectos', 'password'],
      ['basic', 401, 'Usuário ou senha inválidos', 'password'],
      ['basic', 401, '用户名或密码错误', 'password'],
      ['api_key', 403, 'Der API-Schlüssel ist abgelaufen', 'expired'],
      ['api_key', 403, 'Le jeton a expiré', 'expired'],
    ]));
});

describe('what is said of OAuth', () => {
  it('when an access token is refused, a refresh settles it', () =>
    check([
      ['oauth2', 401, 'The access token expired', 'transient'],
      ['oauth2', 401, 'Invalid access token', 'transient'],
      ['oauth2', 401, { error: { code: 401, message: 'Token is invalid or expired' } }, 'transient'],
      ['oauth2', 401, { error: 'unauthorized' }, 'transient'],
      ['oauth2', 401, 'JWT expired', 'transient'],
      ['oauth2', 401, 'Session has expired, please log in again.', 'transient'],
      ['oauth2', 401, 'Not authenticated', 'transient'],
      ['oauth2', 401, 'Le jeton d’accès a expiré', 'transient'],
      ['oauth2', 401, '访问令牌已过期', 'transient'],
      ['oauth2', 401, 'Could not validate credentials', 'transient'],
    ]));

  it('when the grant itself was taken back', () =>
    check([
      ['oauth2', 401, 'The user has revoked access to this application.', 'grant'],
      ['oauth2', 401, 'This authorization has been revoked', 'grant'],
      ['oauth2', 403, 'The app has been uninstalled from this account.', 'grant'],
      ['oauth2', 401, { error: 'token_revoked' }, 'grant'],
      ['oauth2', 401, 'User no longer authorized this application: consent withdrawn', 'grant'],
    ]));

  it('when the refresh is refused', () =>
    check(
      [
        ['oauth2', 400, 'Refresh token is invalid', 'grant'],
        ['oauth2', 401, 'The refresh token has been revoked or is unknown.', 'grant'],
        ['oauth2', 400, 'Refresh token not found', 'grant'],
        ['oauth2', 400, { error: 'invalid_token', message: 'refresh token does not exist' }, 'grant'],
        ['oauth2', 400, 'The refresh token has expired.', 'expired'],
        ['oauth2', 400, { error: 'REFRESH_TOKEN_EXPIRED' }, 'expired'],
        ['oauth2', 400, 'Refresh token was already used', 'grant'],
        ['oauth2', 400, 'Le jeton d’actualisation est invalide', 'grant'],
        ['oauth2', 401, { error: 'invalid_client', error_description: 'Client authentication failed' }, 'operator'],
        ['oauth2', 400, 'Unknown client ID', 'operator'],
        ['oauth2', 400, 'The client secret is incorrect', 'operator'],
        ['oauth2', 400, 'redirect_uri does not match', 'operator'],
        ['oauth2', 503, 'Service temporarily unavailable', 'transient'],
        ['oauth2', 429, 'Too many requests', 'transient'],
      ],
      'token_refresh',
    ));

  it('when our application is meant', () =>
    check([
      ['oauth2', 403, 'Your application has been suspended.', 'operator'],
      ['api_key', 401, 'Signature expired: check your clock', 'operator'],
      ['oauth2', 403, 'This app is not approved to use this API.', 'operator'],
      ['oauth2', 403, 'Application is pending review', 'operator'],
      ['oauth2', 401, 'Unknown client_id', 'operator'],
    ]));
});

describe('what is said of permissions', () => {
  it('is about privileges', () =>
    check([
      ['oauth2', 403, 'You do not have permission to perform this action.', 'privileges'],
      ['api_key', 403, 'Insufficient permissions', 'privileges'],
      ['oauth2', 403, { error: 'insufficient_scope' }, 'privileges'],
      ['oauth2', 403, 'Missing required scope: contacts.read', 'privileges'],
      ['oauth2', 403, 'User does not have access to this ad account', 'privileges'],
      ['api_key', 403, 'This token is not authorized to access this resource.', 'privileges'],
      ['oauth2', 403, { code: 'PERMISSION_DENIED' }, 'privileges'],
      ['oauth2', 403, 'Only administrators can read this report.', 'privileges'],
      ['api_key', 403, 'Your role does not allow access to invoices', 'privileges'],
      ['oauth2', 403, 'Access to this project is forbidden', 'privileges'],
      ['api_key', 403, 'Keine Berechtigung', 'privileges'],
      ['oauth2', 403, 'Vous n’avez pas les droits nécessaires', 'privileges'],
      ['oauth2', 403, 'No tiene permiso para acceder a este recurso', 'privileges'],
      ['oauth2', 403, 'Você não tem permissão para acessar', 'privileges'],
      ['oauth2', 403, '権限がありません', 'privileges'],
      ['oauth2', 403, '没有权限访问该资源', 'privileges'],
      ['api_key', 403, 'The API key lacks the permission to read orders', 'privileges'],
      ['oauth2', 200, { errors: [{ message: 'Not authorized to access field customers' }], data: null }, 'privileges'],
    ]));
});

describe('what is said of the account', () => {
  it('is unique to the provider', () =>
    check([
      ['api_key', 402, 'Your subscription has expired, please renew.', 'specific'],
      ['api_key', 403, 'Your trial has ended.', 'specific'],
      ['api_key', 403, 'API access is not included in your plan.', 'specific'],
      ['oauth2', 403, 'This feature requires the Enterprise plan. Please upgrade.', 'specific'],
      ['oauth2', 403, 'Your account has been suspended due to non-payment.', 'specific'],
      ['api_key', 402, 'Insufficient credits', 'specific'],
      ['api_key', 403, 'This workspace has been deactivated', 'specific'],
      ['api_key', 403, 'Account is closed', 'specific'],
      ['api_key', 403, 'Requests from your IP address are not allowed', 'specific'],
      ['api_key', 401, 'IP 203.0.113.9 is not whitelisted', 'specific'],
      ['oauth2', 403, 'You must accept the updated Terms of Service first.', 'specific'],
      ['basic', 401, 'Two-factor authentication is required', 'specific'],
      ['basic', 401, 'Your account is locked after too many failed attempts.', 'specific'],
      ['api_key', 403, 'You have exceeded your monthly quota. Upgrade your plan.', 'specific'],
      ['api_key', 403, 'API access is disabled for your organization.', 'specific'],
      ['oauth2', 403, 'Ihr Abonnement ist abgelaufen', 'specific'],
      ['oauth2', 403, 'Votre abonnement a expiré', 'specific'],
      ['api_key', 403, 'Su cuenta ha sido suspendida', 'specific'],
      ['basic', 401, 'Your password has expired and must be changed.', 'expired'],
    ]));
});

describe('what heals by itself', () => {
  it('is transient, whatever the status', () =>
    check([
      ['api_key', 403, 'Rate limit exceeded', 'transient'],
      ['api_key', 403, 'You have made too many requests, slow down.', 'transient'],
      ['api_key', 400, 'API call limit reached, try again in 60 seconds', 'transient'],
      ['oauth2', 403, 'Daily quota exceeded', 'transient'],
      ['oauth2', 200, { errors: [{ extensions: { code: 'THROTTLED' }, message: 'Throttled' }] }, 'transient'],
      ['api_key', 401, 'Authentication service is temporarily unavailable', 'transient'],
      ['api_key', 500, { error: 'invalid_api_key_format_handler crashed' }, 'transient'],
      ['api_key', 500, 'Internal server error', 'transient'],
      ['api_key', 503, 'We are under maintenance', 'transient'],
      ['api_key', 429, 'Zu viele Anfragen', 'transient'],
      ['api_key', 400, 'Trop de requêtes', 'transient'],
      ['api_key', 400, 'リクエスト数の上限に達しました', 'transient'],
      ['api_key', 400, '请求过于频繁，请稍后重试', 'transient'],
      ['api_key', 403, 'License server could not be reached; try again later', 'transient'],
      ['api_key', 403, 'Permission service timed out', 'transient'],
      ['api_key', 401, 'Session store is down', 'transient'],
      ['api_key', 401, 'Unable to verify API key right now, please retry', 'transient'],
      ['oauth2', 403, 'Permissions have not propagated yet, retry in a few minutes', 'transient'],
      ['api_key', 403, 'API access is temporarily disabled while we investigate an incident', 'transient'],
    ]));

  it('is a refresh that another one got ahead of', () =>
    check(
      [
        ['oauth2', 409, 'Refresh token is currently being rotated by another request', 'transient'],
        ['oauth2', 423, 'Refresh token locked by concurrent request, retry', 'transient'],
      ],
      'token_refresh',
    ));
});

describe('what is wrong with the request', () => {
  it('is no fault of the credential', () =>
    check([
      ['oauth2', 404, 'Campaign not found', 'request'],
      ['api_key', 400, 'The parameter start_date is required', 'request'],
      ['api_key', 422, 'Validation failed', 'request'],
      ['oauth2', 400, 'Unsupported API version', 'request'],
      ['oauth2', 410, 'This endpoint has been removed', 'request'],
      ['api_key', 401, 'Missing API key', 'request'],
      ['api_key', 401, 'No Authorization header was provided', 'request'],
      ['oauth2', 400, { error: { message: 'Invalid value for field limit' } }, 'request'],
      ['api_key', 404, { error: 'Not Found' }, 'request'],
      ['oauth2', 405, 'Method not allowed', 'request'],
      ['api_key', 400, 'pageToken has expired, start again', 'request'],
      ['api_key', 400, 'Invalid pagination cursor: key not recognised', 'request'],
      ['api_key', 400, 'Invalid partition key', 'request'],
      ['api_key', 400, 'Webhook secret invalid: must be 32 characters', 'request'],
      ['api_key', 400, 'Invalid device token', 'request'],
      ['api_key', 400, 'Invalid subscription id', 'request'],
      ['api_key', 400, 'User with this email is disabled and cannot be assigned', 'request'],
      ['api_key', 400, 'Das Passwort-Feld ist ungültig', 'request'],
      ['api_key', 400, 'Campo senha inválido', 'request'],
      [
        'oauth2',
        200,
        { errors: [{ message: 'Query has complexity 2000, which exceeds max complexity of 1000 for your plan' }] },
        'request',
      ],
    ]));
});

describe('what is said of a call that was made wrongly, or too early', () => {
  it('is the request, though it speaks of keys and tokens', () =>
    check([
      ['api_key', 401, 'Authorization header must start with Bearer', 'request'],
      ['api_key', 401, 'Unsupported authorization type: Basic', 'request'],
      ['api_key', 403, 'Request origin is not permitted: https://app.example.com', 'request'],
      ['api_key', 401, 'Sandbox key used against the production endpoint', 'request'],
      ['api_key', 403, 'This account is hosted in another data center. Use https://eu.example.com', 'request'],
      ['api_key', 403, 'The requested date range is not permitted', 'request'],
      ['api_key', 400, 'Invalid key in filter: user.name', 'request'],
      ['oauth2', 400, { error: 'invalid_page_token', message: 'The page token is invalid or has expired' }, 'request'],
      ['api_key', 419, 'CSRF token mismatch.', 'request'],
    ]));

  it('heals by itself', () =>
    check([
      ['api_key', 401, 'Unable to validate API key at this time', 'transient'],
      ['api_key', 401, 'Key is not active yet. Newly created keys may take up to 10 minutes', 'transient'],
      ['api_key', 403, 'Data sync in progress, access is temporarily denied', 'transient'],
      ['api_key', 400, 'Report not ready. Please try again later.', 'transient'],
      ['api_key', 401, 'Authorization token has expired', 'transient'],
      ['session', 401, 'This access token is not valid', 'transient'],
    ]));
});

describe('what has ended, in words that are said seldom', () => {
  it('at the account', () =>
    check([
      ['api_key', 403, 'Your account has been suspended. Please contact support.', 'specific'],
      ['api_key', 403, 'Your account is on hold. Please contact billing.', 'specific'],
      ['api_key', 402, 'Your card was declined', 'specific'],
      ['api_key', 403, 'User is not licensed to use this product', 'specific'],
      ['api_key', 404, 'No tenant exists with this subdomain', 'specific'],
      ['basic', 403, 'New device detected. Please approve this sign-in from your email.', 'specific'],
      ['basic', 403, 'Please update your password in the app before continuing', 'expired'],
      ['api_key', 403, "Your package doesn't cover exports", 'specific'],
    ]));

  it('between the person and us', () =>
    check([
      ['oauth2', 403, 'User removed the integration', 'grant'],
      ['oauth2', 401, 'The user who authorized this app no longer exists', 'grant'],
      ['oauth2', 401, 'User session was terminated because the password changed', 'grant'],
      ['oauth2', 403, 'You were removed from this workspace', 'privileges'],
      ['oauth2', 403, "Property 123 isn't shared with this account", 'privileges'],
      ['oauth2', 403, 'Additional consent is needed for orders.read', 'privileges'],
      ['api_key', 403, "The key's policy denies list operations", 'privileges'],
      ['api_key', 403, 'The token has not been used in the last 60 days', 'expired'],
    ]));
});
