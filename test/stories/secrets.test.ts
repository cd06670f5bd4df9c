// Secrets that would be recognized anywhere go through whole stories, with providers that echo them back in every way they can. Nothing
// that is stored, logged, mailed or answered may hold one, in any common disguise; only what is sealed does.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import test from 'node:test';
import pino from 'pino';
import type { ConnectResult, DataSourceView } from '../../src/api/schemas.ts';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxClient } from '../../src/simulator/index.ts';
import { connectFakeCrm, createFakeCrmWorld } from '../harness/fake-crm.ts';
import { startForeignPostgres } from '../harness/foreign-postgres.ts';
import { createWorldWithLab } from '../harness/lab-world.ts';
import { startMailServer } from '../harness/mail-server.ts';
import { dumpBackup, dumpDataFolder, dumpMetrics, dumpProblems, dumpReport } from '../harness/secret-dumps.ts';
import {
  authorize,
  connectAnalytics,
  createAllDataSources,
  createFirstDataSource,
  createWorld,
  enterOAuthApp,
  getDataSource,
  type World,
} from '../harness/world.ts';

const server = await startForeignPostgres();

/** A secret as it stands, and as it would be echoed in a URL, in JSON, in Base64. */
const disguises = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
];

/** Keeps everything that is logged, at the most talkative level. */
function createListeningLog(): { log: pino.Logger; text: () => string } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ level: 'trace' }, stream), text: () => lines.join('') };
}

/** Every row of every table as text; sealed columns and hashes of passwords are what they are. */
async function dumpDatabase(world: World): Promise<string> {
  const { pool } = world.mooring.store;
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  let text = '';
  for (const { schema, name } of tables) {
    const { rows } = await pool.query(`select to_jsonb(t)::text as row from "${schema}"."${name}" t`);
    text += `\n${schema}.${name}: ${rows.map(({ row }) => row).join('\n')}`;
  }
  return text;
}

/** Everything that the API tells the owner, who may see all. */
async function dumpApi(world: World): Promise<string> {
  const { paths } = await world.call<{ paths: Record<string, Record<string, unknown>> }>(
    world.owner,
    'GET',
    '/api/openapi.json',
  );
  const { pool } = world.mooring.store;
  const ids: Record<string, string[]> = {};
  for (const [resource, table] of Object.entries({
    connections: 'connections',
    'data-sources': 'data_sources',
    disconnections: 'disconnections',
    notifications: 'notifications',
    authorizations: 'authorizations',
    'unknown-failures': 'unknown_failures',
    alarms: 'alarms',
  }))
    ids[resource] = (await pool.query(`select id from ${table}`)).rows.map((row) => row.id);
  let text = '';
  for (const [path, methods] of Object.entries(paths)) {
    if (!('get' in methods) || path.endsWith('/live')) continue;
    for (const id of path.includes('{') ? (ids[path.split('/')[3] ?? ''] ?? []) : ['']) {
      const { body } = await world.request(world.owner, 'GET', path.replace('{id}', id).replace('{objectId}', 'acct'));
      text += `\nGET ${path}: ${JSON.stringify(body)}`;
    }
  }
  return text;
}

function assertHidden(text: string, secrets: Record<string, string>, where: string): void {
  for (const [name, secret] of Object.entries(secrets))
    for (const form of disguises(secret)) {
      const at = text.indexOf(form);
      if (at >= 0)
        assert.fail(`${where} holds the ${name}: ...${text.slice(Math.max(0, at - 200), at + form.length + 40)}...`);
    }
}

const mailsOf = (world: World): string =>
  world.mail.mails
    .map((mail) => [mail.subject, mail.text, mail.html, JSON.stringify([...mail.headers])].join('\n'))
    .join('\n');

async function assertNothingLeaks(
  world: World,
  secrets: Record<string, string>,
  logText: () => string,
  answers: string[],
): Promise<void> {
  assertHidden(await dumpDatabase(world), secrets, 'the database');
  assertHidden(await dumpApi(world), secrets, 'the API');
  assertHidden(mailsOf(world), secrets, 'a mail');
  assertHidden(await dumpProblems(world, secrets), secrets, 'the answer to a bad request');
  assertHidden(await dumpMetrics(world), secrets, '/metrics');
  assertHidden(dumpDataFolder(world), secrets, 'a file of the data folder');
  assertHidden(await dumpBackup(world), secrets, 'a backup');
  assertHidden(dumpReport(), secrets, 'a diagnostic report');
  assertHidden(answers.join('\n'), secrets, 'an answer');
  // Read last: what was said about all of the above is in it.
  assertHidden(logText(), secrets, 'the log');
}

test('an API key that the provider echoes in bodies, headers, HTML and redirects', async () => {
  const { log, text } = createListeningLog();
  const world = await createFakeCrmWorld({}, log);
  const secrets = {
    'first key': 'k3y/Planted+One=="quoted"',
    'second key': 'k3y-Planted-Two-ÄÖ',
    'refused key': 'k3y-Planted-Three',
  };
  const answers: string[] = [];
  const { connectionId } = await connectFakeCrm(world, secrets['first key']);
  await world.settle();
  const echo = (key: string, status: number) => ({
    status,
    headers: {
      'x-echo': encodeURIComponent(key),
      location: `https://elsewhere.example/?api_key=${encodeURIComponent(key)}`,
      'set-cookie': `k=${encodeURIComponent(key)}`,
    },
    body: {
      error: 'invalid_api_key',
      message: `Key ${key} (${Buffer.from(key).toString('base64')}) is wrong`,
      request: { headers: { 'X-Api-Key': key } },
      url: `https://x.example/?key=${encodeURIComponent(key)}`,
    },
  });
  for (const status of [500, 302, 400, 401]) {
    world.crm.answer = ({ headers }) => echo(String(headers['x-api-key']), status);
    world.crm.account = status === 401 ? world.crm.answer : world.crm.account;
    await world.advance(dayMs);
  }
  await world.advance(hourMs);
  await world.advance(minuteMs);
  const tryKey = async (key: string): Promise<void> => {
    const { body } = await world.request(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {
      fields: { apiKey: key },
    });
    answers.push(JSON.stringify(body));
  };
  await tryKey(secrets['refused key']);
  const other = await world.request(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: 'sandbox-crm',
    fields: { apiKey: secrets['refused key'], nonsense: secrets['second key'] },
  });
  answers.push(JSON.stringify(other.body));
  world.crm.account = () => ({ body: { id: 'acct', name: 'Fake CRM' } });
  await tryKey(secrets['second key']);
  assert.match(await dumpDatabase(world), /\[struck out\]/, 'the echoes were kept, without the key');
  await world.settle();
  await assertNothingLeaks(world, secrets, text, answers);
});

test('a database password, with the mail server away and refusing our sign-in', async () => {
  const { log, text } = createListeningLog();
  const smtp = await startMailServer({ user: 'mooring', password: 'not the one we send' });
  const smtpPassword = 'Pl4nted-Smtp&Password';
  const world = await createWorld(
    { smtpUrl: smtp.url.replace(encodeURIComponent('not the one we send'), encodeURIComponent(smtpPassword)) },
    log,
  );
  const db = await server.createDatabase();
  const secrets = { password: db.password, 'wrong password': 'Wr0ng-Planted-Password', 'SMTP password': smtpPassword };
  await db.sql(`create table t (id int primary key); insert into t values (1); grant select on t to ${db.user}`);
  const { host, port, database, user, password } = db;
  const fields = { host, port, database, user, tls: 'disable' };
  const answers: string[] = [];
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await world.request(world.editor, 'POST', path, body);
    answers.push(JSON.stringify(answer.body));
    return answer.body;
  };
  await post('/api/v1/connections', {
    connectorSlug: 'postgres',
    fields: { ...fields, password: secrets['wrong password'] },
  });
  const { connection } = (await post('/api/v1/connections', {
    connectorSlug: 'postgres',
    fields: { ...fields, password },
  })) as ConnectResult & { connection: { id: string } };
  const { items } = await world.call<{ items: { id: string }[] }>(
    world.editor,
    'GET',
    `/api/v1/connections/${connection.id}/objects`,
  );
  await world.call<DataSourceView>(world.editor, 'POST', '/api/v1/data-sources', {
    connectionId: connection.id,
    objectId: items[0]?.id,
  });
  await world.settle();
  await server.sql(`alter role ${db.user} password 'another'`);
  await world.advance(hourMs);
  await world.advance(minuteMs);
  await world.advance(hourMs);
  await post(`/api/v1/connections/${connection.id}/reconnect`, { fields: { password: secrets['wrong password'] } });
  await assertNothingLeaks(world, secrets, text, answers);
  await smtp.stop();
});

test('OAuth: codes, verifiers, tokens and the client secret', async () => {
  const { log, text } = createListeningLog();
  const world = await createWorld({}, log);
  await enterOAuthApp(world);
  const ada = { username: 'ada@sandbox.example', password: 'ada-password' };
  const connectionId = await connectAnalytics(world, world.editor, ada);
  await createAllDataSources(world, world.editor, connectionId);
  await world.settle();
  const secrets: Record<string, string> = {
    'client secret': sandboxClient.clientSecret,
    'password at the provider': ada.password,
    'secret key': world.mooring.config.secretKey ?? '',
  };
  const remember = async (when: string): Promise<void> => {
    const { accessToken, refreshToken } = await readTokens(world, connectionId);
    secrets[`access token ${when}`] = accessToken;
    if (refreshToken) secrets[`refresh token ${when}`] = refreshToken;
  };
  await remember('at first');
  await world.advance(2 * hourMs);
  await remember('after a refresh');
  await spillARefresh(world);
  await remember('after a spill');
  await world.simulator.control.revokeAccess(ada.username);
  await world.advance(2 * hourMs);
  await world.advance(minuteMs);
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    {},
  );
  await authorize(world, world.editor, authorizeUrl, ada);
  await world.settle();
  await remember('after Reconnect');
  assert.ok(Object.keys(secrets).length >= 6);
  await assertNothingLeaks(world, secrets, text, []);
});

test('what was entered to sign in, and the tokens that it gave, with a provider that echoes everything', async () => {
  const { log, text } = createListeningLog();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const robot = 'robot@lab.example';
  const file = (email: string): string => JSON.stringify({ private_key: pem, client_email: email });
  const world = await createWorldWithLab(
    {
      auth: '{ kind: jwt_bearer, tokenUrl: "https://lab.invalid/token", scopes: [], algorithm: RS256, privateKey: "{serviceAccount.private_key}", issuer: "{serviceAccount.client_email}" }',
      fields: '[{ name: serviceAccount, label: Key file, kind: key_file, isRequired: true, isSecret: true }]',
    },
    {
      client: { by: 'none' },
      serviceAccounts: { [robot]: publicKey.export({ type: 'spki', format: 'pem' }).toString() },
    },
    log,
  );
  const answers: string[] = [];
  const send = async (path: string, email: string): Promise<{ connection: { id: string } }> => {
    const body = { connectorSlug: 'lab', fields: { serviceAccount: file(email) } };
    const answer = await world.request(
      world.editor,
      'POST',
      path,
      path.endsWith('reconnect') ? { fields: body.fields } : body,
    );
    answers.push(JSON.stringify(answer.body));
    return answer.body as { connection: { id: string } };
  };
  const { connection } = await send('/api/v1/connections', robot);
  const id = await createFirstDataSource(world, world.editor, connection.id);
  await world.settle();
  const { accessToken } = await readTokens(world, connection.id);
  const echo = {
    error: 'invalid_grant',
    error_description: `${pem} ${accessToken}`,
    sent: file(robot),
    token: accessToken,
  };
  world.lab.nextTokenAnswers.push(
    ...Array.from({ length: 20 }, () => ({ status: 400, contentType: 'application/json', body: JSON.stringify(echo) })),
  );
  await send('/api/v1/connections', 'nobody@lab.example');
  await send(`/api/v1/connections/${connection.id}/reconnect`, robot);
  world.lab.book.expireTokens();
  await world.advance(dayMs);
  await world.advance(hourMs);
  assert.notEqual((await getDataSource(world, id)).status, 'connected');
  const body = pem.split('\n')[4] ?? '';
  const secrets = { 'line of the private key': body, 'access token': accessToken };
  await assertNothingLeaks(world, secrets, text, answers);
});

/** The database takes no new token for a while: it goes into the spill of the data folder, and is saved when the database does again. */
async function spillARefresh(world: World): Promise<void> {
  const { pool } = world.mooring.store;
  await pool.query(`
    create function refuse_on_purpose() returns trigger language plpgsql as $$ begin raise exception 'refused on purpose'; end $$;
    create trigger refuse_on_purpose before update on credentials for each row when (new.version <> old.version)
      execute function refuse_on_purpose()`);
  world.clock.advance(2 * hourMs);
  await world.simulator.control.advanceClock(2 * hourMs);
  await world.mooring.runner.settle();
  const text = dumpDataFolder(world);
  const folder = join(world.mooring.config.dataDir, 'spill');
  const [name = ''] = readdirSync(folder);
  const connectionId = name.split('.')[0] ?? '';
  const { vault } = world.mooring.life.tokens;
  const spilled = await vault.unseal(readFileSync(join(folder, name)), `spill:${connectionId}`);
  const { accessToken, refreshToken } = spilled.secrets as { accessToken: string; refreshToken: string };
  assert.ok(accessToken && refreshToken);
  assertHidden(text, { 'spilled access token': accessToken, 'spilled refresh token': refreshToken }, 'the data folder');
  await pool.query('drop trigger refuse_on_purpose on credentials');
  await world.advance(minuteMs);
  assert.equal((await readTokens(world, connectionId)).refreshToken, refreshToken, 'it is saved from the spill');
}

async function readTokens(
  world: World,
  connectionId: string,
): Promise<{ accessToken: string; refreshToken: string | null }> {
  const { rows } = await world.mooring.store.pool.query('select sealed from credentials where connection_id = $1', [
    connectionId,
  ]);
  return (await world.mooring.life.tokens.vault.unseal(rows[0].sealed, `credential:${connectionId}`)) as never;
}
