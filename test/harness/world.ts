// A whole Mooring for a story: real PostgreSQL, real simulator process, real SMTP server, the real server and job runner; only the
// clock is controlled, ours and the simulator's alike. A story acts through the API as people do, moves time, and looks.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount } from '../../src/accounts/index.ts';
import type {
  ConnectionView,
  ConnectResult,
  DataSourceView,
  DisconnectionView,
  StreamView,
  SyncView,
  TimelineEventView,
} from '../../src/api/schemas.ts';
import type { Mooring } from '../../src/cli/mooring.ts';
import { type ControlledClock, createControlledClock } from '../../src/clock.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import { buildMooring } from '../../src/main.ts';
import { type Simulator, sandboxClient, sandboxCrm, startSimulator } from '../../src/simulator/index.ts';
import { atEndOfFile, createTestDatabase, silentLog } from './database.ts';
import type { ForeignDatabase } from './foreign-postgres.ts';
import { type MailServer, type ReceivedMail, startMailServer } from './mail-server.ts';
import './quick-passwords.ts';

export const startAt = new Date('2026-03-02T09:00:00.000Z');
const password = 'a password of some length';

export interface Person {
  name: string;
  email: string;
  cookie: string;
}

export interface World {
  mooring: Mooring;
  clock: ControlledClock;
  simulator: Simulator;
  mail: MailServer;
  owner: Person;
  editor: Person;
  /** A request as this person's browser sends it. Returns the parsed body; `call` asserts a success. */
  request(
    as: Person,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; location: string | null }>;
  call<T>(as: Person, method: string, path: string, body?: unknown): Promise<T>;
  /** Runs everything that is due. */
  settle(): Promise<void>;
  /** Moves both clocks and then runs what has become due. */
  advance(ms: number): Promise<void>;
}

let simulatorOfFile: Promise<Simulator> | undefined;

/** One simulator process a test file; each world begins with it as new. */
function startSharedSimulator(): Promise<Simulator> {
  if (!simulatorOfFile) {
    simulatorOfFile = startSimulator({ now: startAt });
    atEndOfFile(async () => (await simulatorOfFile)?.stop());
  }
  return simulatorOfFile;
}

/** `config` overrides options. The account has an owner, Olga, and an editor, Eddie. */
export async function createWorld(config: Partial<Config> = {}, log: Log = silentLog): Promise<World> {
  const [simulator, store, mail] = await Promise.all([startSharedSimulator(), createTestDatabase(), startMailServer()]);
  await simulator.control.reset();
  await simulator.control.setClock(startAt, { isFrozen: true });
  const clock = createControlledClock(startAt);
  const dataDir = await mkdtemp(join(tmpdir(), 'mooring-story-'));
  const whole: Config = {
    ...loadConfig({
      MOORING_DATA_DIR: dataDir,
      MOORING_PORT: '0',
      MOORING_SECRET_KEY: randomBytes(32).toString('base64'),
      MOORING_EGRESS_ALLOW: '127.0.0.1/32',
      MOORING_EGRESS_MAP: `https://analytics.sandbox.invalid=${simulator.analyticsUrl},https://crm.sandbox.invalid=${simulator.crmUrl}`,
      MOORING_SUPPORT_CONTACT: 'help@example.org',
      SMTP_URL: mail.url,
    }),
    ...config,
  };
  const mooring = await buildMooring({ config: whole, log, clock, store });
  atEndOfFile(async () => {
    await mooring.stop();
    await mail.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  await simulator.control.addRedirectUri(`${mooring.baseUrl}/api/v1/oauth/callback`);
  await mooring.server.ready();

  const signIn = async (name: string, email: string): Promise<Person> => {
    const answer = await mooring.server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: mooring.baseUrl },
      payload: { email, password },
    });
    assert.equal(answer.statusCode, 200, answer.body);
    return { name, email, cookie: answer.cookies.map((it) => `${it.name}=${encodeURIComponent(it.value)}`).join('; ') };
  };
  await createAccount(mooring.accounts, {
    accountName: 'Acme',
    ownerName: 'Olga Owner',
    email: 'olga@example.org',
    password,
  });
  const owner = await signIn('Olga Owner', 'olga@example.org');

  /** A job that threw is a bug of ours, and ends the story here rather than as a riddle later. */
  const settle = async (): Promise<void> => {
    await mooring.runner.settle();
    const thrown = await store.db
      .selectFrom('due_jobs')
      .select(['kind', 'last_error'])
      .where('failures', '>', 0)
      .execute();
    assert.deepEqual(thrown, []);
  };

  const world: Omit<World, 'editor'> = {
    mooring,
    clock,
    simulator,
    mail,
    owner,
    async request(as, method, path, body) {
      const answer = await mooring.server.inject({
        method: method as 'GET',
        url: path,
        headers: { origin: mooring.baseUrl, cookie: as.cookie },
        ...(body !== undefined && { payload: body as object }),
      });
      return {
        status: answer.statusCode,
        body:
          answer.body === ''
            ? null
            : answer.headers['content-type']?.toString().includes('json')
              ? answer.json()
              : answer.body,
        location: answer.headers.location ?? null,
      };
    },
    async call<T>(as: Person, method: string, path: string, body?: unknown) {
      const answer = await world.request(as, method, path, body);
      assert.ok(answer.status < 400, `${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body as T;
    },
    settle,
    async advance(ms) {
      clock.advance(ms);
      await simulator.control.advanceClock(ms);
      await settle();
    },
  };
  const { link } = await world.call<{ link: string }>(owner, 'POST', '/api/v1/invitations', {
    email: 'eddie@example.org',
    role: 'editor',
  });
  const token = new URL(link).searchParams.get('token');
  await mooring.server.inject({
    method: 'POST',
    url: '/api/v1/invitations/accept',
    headers: { origin: mooring.baseUrl },
    payload: { token, name: 'Eddie Editor', password },
  });
  const editor = await signIn('Eddie Editor', 'eddie@example.org');
  mail.clear();
  return { ...world, editor };
}

/** Enters the sandbox's OAuth app, as an operator does. */
export async function enterOAuthApp(world: World): Promise<void> {
  await world.call(world.owner, 'PUT', '/api/v1/connectors/sandbox-analytics/oauth-app', {
    clientId: sandboxClient.clientId,
    clientSecret: sandboxClient.clientSecret,
  });
}

export interface SandboxUser {
  username: string;
  password: string;
}

/** Through the provider's own pages and back. Returns where the app led to. */
export async function authorize(
  world: World,
  as: Person,
  authorizeUrl: string,
  user: SandboxUser,
  approve = true,
): Promise<string> {
  const callback = await world.simulator.control.signInAndConsent(authorizeUrl, { ...user, approve });
  const back = new URL(callback);
  const { location } = await world.request(as, 'GET', back.pathname + back.search);
  assert.ok(location, 'the way back leads into the app');
  return location;
}

/** Connects Sandbox Analytics as this person. Returns the Connection's id. */
export async function connectAnalytics(world: World, as: Person, user: SandboxUser): Promise<string> {
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(as, 'POST', '/api/v1/connections', {
    connectorSlug: 'sandbox-analytics',
  });
  const location = await authorize(world, as, authorizeUrl, user);
  const id = new URL(location, 'http://app.invalid').searchParams.get('connection');
  assert.ok(id, location);
  return id;
}

/** Makes Data Sources of all objects of a Connection. Returns their ids. */
export async function createAllDataSources(world: World, as: Person, connectionId: string): Promise<string[]> {
  const { items } = await world.call<{ items: { id: string }[] }>(
    as,
    'GET',
    `/api/v1/connections/${connectionId}/objects`,
  );
  const ids: string[] = [];
  for (const { id: objectId } of items)
    ids.push((await world.call<DataSourceView>(as, 'POST', '/api/v1/data-sources', { connectionId, objectId })).id);
  return ids;
}

export const getDataSource = (world: World, id: string): Promise<DataSourceView> =>
  world.call(world.owner, 'GET', `/api/v1/data-sources/${id}`);
export const getConnection = (world: World, id: string): Promise<ConnectionView> =>
  world.call(world.owner, 'GET', `/api/v1/connections/${id}`);
export const listDisconnections = async (world: World): Promise<DisconnectionView[]> =>
  (await world.call<{ items: DisconnectionView[] }>(world.owner, 'GET', '/api/v1/disconnections')).items;
export const listSyncs = async (world: World, id: string): Promise<SyncView[]> =>
  (await world.call<{ items: SyncView[] }>(world.owner, 'GET', `/api/v1/data-sources/${id}/syncs`)).items;
export const listStreams = async (world: World, id: string): Promise<StreamView[]> =>
  (await world.call<{ items: StreamView[] }>(world.owner, 'GET', `/api/v1/data-sources/${id}/streams`)).items;
export const listTimeline = async (world: World, id: string): Promise<TimelineEventView[]> =>
  (
    await world.call<{ items: TimelineEventView[] }>(
      world.owner,
      'GET',
      `/api/v1/data-sources/${id}/timeline?limit=200`,
    )
  ).items;

/** The mails about disconnections and Accounts: without those that tell operators of an alarm. */
export const mailsToUsers = (world: World): ReceivedMail[] =>
  world.mail.mails.filter(({ subject }) => !/^(Alarm|Still an alarm|Over): /.test(subject));

/** All landed rows of a stream, as objects. */
export async function landedRows(world: World, id: string, stream: string): Promise<Record<string, unknown>[]> {
  const { schemaName } = await getDataSource(world, id);
  const streams = await listStreams(world, id);
  const tableName = streams.find((it) => it.name === stream)?.tableName;
  const { rows } = await world.mooring.store.pool.query(`select * from "${schemaName}"."${tableName}"`);
  return rows.map(({ _mooring_generation: _, ...row }) => row);
}

/** Connects with a form. Returns the Connection's id. */
export async function connectWithFields(
  world: World,
  as: Person,
  connectorSlug: string,
  fields: object,
  name?: string,
): Promise<string> {
  const answer = await world.call<ConnectResult>(as, 'POST', '/api/v1/connections', { connectorSlug, fields, name });
  assert.ok(answer.kind === 'connected');
  return answer.connection.id;
}

/** Connects a database and syncs it once. */
export async function connectDatabase(
  world: World,
  { host, port, database, user, password }: ForeignDatabase,
  names: { connection?: string; dataSource?: string } = {},
): Promise<{ connectionId: string; id: string }> {
  const fields = { host, port, database, user, password, tls: 'disable' };
  const connectionId = await connectWithFields(world, world.editor, 'postgres', fields, names.connection);
  const id = await createFirstDataSource(world, world.editor, connectionId, names.dataSource);
  return { connectionId, id: await syncOnce(world, id) };
}

/** Connects the CRM with the sandbox's key and syncs it once. */
export async function connectCrm(world: World, as: Person): Promise<{ connectionId: string; id: string }> {
  const connectionId = await connectWithFields(world, as, 'sandbox-crm', { apiKey: sandboxCrm.apiKey });
  return { connectionId, id: await syncOnce(world, await createFirstDataSource(world, as, connectionId)) };
}

/** Makes a Data Source of the Connection's first object. Nothing is synced yet. */
export async function createFirstDataSource(
  world: World,
  as: Person,
  connectionId: string,
  name?: string,
): Promise<string> {
  const { items } = await world.call<{ items: { id: string }[] }>(
    as,
    'GET',
    `/api/v1/connections/${connectionId}/objects`,
  );
  const body = { connectionId, objectId: items[0]?.id, name };
  const { id, status } = await world.call<DataSourceView>(as, 'POST', '/api/v1/data-sources', body);
  assert.equal(status, 'connecting');
  return id;
}

async function syncOnce(world: World, id: string): Promise<string> {
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  return id;
}
