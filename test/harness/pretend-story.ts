// One story for every way in which a provider is broken: connect, sync, the same rows; broken, told why, both people mailed in the right words;
// back by Reconnect, or by itself where the provider mends it; caught up, the same rows. A story file gives a pretend provider and a table.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import type { PretendKind } from '../../src/simulator/index.ts';
import type { ReceivedMail } from './mail-server.ts';
import {
  assertRowsEqual,
  type Connected,
  connectPretend,
  createPretendWorld,
  type Extent,
  type PretendWorld,
  reconnectPretend,
} from './pretend-world.ts';
import { getDataSource, listDisconnections, mailsToUsers } from './world.ts';

export interface Break {
  title: string;
  connector: string;
  /** All objects and streams unless named. */
  extent?: Extent;
  /** What happens at the provider. Returns the Data Source that it befalls where that is not all of them. */
  happen(world: PretendWorld, connected: Connected): Promise<string | undefined> | Promise<unknown>;
  cause: string;
  detail: string;
  /** In both mails: the subject, and words of the text. */
  subject: RegExp;
  says: readonly RegExp[];
  /** How long nobody does anything about it; 5 days unless given. */
  awayMs?: number;
  /** What the provider's people do before it can go on. */
  mend?(world: PretendWorld, connected: Connected): Promise<unknown>;
  /** `reconnect`: a person presses it. `by_itself`: Mooring finds out that it works again, and nobody has to do anything here. */
  back: 'reconnect' | 'by_itself';
}

/** Until a break is noticed and looked at twice (syncs are hourly), or a probe has found that it is over (hourly at last). */
const stepsMax = 4;

/** One test for each way. */
export function tellStories(kind: PretendKind, breaks: readonly Break[]): void {
  for (const it of breaks) test(`${it.connector}: ${it.title}`, () => tellStory(kind, it));
}

async function tellStory(kind: PretendKind, it: Break): Promise<void> {
  const world = await createPretendWorld(kind);
  const connected = await connectPretend(world, it.connector, it.extent);
  for (const { id } of connected.dataSources) await assertRowsEqual(world, connected, id);
  world.mail.clear();

  const only = await it.happen(world, connected);
  const befallen = connected.dataSources.filter(({ id }) => typeof only !== 'string' || id === only);
  assert.ok(befallen.length > 0);
  const ids = befallen.map(({ id }) => id);
  await untilStatus(world, ids, 'disconnected');
  for (const { id, objectLabel } of connected.dataSources)
    if (!ids.includes(id)) assert.equal((await getDataSource(world, id)).status, 'connected', objectLabel);

  const [disconnection, ...others] = await listDisconnections(world);
  assert.equal(others.length, 0, 'one root cause is one disconnection');
  assert.deepEqual([disconnection?.explanation.cause, disconnection?.explanation.detail], [it.cause, it.detail]);
  assert.deepEqual(disconnection?.dataSources.map((source) => source.id).sort(), [...ids].sort());
  assertBothTold(
    mailsToUsers(world),
    it,
    befallen.map(({ objectLabel }) => objectLabel),
  );

  await world.advance(it.awayMs ?? 5 * dayMs);
  const told = mailsToUsers(world).length;
  await it.mend?.(world, connected);
  if (it.back === 'reconnect') await reconnectPretend(world, connected.connectionId);
  else await untilStatus(world, ids, 'connected');
  for (const { id, objectLabel } of connected.dataSources) {
    assert.equal((await getDataSource(world, id)).status, 'connected', objectLabel);
    await assertRowsEqual(world, connected, id);
  }
  const closing = mailsToUsers(world).slice(told);
  assert.deepEqual(
    closing.map(({ to }) => to).sort(),
    ['eddie@example.org', 'olga@example.org'],
    'both get the good news',
  );
  for (const { subject } of closing) assert.match(subject, /connected again/i);
}

/** Moves time by an hour, then by minutes (the second look comes after a minute), until all have this status. */
export async function untilStatus(
  world: PretendWorld,
  ids: string[],
  status: 'disconnected' | 'connected',
): Promise<void> {
  const statuses = () => Promise.all(ids.map(async (id) => (await getDataSource(world, id)).status));
  for (let step = 0; step < stepsMax && (await statuses()).some((it) => it !== status); step++)
    await world.advance(status === 'disconnected' && step % 2 === 1 ? minuteMs : hourMs);
  assert.deepEqual(
    await statuses(),
    ids.map(() => status),
  );
}

function assertBothTold(mails: readonly ReceivedMail[], { subject, says }: Break, labels: string[]): void {
  assert.deepEqual(mails.map(({ to }) => to).sort(), ['eddie@example.org', 'olga@example.org']);
  for (const mail of mails) {
    assert.match(mail.subject, subject);
    // Lines are broken anywhere.
    const text = mail.text.replaceAll(/\s+/g, ' ');
    for (const words of says) assert.match(text, words);
    for (const label of labels) assert.ok(text.includes(label), `${label} is named in: ${text}`);
  }
}
