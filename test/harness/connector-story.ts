// The story of an added connector, the same for each: added by an operator, connected by a User, read, refused by its provider, told why to
// two people, reconnected and caught up, with every row here once.
import assert from 'node:assert/strict';
import type { ConnectorView, ConnectResult, Problem, ReconnectResult } from '../../src/api/schemas.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import type { Connector } from '../../src/connectors/index.ts';
import type { JsonObject } from '../../src/store/index.ts';
import type { PlayedProvider, PlayedStream } from '../conformance/pretend-provider.ts';
import { type AddedConnector, buildConnector, type PlayedServer, playProvider } from '../conformance/read-added.ts';
import { dumpBackup } from './secret-dumps.ts';
import {
  createWorld,
  getConnection,
  getDataSource,
  listDisconnections,
  listStreams,
  listTimeline,
  type World,
} from './world.ts';

export interface ConnectorsWorld extends World {
  servers: Map<string, PlayedServer>;
}

/** One Mooring for several connectors, each with its provider. */
export async function createConnectorsWorld(all: readonly AddedConnector[], startAt: Date): Promise<ConnectorsWorld> {
  let world: World | null = null;
  const servers = new Map<string, PlayedServer>();
  for (const added of all) servers.set(added.slug, await playProvider(added, () => world?.clock.now() ?? startAt));
  world = await createWorld({ egressMap: new Map([...servers.values()].flatMap((it) => [...it.egressMap])) });
  return { ...world, servers };
}

/** Throws where the story goes otherwise. */
export async function tellConnectorStory(world: ConnectorsWorld, added: AddedConnector): Promise<void> {
  const { slug, manifest, connectorFile, provider } = added;
  const server = world.servers.get(slug);
  assert.ok(server);
  const { played } = server;
  const connector = buildConnector(added);
  const name = `${slug} of the story`;
  const enter = (secrets: JsonObject) => fieldsOf(connector, { ...provider.settings, ...secrets });

  const put = await world.request(world.owner, 'PUT', `/api/v1/added-connectors/${slug}`, { manifest, connectorFile });
  assert.deepEqual([put.status, put.body], [200, { slug, version: 1, isNew: true }]);

  const { items: offered } = await world.call<{ items: ConnectorView[] }>(world.editor, 'GET', '/api/v1/connectors');
  assert.ok(offered.some((it) => it.slug === slug && it.isAdded && it.isReady));

  const wrong = await world.request(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: slug,
    fields: enter(provider.wrongSecrets),
  });
  assert.equal(wrong.status, 422, JSON.stringify(wrong.body));
  assert.equal((wrong.body as Problem).explanation?.verdict, provider.refusal.verdict);
  for (const secret of longTextsIn(provider.wrongSecrets))
    assert.ok(!JSON.stringify(wrong.body).includes(secret), 'what was entered is struck out');

  const made = await world.call<ConnectResult>(world.editor, 'POST', '/api/v1/connections', {
    connectorSlug: slug,
    fields: enter(played.secrets()),
    name,
  });
  assert.ok(made.kind === 'connected');
  const connectionId = made.connection.id;
  const { items } = await world.call<{ items: { id: string }[] }>(
    world.editor,
    'GET',
    `/api/v1/connections/${connectionId}/objects`,
  );
  const { id } = await world.call<{ id: string }>(world.editor, 'POST', '/api/v1/data-sources', {
    connectionId,
    objectId: items[0]?.id,
    name,
    streams: played.streams.map((it) => ({ name: it.name })),
  });
  await world.settle();
  assert.equal((await getDataSource(world, id)).status, 'connected');
  for (const stream of played.streams) await assertLanded(world, id, stream);

  await world.advance(2 * hourMs);
  const mailsBefore = world.mail.mails.length;
  played.revoke();
  for (let step = 0; step < 8 && (await getConnection(world, connectionId)).status !== 'disconnected'; step++)
    await world.advance(hourMs);
  assert.equal((await getConnection(world, connectionId)).status, 'disconnected');
  const disconnection = (await listDisconnections(world)).find((it) => it.connectionId === connectionId);
  const { verdict, cause, detail } = disconnection?.explanation ?? {};
  assert.deepEqual({ verdict, cause, detail }, provider.refusal);
  const told = world.mail.mails.slice(mailsBefore).filter(({ subject }) => subject.includes(name));
  assert.deepEqual(told.map(({ to }) => String(to)).sort(), ['eddie@example.org', 'olga@example.org']);

  for (const stream of played.streams) stream.change();
  played.renew();
  const secretNames = new Set(connector.fields.filter(({ isSecret }) => isSecret).map((it) => it.name));
  const again = await world.call<ReconnectResult>(
    world.editor,
    'POST',
    `/api/v1/connections/${connectionId}/reconnect`,
    { fields: Object.fromEntries(Object.entries(enter(played.secrets())).filter(([it]) => secretNames.has(it))) },
  );
  assert.ok(again.kind === 'reconnected');
  assert.equal(again.isIdentityCompared, provider.identity !== undefined);
  await world.advance(minuteMs);
  const dataSource = await getDataSource(world, id);
  assert.equal(dataSource.status, 'connected');
  for (const stream of played.streams) await assertLanded(world, id, stream);
  if (provider.identity === undefined)
    assert.ok((await listTimeline(world, id)).some(({ text }) => text.includes('could not be compared')));
  await assertKeepsNoSecret(world, provider.wrongSecrets, played);
}

/** As the form sends it. */
const fieldsOf = (connector: Connector, config: JsonObject): Record<string, string> =>
  connector.flattenConfig?.(config) ?? (config as Record<string, string>);

/** Exactly the records that the provider holds, compared by PostgreSQL, so that types are its affair. */
async function assertLanded(world: World, id: string, { name, truth }: PlayedStream): Promise<void> {
  const { schemaName } = await getDataSource(world, id);
  const stream = (await listStreams(world, id)).find((it) => it.name === name);
  assert.ok(stream, `${name} is read`);
  const table = `"${schemaName}"."${stream.tableName}"`;
  const difference = async (more: string, less: string): Promise<unknown[]> =>
    (
      await world.mooring.store.pool.query(
        `with landed as (select to_jsonb(l) - '_mooring_generation' as it from ${table} l),
           held as (select to_jsonb(h) - '_mooring_generation' as it from jsonb_populate_recordset(null::${table}, $1) h)
         select * from ((select it from ${more}) except all (select it from ${less})) d limit 3`,
        [JSON.stringify(truth())],
      )
    ).rows;
  assert.deepEqual(
    { missing: await difference('held', 'landed'), tooMany: await difference('landed', 'held') },
    { missing: [], tooMany: [] },
    name,
  );
}

async function assertKeepsNoSecret(world: World, wrongSecrets: JsonObject, played: PlayedProvider): Promise<void> {
  const dump = await dumpBackup(world);
  // What is short or chosen from a list is no secret.
  for (const secret of longTextsIn([wrongSecrets, played.secrets(), played.issued?.() ?? []]))
    assert.ok(!dump.includes(secret), `${secret} stands in the database`);
}

/** What is short is chosen from a list, and no secret. */
const longTextsIn = (value: unknown): string[] => textsIn(value).filter((it) => it.length > 12);

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(textsIn);
