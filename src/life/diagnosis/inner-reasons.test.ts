// A refusal that names its reason is told by the reason: in whatever form it comes, at whatever status, and whoever it is that it blames. Each
// case stands beside a near one that means something else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from './diagnose.ts';
import type { AuthKind, Failure, Stage } from './types.ts';

const told = (failure: Partial<Failure>): string => {
  const { verdict, detail } = diagnose({
    kind: 'failure',
    provider: 'nobody-knows-this-one',
    stage: 'api_call',
    auth: 'oauth2',
    ...failure,
  });
  return `${verdict} ${detail}`;
};

const text = (status: number, body: string, headers: Record<string, string> = {}): Failure['response'] => ({
  status,
  headers: { 'content-type': 'text/plain', ...headers },
  body,
});
const driver = (message: string, more: Failure['error'] = {}): Partial<Failure> => ({
  stage: 'db_connect' as Stage,
  auth: 'db_password' as AuthKind,
  error: { name: 'Error', message, ...more },
});

describe('pairs of names and values', () => {
  it('are read as a form whatever they are called', () => {
    const body = 'ACK=Failure&VERSION=98&L_LONGMESSAGE0=You%20have%20no%20permission%20to%20read%20orders';
    assert.equal(told({ auth: 'api_key', response: text(200, body) }), 'disconnected object_access_lost');
  });

  it('are none where the text has spaces or other signs', () => {
    for (const body of ['limit=5&page=2 is not allowed&x=1', 'a=1&b=2', '<a href="?x=1&y=2&z=3">'])
      assert.ok(!told({ auth: 'api_key', response: text(200, body) }).startsWith('disconnected'), body);
  });
});

describe('a token that has aged', () => {
  it('is no clock of ours, though the allowance for clocks is told with it', () => {
    for (const message of [
      'JWT expired at 2026-01-02T03:04:05Z. Current time: 2026-01-02T03:05:05Z, a difference of 60000 milliseconds.  Allowed clock skew: 0 milliseconds.',
      'JWT expired 5021 milliseconds ago at 2026-01-02T03:04:05.000Z. Current time: 2026-01-02T03:04:10.021Z. Allowed clock skew: 0 milliseconds.',
    ])
      assert.equal(told({ response: text(401, message) }), 'transient access_token_expired');
  });

  it('is our clock where the token comes from the future', () =>
    assert.equal(
      told({ response: text(401, 'JWT issued in the future. Allowed clock skew: 0 milliseconds.') }),
      'operator clock_skew',
    ));
});

describe('a sign-in that is refused', () => {
  it('by a server whose members are away heals', () => {
    for (const message of [
      'Unable to perform authentication: Cannot achieve consistency level QUORUM',
      'Authentication error: not enough replicas are alive',
    ])
      assert.equal(told(driver(message)), 'transient outage');
  });

  it('with a method that our driver does not know is ours', () =>
    assert.equal(told(driver('unsupported authentication mechanism: SM3')), 'operator client_bug'));

  it('with the number of a wrong password and another reason is told by the reason', () => {
    const denied = { code: 'ER_ACCESS_DENIED_ERROR', errno: 1045, sqlState: '28000' };
    assert.equal(
      told(driver('Access denied for user sync. The account was suspended', denied)),
      'disconnected account_suspended',
    );
    assert.equal(
      told(driver("Access denied for user 'sync'. Account is locked.", denied)),
      'disconnected account_locked',
    );
    assert.equal(
      told(driver("Access denied for user 'sync'@'10.0.0.1' (using password: YES)", denied)),
      'disconnected wrong_password',
    );
  });

  it('at 500 with a code that names the password is the password; at 500 without is the server', () => {
    const answered = (body: object) =>
      told({ auth: 'basic', response: { status: 500, headers: { 'content-type': 'application/json' }, body } });
    assert.equal(answered({ Code: 'InvalidPassword', Message: '' }), 'disconnected wrong_password');
    assert.equal(answered({ Code: 'InternalError', Message: 'password store failed' }), 'transient outage');
  });
});

describe('a redirect in place of a token', () => {
  const to = (location: string) =>
    told({ stage: 'token_refresh', auth: 'session', response: { status: 302, headers: { location }, body: '' } });

  it('to a page of terms or consent asks the person to agree', () => {
    assert.equal(to('https://id.example.com/account/terms-of-use?client=1'), 'disconnected terms_required');
    assert.equal(to('https://id.example.com/consent/users/1'), 'disconnected terms_required');
  });

  it('to a sign-in page disconnects nobody', () =>
    assert.ok(!to('https://id.example.com/login?prompt=consent').startsWith('disconnected')));
});

describe('who is to blame', () => {
  it('is our client where the token is that of another client', () => {
    const body = {
      error: 'invalid_request',
      message: 'The refresh token is invalid.',
      hint: 'Token is not linked to client',
    };
    assert.equal(
      told({ stage: 'token_refresh', response: { status: 401, headers: {}, body } }),
      'operator invalid_client',
    );
  });

  it('is whoever registered the app where its owner has to pay', () => {
    assert.equal(
      told({ response: text(403, 'The owner of this app must have an active subscription.') }),
      'operator app_disabled',
    );
    const body = { message: 'Your subscription is inactive.' };
    assert.equal(told({ response: { status: 403, headers: {}, body } }), 'disconnected subscription_inactive');
  });

  it('is the platform where its router has no route to the application', () => {
    const unknown = { 'x-cf-routererror': 'unknown_route' };
    assert.equal(told({ response: text(404, '', unknown) }), 'transient outage');
    assert.equal(
      told({ response: text(404, "404 Not Found: Requested route ('orders.example.com') does not exist.") }),
      'transient outage',
    );
    assert.equal(told({ response: text(404, 'The requested route does not exist.') }), 'request not_found');
  });

  it('is the call where it asks for what a record cannot have', () => {
    const body = { error: { code: 403, message: 'Sharing rules cannot be set on this kind of file.' } };
    assert.equal(told({ response: { status: 403, headers: {}, body } }), 'request bad_request');
  });
});
