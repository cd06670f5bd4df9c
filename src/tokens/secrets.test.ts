// Plants secrets everywhere and drives refreshes into every kind of trouble; none may come out in a log line, an error or a Failure.
import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';
import { createTestDatabase } from '../../test/harness/database.ts';
import { describeConnector, oauthDescription } from '../../test/harness/sandbox-connector.ts';
import { type Behaviour, startTokenServer } from '../../test/harness/token-server.ts';
import { createConnection, createTestTokens, oauthCredential } from '../../test/harness/tokens.ts';
import { createControlledClock, hourMs, minuteMs } from '../clock.ts';
import { createLog } from '../log.ts';

const planted = ['PLANTED-CLIENT-SECRET-1', 'PLANTED-ACCESS-2', 'PLANTED-REFRESH-3', 'PLANTED-CODE-4'];
const known = planted.slice(0, 3).join(' ');
const echo = JSON.stringify({
  error: 'invalid_grant',
  error_description: known,
  refresh_token: planted[2],
});

const troubles: Behaviour[] = [
  { kind: 'answer', status: 400, body: echo },
  { kind: 'answer', status: 500, body: echo },
  { kind: 'answer', status: 200, body: `<html>${known}</html>`, contentType: 'text/html' },
  { kind: 'answer', status: 200, body: `{"access_token":"","refresh_token":"${planted[2]}"}` },
  { kind: 'answer', status: 302, body: known },
  { kind: 'swallow', isAfterCommit: false },
];

test('no planted secret comes out in log lines, errors or failures', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const store = await createTestDatabase();
  const server = await startTokenServer();
  const clock = createControlledClock(new Date('2026-03-01T12:00:00Z'));
  const { tokens } = await createTestTokens({ store, clock, log });
  const connector = describeConnector(oauthDescription(server.url));
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: planted[0]! }, 'Ada');
  const pair = { accessToken: planted[1]!, refreshToken: planted[2]! };
  const connectionId = await createConnection(store, tokens, oauthCredential(pair, clock.now(), hourMs), clock.now());
  const seen: unknown[] = [];
  const keep = async (work: () => Promise<unknown>) => seen.push(await work().catch((error) => error));
  const request = () => {
    const signal = new AbortController().signal;
    const session = tokens.openSession({ connectionId, connector, config: {}, signal });
    return session.request({ method: 'GET', url: server.apiUrl });
  };

  clock.advance(2 * hourMs);
  for (const trouble of troubles) {
    server.next(trouble, trouble);
    await keep(request);
    clock.advance(minuteMs);
  }
  const callback = (query: string) => () =>
    tokens.completeAuthorization(connector, {
      callbackUrl: new URL(`http://localhost/callback?${query}`),
      redirectUri: 'http://localhost/callback',
      state: 's',
      codeVerifier: 'v'.repeat(43),
      config: {},
    });
  const echoOfCode = JSON.stringify({ error: 'invalid_grant', error_description: `${planted[3]} ${planted[0]}` });
  server.next({ kind: 'answer', status: 400, body: echoOfCode });
  await keep(callback(`code=${planted[3]}&state=s`));
  await keep(callback(`code=${planted[3]}&state=other`));

  // A sealed row that was tampered with, and one that is gone.
  await store.db
    .updateTable('credentials')
    .set({ sealed: Buffer.from('broken') })
    .execute();
  await keep(request);
  await store.db.deleteFrom('credentials').execute();
  await keep(request);

  assert.ok(seen.length >= 10 && lines.length > 0);
  const kept = await store.pool.query('select last_failure from credentials');
  const text = inspect([seen, kept.rows], { depth: null, showHidden: true, maxStringLength: null }) + lines.join('');
  for (const secret of planted) assert.ok(!text.includes(secret), `${secret} came out`);
});
