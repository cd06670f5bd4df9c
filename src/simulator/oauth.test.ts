// Sandbox Analytics as an OAuth provider: the walk, rotation, every way in which a grant ends, lost replies, expiry by the clock.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { dayMs, hourMs, secondMs } from '../clock.ts';
import { type Simulator, type SimulatorControl, sandboxUsers, startSimulator } from './index.ts';
import { buildAuthorizeUrl, connect, getAnalytics, refresh, requestTokens } from './oauth-walk.ts';

const ada = 'ada@sandbox.example';
const password = sandboxUsers[0]?.password ?? '';
let simulator: Simulator;
let control: SimulatorControl;

before(async () => {
  simulator = await startSimulator({ now: new Date('2026-03-10T10:00:00Z') });
  control = simulator.control;
});
after(() => simulator.stop());
beforeEach(() => control.reset());

describe('the walk through the sandbox', () => {
  it('leads from sign-in and consent to tokens that open the API', async () => {
    const tokens = await connect(simulator);
    assert.equal(tokens.expires_in, 3_600);
    assert.equal(tokens.scope, 'analytics.read');
    assert.equal(tokens.token_type, 'Bearer');
    assert.ok(tokens.refresh_token);
    const me = await getAnalytics(simulator, '/v1/me', tokens.access_token);
    assert.deepEqual(me.body, { id: 'user-ada', email: ada, name: 'Ada Sandbox' });
    const { token } = await control.stats();
    assert.deepEqual(token.authorization_code, { requests: 1, granted: 1, refused: 0 });
  });

  it('gives the state back, no issuer, and an error when the user denies', async () => {
    const { url, state } = buildAuthorizeUrl(simulator);
    const callback = new URL(await control.signInAndConsent(url, { username: ada, password, approve: false }));
    assert.equal(callback.origin + callback.pathname, 'http://localhost:7070/api/v1/oauth/callback');
    assert.equal(callback.searchParams.get('error'), 'access_denied');
    assert.equal(callback.searchParams.get('state'), state);
    assert.equal(callback.searchParams.get('iss'), null);
  });

  it('stops at a wrong password and says so', async () => {
    const { url } = buildAuthorizeUrl(simulator);
    await assert.rejects(
      control.signInAndConsent(url, { username: ada, password: 'wrong' }),
      /Wrong email or password/,
    );
  });

  it('refuses a redirect URI until it is registered', async () => {
    const other = 'http://localhost:7171/api/v1/oauth/callback';
    const url = new URL(buildAuthorizeUrl(simulator).url);
    url.searchParams.set('redirect_uri', other);
    await assert.rejects(control.signInAndConsent(url.href, { username: ada, password }), /redirect_uri/);
    await control.addRedirectUri(other);
    const callback = await control.signInAndConsent(url.href, { username: ada, password });
    assert.ok(callback.startsWith(`${other}?`));
  });

  it('refuses a wrong client secret as the operator’s fault', async () => {
    const tokens = await connect(simulator);
    const form = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' };
    const refused = await requestTokens(simulator, form, 'not-the-secret');
    assert.equal(refused.status, 401);
    assert.equal(refused.body.error, 'invalid_client');
  });

  it('makes a grant of its own for each consent', async () => {
    await connect(simulator);
    await connect(simulator);
    assert.equal((await control.grants()).length, 2);
  });

  it('remembers who is signed in, and lets another account sign in instead', async () => {
    const jar = new Map<string, string>();
    const open = async (url: string, form?: Record<string, string>) => {
      let next = { url, body: form ? new URLSearchParams(form) : undefined };
      for (;;) {
        const response = await fetch(next.url, {
          redirect: 'manual',
          headers: { accept: 'text/html', cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(next.body ? { method: 'POST', body: next.body } : {}),
        });
        for (const line of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
          jar.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null || !new URL(location, next.url).href.startsWith(simulator.analyticsUrl))
          return { url: location ?? next.url, html: await response.text() };
        next = { url: new URL(location, next.url).href, body: undefined };
      }
    };
    const signIn = await open(buildAuthorizeUrl(simulator).url);
    const consent = await open(`${signIn.url}/sign-in`, { username: ada, password });
    assert.match(consent.html, /Ada Sandbox/);
    await open(`${consent.url}/consent`, { decision: 'approve' });

    const remembered = await open(buildAuthorizeUrl(simulator).url);
    assert.match(remembered.html, /Ada Sandbox/);
    await open(`${remembered.url}/other-account`, {});
    const other = await open(`${remembered.url}/sign-in`, {
      username: 'grace@sandbox.example',
      password: 'grace-password',
    });
    assert.match(other.html, /Grace Sandbox/);
    const end = await open(`${other.url}/consent`, { decision: 'approve' });
    assert.match(end.url, /code=/);
    assert.deepEqual(
      (await control.grants()).map((grant) => grant.user),
      [ada, 'grace@sandbox.example'],
    );
  });
});

describe('rotation', () => {
  it('gives a new refresh token each time, and the reuse of an old one ends the grant', async () => {
    const first = await connect(simulator);
    const second = await refresh(simulator, first.refresh_token);
    assert.equal(second.status, 200);
    assert.notEqual(second.body.refresh_token, first.refresh_token);

    const reuse = await refresh(simulator, first.refresh_token);
    assert.equal(reuse.status, 400);
    assert.equal(reuse.body.error, 'invalid_grant');
    assert.equal(reuse.body.sandbox_reason, 'refresh_token_reused');

    const successor = await refresh(simulator, second.body.refresh_token);
    assert.equal(successor.body.sandbox_reason, 'refresh_token_reused');
    const api = await getAnalytics(simulator, '/v1/me', second.body.access_token);
    assert.equal(api.status, 401);
    assert.equal(api.body.error.code, 'grant_ended');
    assert.equal(api.body.error.reason, 'refresh_token_reused');
    const { token } = await control.stats();
    assert.deepEqual(token.refresh_token, { requests: 3, granted: 1, refused: 2 });
  });

  it('forgives a reuse within the grace, and not after it', async () => {
    await control.setClientOptions({ reuseGraceSeconds: 60 });
    const first = await connect(simulator);
    await refresh(simulator, first.refresh_token);
    await control.advanceClock(30 * secondMs);
    assert.equal((await refresh(simulator, first.refresh_token)).status, 200);
    await control.advanceClock(31 * secondMs);
    assert.equal((await refresh(simulator, first.refresh_token)).body.sandbox_reason, 'refresh_token_reused');
  });

  it('can be switched off', async () => {
    await control.setClientOptions({ isRotating: false });
    const first = await connect(simulator);
    const second = await refresh(simulator, first.refresh_token);
    assert.equal(second.body.refresh_token, first.refresh_token);
  });

  it('is committed although the reply is cut off, so that a retry within the grace succeeds', async () => {
    await control.setClientOptions({ reuseGraceSeconds: 60 });
    const first = await connect(simulator);
    await control.swallowReplies();
    await assert.rejects(refresh(simulator, first.refresh_token), TypeError);
    assert.equal((await control.stats()).token.refresh_token.granted, 1);
    assert.equal((await refresh(simulator, first.refresh_token)).status, 200);
  });

  it('is committed although the reply is a 500, so that a retry without grace finds the token used', async () => {
    const first = await connect(simulator);
    await control.failAfterRotation();
    assert.equal((await refresh(simulator, first.refresh_token)).status, 500);
    assert.equal((await refresh(simulator, first.refresh_token)).body.sandbox_reason, 'refresh_token_reused');
  });

  it('can be held back with only the reply missing', async () => {
    const first = await connect(simulator);
    await control.hold('token');
    const waiting = refresh(simulator, first.refresh_token);
    await control.waitUntilHeld('token');
    assert.equal((await control.stats()).token.refresh_token.granted, 1);
    await control.release('token');
    assert.equal((await waiting).status, 200);
  });
});

describe('a grant ends', () => {
  const endings: [string, string, () => Promise<unknown>][] = [
    ['when the user revokes the access', 'revoked', () => control.revokeAccess(ada)],
    ['when the password is changed', 'password_changed', () => control.changePassword(ada, 'another')],
    ['when the user logs out everywhere', 'logged_out_everywhere', () => control.logOutEverywhere(ada)],
    ['when the account is deleted', 'account_deleted', () => control.deleteUser(ada)],
    ['when the user has too many of them', 'too_many_grants', () => control.exceedGrants(ada)],
    ['while the account is suspended', 'account_suspended', () => control.suspendUser(ada)],
  ];
  for (const [title, reason, end] of endings)
    it(`${title}: ${reason}`, async () => {
      const tokens = await connect(simulator);
      await end();
      const refused = await refresh(simulator, tokens.refresh_token);
      assert.equal(refused.status, 400);
      assert.equal(refused.body.error, 'invalid_grant');
      assert.equal(refused.body.sandbox_reason, reason);
      assert.ok(refused.body.error_description);
      const api = await getAnalytics(simulator, '/v1/properties', tokens.access_token);
      assert.equal(api.status, 401);
      assert.equal(api.body.error.code, reason === 'revoked' ? 'token_revoked' : 'grant_ended');
      assert.equal(api.body.error.reason, reason);
      assert.match(api.headers.get('www-authenticate') ?? '', /^Bearer .*error="invalid_token"/);
    });

  it('through the revocation endpoint', async () => {
    const tokens = await connect(simulator);
    const response = await fetch(`${simulator.analyticsUrl}/revoke`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('mooring:sandbox-client-secret-not-a-real-one')}` },
      body: new URLSearchParams({ token: tokens.refresh_token ?? '' }),
    });
    assert.equal(response.status, 200);
    assert.equal((await refresh(simulator, tokens.refresh_token)).body.sandbox_reason, 'revoked');
  });

  it('but works again when a suspension is lifted', async () => {
    const tokens = await connect(simulator);
    await control.suspendUser(ada);
    assert.equal((await refresh(simulator, tokens.refresh_token)).status, 400);
    await control.reinstateUser(ada);
    assert.equal((await refresh(simulator, tokens.refresh_token)).status, 200);
  });

  it('only for the oldest when there are too many', async () => {
    const oldest = await connect(simulator);
    const younger = await connect(simulator);
    await control.exceedGrants(ada);
    assert.equal((await refresh(simulator, oldest.refresh_token)).status, 400);
    assert.equal((await refresh(simulator, younger.refresh_token)).status, 200);
  });
});

describe('time', () => {
  it('ends access tokens after their life, and the refresh token goes on', async () => {
    const tokens = await connect(simulator);
    await control.advanceClock(hourMs - 10 * secondMs);
    assert.equal((await getAnalytics(simulator, '/v1/me', tokens.access_token)).status, 200);
    await control.advanceClock(11 * secondMs);
    const api = await getAnalytics(simulator, '/v1/me', tokens.access_token);
    assert.equal(api.status, 401);
    assert.deepEqual(api.body, { error: { code: 'token_expired', message: 'The access token has expired.' } });
    assert.match(api.headers.get('date') ?? '', /Mar 2026/);
    assert.equal((await refresh(simulator, tokens.refresh_token)).status, 200);
  });

  it('ends refresh tokens after the life that was set', async () => {
    await control.setClientOptions({ refreshTokenSeconds: 3 * 86_400 });
    const tokens = await connect(simulator);
    await control.advanceClock(3 * dayMs + secondMs);
    assert.equal((await refresh(simulator, tokens.refresh_token)).body.sandbox_reason, 'refresh_token_expired');
  });

  it('ends a fixed refresh life counted from the consent, however often it is rotated', async () => {
    await control.setClientOptions({ refreshTokenSeconds: 3 * 86_400, refreshTokenLife: 'fixed' });
    const tokens = await connect(simulator);
    await control.advanceClock(2 * dayMs);
    const second = await refresh(simulator, tokens.refresh_token);
    assert.equal(second.status, 200);
    await control.advanceClock(dayMs + secondMs);
    const third = await refresh(simulator, second.body.refresh_token);
    assert.equal(third.body.sandbox_reason, 'refresh_token_expired');
  });

  it('ends grants in testing mode after seven days', async () => {
    await control.setClientOptions({ isTestingMode: true });
    const tokens = await connect(simulator);
    await control.advanceClock(6 * dayMs);
    const second = await refresh(simulator, tokens.refresh_token);
    assert.equal(second.status, 200);
    await control.advanceClock(dayMs);
    const third = await refresh(simulator, second.body.refresh_token);
    assert.equal(third.body.sandbox_reason, 'testing_mode_expired');
  });

  it('ends an access token without refresh token after sixty days', async () => {
    await control.setClientOptions({ hasRefreshTokens: false });
    const tokens = await connect(simulator);
    assert.equal(tokens.refresh_token, undefined);
    assert.equal(tokens.expires_in, 60 * 86_400);
    await control.advanceClock(59 * dayMs);
    assert.equal((await getAnalytics(simulator, '/v1/me', tokens.access_token)).status, 200);
    await control.advanceClock(dayMs + secondMs);
    const api = await getAnalytics(simulator, '/v1/me', tokens.access_token);
    assert.equal(api.body.error.code, 'token_expired');
    assert.equal(api.body.error.reason, undefined);
  });
});
