// Beside who-is-spoken-of.test.ts: wordings of the same making that do disconnect, so that what tells other things apart misses none of these.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AuthKind, diagnose, type Failure, type Stage } from '../../src/life/diagnosis/index.ts';

type Line = readonly [
  auth: AuthKind,
  stage: Stage,
  status: number | null,
  said: { [key: string]: unknown },
  expected: string,
];

/** Compares verdicts, and for a disconnection causes, with those that are allowed. */
function check(lines: readonly Line[]): void {
  const wrong = lines.flatMap(([auth, stage, status, said, expected]) => {
    const failure: Failure = { kind: 'failure', provider: 'nobody-knows-it', stage, auth };
    if (status === null) failure.error = said;
    else failure.response = { status, headers: {}, body: said };
    const { verdict, cause, rule } = diagnose(failure);
    const allowed = expected.split(', ');
    return allowed.includes(verdict) || allowed.includes(String(cause))
      ? []
      : [`${status} ${JSON.stringify(said)}: ${expected}, but ${verdict} ${cause} by ${rule}`];
  });
  assert.deepEqual(wrong, []);
}

describe('who has to act', () => {
  it('finds whom it is about where somebody has to act', () =>
    check([
      ['api_key', 'api_call', 401, { message: 'The API key you supplied was rejected' }, 'invalid_credentials'],
      ['api_key', 'api_call', 401, { error: 'We could not find an account for this key' }, 'invalid_credentials'],
      ['api_key', 'api_call', 403, { error: 'Key deactivated by owner' }, 'provider_specific'],
      [
        'api_key',
        'api_call',
        401,
        { detail: 'Your key is no longer valid. Generate a new one in settings.' },
        'invalid_credentials, provider_specific',
      ],
      [
        'api_key',
        'api_call',
        403,
        { message: 'This key may only be used from allowed networks' },
        'provider_specific, insufficient_privileges',
      ],
      ['api_key', 'api_call', 403, { error: 'You do not have access to project 44' }, 'insufficient_privileges'],
      [
        'oauth2',
        'api_call',
        403,
        { error: { message: 'The authenticated user is not a member of this organization' } },
        'insufficient_privileges',
      ],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'User lacks the required seat' },
        'provider_specific, insufficient_privileges',
      ],
      ['oauth2', 'api_call', 403, { message: 'API access is only available on Business plans' }, 'provider_specific'],
      [
        'api_key',
        'api_call',
        402,
        { message: 'Your trial ended on Jan 1. Choose a plan to continue.' },
        'provider_specific',
      ],
      ['api_key', 'api_call', 403, { message: 'Account on hold because of a failed payment' }, 'provider_specific'],
      ['basic', 'api_call', 401, { message: 'Incorrect e-mail address or password' }, 'invalid_credentials'],
      [
        'db_password',
        'db_connect',
        null,
        { name: 'Error', message: 'Login failed for user sync' },
        'invalid_credentials',
      ],
      ['db_password', 'db_connect', null, { name: 'Error', message: 'User sync is locked out' }, 'provider_specific'],
      [
        'db_password',
        'db_query',
        null,
        { name: 'Error', message: 'SELECT permission was denied on the object orders' },
        'insufficient_privileges',
      ],
      ['oauth2', 'token_refresh', 400, { error: 'invalid_grant' }, 'invalid_refresh_token'],
      [
        'oauth2',
        'token_refresh',
        400,
        { error: 'invalid_grant', error_description: 'Session not active' },
        'invalid_refresh_token, expired_token',
      ],
      [
        'oauth2',
        'token_refresh',
        400,
        { error: 'invalid_grant', error_description: 'Token is not active' },
        'invalid_refresh_token, expired_token',
      ],
      [
        'oauth2',
        'token_refresh',
        400,
        { error: 'invalid_grant', error_description: 'Offline user session not found' },
        'invalid_refresh_token',
      ],
      [
        'oauth2',
        'token_refresh',
        401,
        { error: 'invalid_token', error_description: 'Refresh token expired' },
        'expired_token',
      ],
      ['oauth2', 'token_refresh', 403, { message: 'User has been deleted' }, 'invalid_refresh_token'],
      ['oauth2', 'token_refresh', 400, { code: 'refresh_token_revoked' }, 'invalid_refresh_token'],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'The company admin has revoked access for this integration' },
        'invalid_refresh_token, provider_specific',
      ],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'Please accept our new developer terms before continuing' },
        'provider_specific',
      ],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'Organization requires SSO. Re-authorize the token.' },
        'provider_specific',
      ],
      ['basic', 'token_refresh', 401, { message: 'OTP code required' }, 'provider_specific'],
      ['basic', 'token_refresh', 403, { message: 'Account disabled' }, 'provider_specific, invalid_credentials'],
      [
        'service_account',
        'token_refresh',
        400,
        { error: 'invalid_grant', error_description: 'Invalid grant: account not found' },
        'invalid_credentials, provider_specific, invalid_refresh_token',
      ],
      ['api_key', 'api_call', 200, { status: 'error', message: 'Wrong API key' }, 'invalid_credentials'],
      [
        'api_key',
        'api_call',
        200,
        {
          success: false,
          error: { code: 101, type: 'invalid_access_key', info: 'You have not supplied a valid API Access Key.' },
        },
        'invalid_credentials',
      ],
      [
        'api_key',
        'api_call',
        401,
        { cod: 401, message: 'Invalid API key. Please see https://openweathermap.org/faq#error401 for more info.' },
        'invalid_credentials',
      ],
      [
        'api_key',
        'api_call',
        401,
        { Message: 'Authorization has been denied for this request.' },
        'invalid_credentials',
      ],
      ['api_key', 'api_call', 403, { message: 'Missing scope: read_orders' }, 'insufficient_privileges'],
      ['api_key', 'api_call', 401, { errors: [{ message: 'Bearer token is not recognised' }] }, 'invalid_credentials'],
      [
        'api_key',
        'api_call',
        403,
        { message: 'You have used all credits of your plan for this month' },
        'provider_specific',
      ],
      [
        'api_key',
        'api_call',
        403,
        { message: 'The token is restricted to read-only operations on other resources' },
        'insufficient_privileges',
      ],
      ['api_key', 'api_call', 403, { error: 'Forbidden' }, 'insufficient_privileges'],
      ['oauth2', 'api_call', 403, { error: 'Access is not allowed' }, 'insufficient_privileges'],
      ['api_key', 'api_call', 401, { error: 'JWT expired at 2026-01-01' }, 'transient'],
      [
        'basic',
        'api_call',
        401,
        { message: 'User locked due to failed logins' },
        'provider_specific, invalid_credentials',
      ],
      ['basic', 'api_call', 401, { message: 'Password must be changed before first use' }, 'expired_token'],
      [
        'oauth2',
        'api_call',
        400,
        { message: 'The company file is no longer available; subscription ended' },
        'provider_specific',
      ],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'This user no longer has access to the ad account' },
        'insufficient_privileges',
      ],
      [
        'api_key',
        'api_call',
        410,
        { message: 'This site has been deleted by its owner' },
        'provider_specific, request',
      ],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'Your role (Viewer) does not permit exporting reports' },
        'insufficient_privileges',
      ],
    ]));
});
