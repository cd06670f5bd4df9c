// Makes a Data Source from an object of a Connection: its streams as the person chose them, its landing schema, its first sync.
import { randomBytes } from 'node:crypto';
import { type Actor, requirePermission, writeAudit } from '../../accounts/index.ts';
import {
  type Connector,
  type Discovery,
  type Session,
  type SourceObject,
  type StreamDescription,
  troubleOf,
} from '../../connectors/index.ts';
import { planJob } from '../../jobs/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import { newId, notifyLive, type Reading } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { lockLife } from '../lock-life.ts';
import { withoutOwnColumn } from '../sync/landing.ts';
import { createSync } from '../sync/run-sync.ts';
import { noteEvent } from '../timeline.ts';
import { doerOf } from './doer.ts';
import { getConnection } from './get-connection.ts';
import { refusalOf } from './probe-candidate.ts';
import { type ToldTrouble, tellTroubles } from './tell-troubles.ts';

export interface DataSourceInput {
  connectionId: string;
  objectId: string;
  name?: string | undefined;
  syncEveryMs?: number | undefined;
  streams?: { name: string; reading?: Reading | undefined; cursorField?: string | null | undefined }[] | undefined;
}

/** Returns the id. Throws RequestError: not_found, conflict (connected already), bad_input, refused_by_provider. */
export async function createDataSource(ctx: LifeContext, actor: Actor, input: DataSourceInput): Promise<string> {
  requirePermission(actor, 'connect');
  const { connection, session, connector } = await openFor(ctx, actor, input.connectionId);
  refuseDisconnected(connection);
  const objects = await found(ctx, connector, await connector.listObjects(session));
  const object = objects.find((it) => it.id === input.objectId);
  if (!object) throw notFound(`object "${input.objectId}" at ${connector.name}`);
  const wanted = input.streams && new Set(input.streams.map(({ name }) => name));
  const discovery = await found(ctx, connector, await connector.discoverStreams(session, object.id, wanted));
  // Whoever names no streams wants all of them: what could not be found out is told instead of being left out.
  const missing = wanted ? [...wanted].find((name) => isMissing(discovery, name)) : null;
  const trouble =
    missing === undefined ? null : missing === null ? discovery.troubles[0]?.failure : troubleOf(discovery, missing);
  if (trouble) throw await refusalOf(ctx, connector, trouble);
  const chosen = chooseStreams(discovery.streams.map(withoutOwnColumn), input.streams);
  const now = ctx.clock.now();
  const id = newId('ds');
  const doer = doerOf(actor);
  const name = input.name ?? object.label;
  await ctx.store.db.transaction().execute(async (trx) => {
    // Deleted or disconnected, or another one made of the same object, while the provider was asked.
    await lockLife(trx, connection.id);
    refuseDisconnected(await getConnection(ctx, actor, connection.id, trx));
    const twin = await trx
      .selectFrom('data_sources')
      .select('name')
      .where('connection_id', '=', connection.id)
      .where('object_id', '=', object.id)
      .executeTakeFirst();
    if (twin) throw new RequestError('conflict', `${object.label} is connected already, as "${twin.name}".`);
    await trx
      .insertInto('data_sources')
      .values({
        id,
        account_id: actor.accountId,
        connection_id: connection.id,
        name: name.slice(0, 200),
        object_id: object.id,
        object_label: object.label,
        status: 'connecting',
        status_since: now,
        sync_every_ms: input.syncEveryMs ?? ctx.config.syncEveryMs,
        schema_name: schemaNameFor(name),
        created_by_user_id: doer.userId,
        created_by_name: doer.name,
        created_at: now,
      })
      .execute();
    const tableNames = tableNamesFor(chosen);
    const streams = chosen.map((stream) => ({
      id: newId('str'),
      data_source_id: id,
      name: stream.name,
      reading: stream.reading,
      table_name: tableNames.get(stream.name) ?? stream.name,
      columns: JSON.stringify(stream.columns),
      primary_key: JSON.stringify(stream.primaryKey),
      cursor_field: stream.cursorField,
      look_back_days: stream.lookBackDays,
    }));
    for (let from = 0; from < streams.length; from += streamsPerInsert)
      await trx
        .insertInto('streams')
        .values(streams.slice(from, from + streamsPerInsert))
        .execute();
    await createSync(trx, { id, account_id: actor.accountId }, 'first', actor.name, now);
    await planJob(trx, { kind: 'sync', key: id, dueAt: now, accountId: actor.accountId });
    await noteEvent(trx, {
      accountId: actor.accountId,
      connectionId: connection.id,
      dataSourceId: id,
      at: now,
      kind: 'data_source_created',
      doer,
      data: { dataSourceName: name },
    });
    await writeAudit(trx, { at: now, actor, action: 'data_source.created', targetId: id });
    await notifyLive(trx, actor.accountId, 'data_source', id);
  });
  return id;
}

function refuseDisconnected({ name, status }: { name: string; status: string }): void {
  if (status === 'disconnected') throw new RequestError('conflict', `${name} is disconnected. Reconnect it first.`);
}

/** What can become a Data Source, with a mark on what already is one. */
export async function listSourceObjects(
  ctx: LifeContext,
  actor: Actor,
  connectionId: string,
): Promise<(SourceObject & { isConnected: boolean })[]> {
  requirePermission(actor, 'connect');
  const { connection, session, connector } = await openFor(ctx, actor, connectionId);
  const objects = await found(ctx, connector, await connector.listObjects(session));
  const taken = await ctx.store.db
    .selectFrom('data_sources')
    .select('object_id')
    .where('connection_id', '=', connection.id)
    .execute();
  const ids = new Set(taken.map((row) => row.object_id));
  return objects.map((object) => ({ ...object, isConnected: ids.has(object.id) }));
}

export interface OfferedStreams {
  streams: StreamDescription[];
  troubles: ToldTrouble[];
}

/** The streams that an object offers, and why others are not told. Throws RequestError('refused_by_provider') where there is nothing to offer. */
export async function listOfferedStreams(
  ctx: LifeContext,
  actor: Actor,
  connectionId: string,
  objectId: string,
): Promise<OfferedStreams> {
  requirePermission(actor, 'connect');
  const { session, connector } = await openFor(ctx, actor, connectionId);
  const discovery = await found(ctx, connector, await connector.discoverStreams(session, objectId));
  const [first] = discovery.troubles;
  if (first && discovery.streams.length === 0) throw await refusalOf(ctx, connector, first.failure);
  return { streams: discovery.streams, troubles: await tellTroubles(ctx, connector, discovery) };
}

/** A statement of SQL takes 65,535 values, and a stream has ten. */
const streamsPerInsert = 1000;
const wizardTimeoutMs = 60_000;

async function openFor(ctx: LifeContext, actor: Actor, connectionId: string) {
  const connection = await getConnection(ctx, actor, connectionId);
  const connector = ctx.getConnector(connection.connector_slug);
  const session: Session = ctx.tokens.openSession({
    connectionId,
    connector,
    config: connection.config,
    signal: AbortSignal.timeout(wizardTimeoutMs),
  });
  return { connection, connector, session };
}

async function found<T>(ctx: LifeContext, connector: Connector, answer: T | Failure): Promise<T> {
  if (isFailure(answer)) throw await refusalOf(ctx, connector, answer);
  return answer;
}

const isMissing = ({ streams }: Discovery, name: string): boolean => !streams.some((it) => it.name === name);

function chooseStreams(offered: StreamDescription[], wanted: DataSourceInput['streams']): StreamDescription[] {
  const chosen = wanted === undefined ? offered : wanted.map((wish) => chooseOne(offered, wish));
  if (chosen.length === 0) throw new RequestError('bad_input', 'Choose at least one stream to read.');
  if (new Set(chosen.map((stream) => stream.name)).size < chosen.length)
    throw new RequestError('bad_input', 'A stream is named twice.');
  return chosen;
}

function chooseOne(
  offered: StreamDescription[],
  wish: NonNullable<DataSourceInput['streams']>[number],
): StreamDescription {
  const stream = offered.find((it) => it.name === wish.name);
  if (!stream)
    throw new RequestError(
      'bad_input',
      `There is no stream "${wish.name}" here. Streams are: ${offered
        .map((it) => it.name)
        .slice(0, 20)
        .join(', ')}.`,
    );
  const reading = wish.reading ?? stream.reading;
  const cursorField = wish.cursorField === undefined ? stream.cursorField : wish.cursorField;
  const isOwnReading = reading === stream.reading && cursorField === stream.cursorField;
  if (isOwnReading || reading === 'full_refresh')
    return { ...stream, reading, cursorField: reading === 'full_refresh' ? null : cursorField };
  if (reading === 'date_window') throw new RequestError('bad_input', `${stream.name} cannot be read by days.`);
  if (!cursorField || !stream.columns.some((column) => column.name === cursorField))
    throw new RequestError(
      'bad_input',
      `${stream.name} needs a cursor column that it has, such as a time of the last change.`,
    );
  if (stream.primaryKey.length === 0)
    throw new RequestError(
      'bad_input',
      `${stream.name} has no primary key, so that changed rows would be doubled: read it with a full refresh.`,
    );
  return { ...stream, reading, cursorField };
}

/** A readable name: letters of the name, then six random ones. */
function schemaNameFor(name: string): string {
  return `${slug(name).slice(0, 40) || 'data_source'}_${randomBytes(3).toString('hex')}`;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

/** One table a stream, at most 55 characters, no two alike. */
function tableNamesFor(streams: StreamDescription[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of streams) {
    const base = slug(name).slice(0, 50) || 'stream';
    let candidate = base;
    for (let n = 2; taken.has(candidate); n++) candidate = `${base}_${n}`;
    taken.add(candidate);
    names.set(name, candidate);
  }
  return names;
}
