// A whole Mooring whose connector is read from a pretend provider that speaks as the real one: both live by one clock. Connecting, the provider's
// own pages, and the rows of a Data Source compared with the truth.
import assert from 'node:assert/strict';
import pg from 'pg';
import type { DataSourceView } from '../../src/api/schemas.ts';
import { minuteMs } from '../../src/clock.ts';
import type { Config } from '../../src/config.ts';
import {
  type PretendKind,
  type PretendPerson,
  type RunningPretend,
  signInAndConsent,
  startPretend,
} from '../../src/simulator/index.ts';
import { atEndOfFile } from './database.ts';
import { connectWithFields, createWorld, getDataSource, listStreams, listSyncs, startAt, type World } from './world.ts';

const firstSyncStepsMax = 30;

export interface PretendWorld extends World {
  pretend: RunningPretend;
}

/** A world of its own, and a pretend provider of its own in this process. */
export async function createPretendWorld(kind: PretendKind, config: Partial<Config> = {}): Promise<PretendWorld> {
  let now = (): Date => startAt;
  const pretend = await startPretend(kind, { now: () => now() });
  atEndOfFile(pretend.close);
  const world = await createWorld({ egressMap: pretend.egressMap, ...config });
  now = () => world.clock.now();
  pretend.provider.oauthClient?.redirectUris.add(`${world.mooring.baseUrl}/api/v1/oauth/callback`);
  return { ...world, pretend };
}

export interface Connected {
  connectorSlug: string;
  connectionId: string;
  /** Of all objects. */
  dataSources: DataSourceView[];
}

/** What of the account becomes Data Sources: all of it, unless named. A story that needs less is told faster. */
export interface Extent {
  /** Labels of objects. */
  objects?: readonly string[];
  streams?: readonly string[];
}

/** Connects as a person does, makes a Data Source of each object, and syncs them once. */
export async function connectPretend(
  world: PretendWorld,
  connectorSlug: string,
  { objects, streams }: Extent = {},
): Promise<Connected> {
  const connectionId = await connect(world, connectorSlug);
  const { items } = await world.call<{ items: { id: string; label: string }[] }>(
    world.editor,
    'GET',
    `/api/v1/connections/${connectionId}/objects`,
  );
  const ids: string[] = [];
  for (const { id: objectId } of items.filter(({ label }) => objects?.includes(label) ?? true)) {
    const body = { connectionId, objectId, ...(streams && { streams: streams.map((name) => ({ name })) }) };
    ids.push((await world.call<DataSourceView>(world.editor, 'POST', '/api/v1/data-sources', body)).id);
  }
  await world.settle();
  // Who is limited by the minute reads the history of a year in more than one, and is connected from the first page on.
  const isRead = async (id: string): Promise<boolean> =>
    (await listSyncs(world, id)).every(({ status }) => status === 'succeeded');
  for (let step = 0; step < firstSyncStepsMax && !(await Promise.all(ids.map(isRead))).every(Boolean); step++)
    await world.advance(2 * minuteMs);
  const dataSources = await Promise.all(ids.map((id) => getDataSource(world, id)));
  for (const { status, objectLabel } of dataSources) assert.equal(status, 'connected', objectLabel);
  return { connectorSlug, connectionId, dataSources };
}

async function connect(world: PretendWorld, connectorSlug: string): Promise<string> {
  const { provider } = world.pretend;
  if (!provider.oauthClient) return connectWithFields(world, world.editor, connectorSlug, provider.enter());
  await enterPretendApp(world, connectorSlug);
  const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug,
  });
  const location = await consent(world, authorizeUrl);
  const id = new URL(location, 'http://app.invalid').searchParams.get('connection');
  assert.ok(id, location);
  return id;
}

/** The OAuth app that the pretend provider knows, as an operator enters it. */
export async function enterPretendApp(world: PretendWorld, connectorSlug: string): Promise<void> {
  const client = world.pretend.provider.oauthClient;
  assert.ok(client);
  const { clientId, clientSecret } = client;
  await world.call(world.owner, 'PUT', `/api/v1/connectors/${connectorSlug}/oauth-app`, { clientId, clientSecret });
}

/** Through the provider's pages and back; where the app led to. The usual person signs in unless another one is given. */
export async function consent(
  world: PretendWorld,
  authorizeUrl: string,
  { person, approve = true }: { person?: PretendPerson; approve?: boolean } = {},
): Promise<string> {
  const who = person ?? world.pretend.provider.people()[0];
  assert.ok(who, 'somebody can sign in');
  const callback = new URL(
    await signInAndConsent(authorizeUrl, { username: who.email, password: who.password, approve }),
  );
  const { location } = await world.request(world.editor, 'GET', callback.pathname + callback.search);
  assert.ok(location, 'the way back leads into the app');
  return location;
}

/** Reconnect as a person presses it: through the provider's pages, or by the form with a key that works. */
export async function reconnectPretend(world: PretendWorld, connectionId: string): Promise<void> {
  const path = `/api/v1/connections/${connectionId}/reconnect`;
  const { provider } = world.pretend;
  if (!provider.oauthClient) {
    const answer = await world.call<{ kind: string }>(world.editor, 'POST', path, { fields: provider.enter() });
    assert.equal(answer.kind, 'reconnected');
  } else {
    const { authorizeUrl } = await world.call<{ authorizeUrl: string }>(world.editor, 'POST', path, {});
    assert.match(await consent(world, authorizeUrl), /outcome=reconnected/);
  }
  await world.settle();
}

/** Every stream of the Data Source holds exactly what the provider has now; of reports, the days that are said to be complete, today with them. */
export async function assertRowsEqual(world: PretendWorld, { connectorSlug }: Connected, id: string): Promise<void> {
  const { schemaName, objectLabel } = await getDataSource(world, id);
  const objectId = await objectIdOf(world, id);
  const until = world.clock.now().toISOString().slice(0, 10);
  const streams = (await listStreams(world, id)).filter(({ isSelected }) => isSelected);
  assert.ok(streams.length > 0);
  for (const { name, tableName, completeFrom, gaps, reading, cursorField } of streams) {
    assert.deepEqual(
      gaps.filter(({ status }) => status === 'missing'),
      [],
      name,
    );
    const isByDay = reading === 'date_window';
    const from = isByDay ? (completeFrom ?? '').slice(0, 10) : until;
    const truth = world.pretend.provider.truthOf({ connectorSlug, stream: name, objectId, from, until });
    assert.ok(truth.length > 0, `${objectLabel}: ${name} has a truth`);
    const table = `${pg.escapeIdentifier(schemaName)}.${pg.escapeIdentifier(tableName)}`;
    const within = isByDay ? `where ${pg.escapeIdentifier(cursorField ?? '')} between '${from}' and '${until}'` : '';
    const differing = await compare(world, table, truth, within);
    assert.deepEqual(differing, { missing: [], tooMany: [] }, `${objectLabel}: ${name}`);
  }
}

export async function objectIdOf({ mooring }: World, id: string): Promise<string> {
  const { db } = mooring.store;
  return (await db.selectFrom('data_sources').select('object_id').where('id', '=', id).executeTakeFirstOrThrow())
    .object_id;
}

/** Types are the database's affair: the truth is read into the table's own row. */
async function compare(world: World, table: string, truth: object[], within: string) {
  const { pool } = world.mooring.store;
  const { rows: columns } = await pool.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname not like '\\_mooring%'",
    [table],
  );
  const list = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  const told = `select ${list} from jsonb_populate_recordset(null::${table}, $1)`;
  const landed = `select ${list} from ${table} ${within}${within ? ' and' : ' where'} $1::jsonb is not null`;
  const difference = async (more: string, less: string): Promise<unknown[]> =>
    (await pool.query(`select * from (${more} except all ${less}) d limit 3`, [JSON.stringify(truth)])).rows;
  return { missing: await difference(told, landed), tooMany: await difference(landed, told) };
}
