// Which streams a Data Source offers, and which columns they have: as the manifest says, and where it leaves that to the provider, as the
// provider tells. What it would not tell is told beside the rest, and hides nothing of it.
import { after, minuteMs, secondMs } from '../../clock.ts';
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { JsonObject } from '../../store/index.ts';
import type { Discovery, Session, StreamDescription } from '../types.ts';
import { boundDoor } from './dynamic/bound-door.ts';
import { type AnyStream, clockKey } from './manifest/index.ts';
import { type ConnectorParts, type InUse, lastingOf, listReadable, openInUse, openStream } from './parts.ts';
import { hasDynamicSchema, inlineSchema } from './read/load-schema.ts';
import { describeStream } from './streams.ts';

/** One stream's columns are one answer, or a few pages of them. */
const columnsRequestsMax = 100;
const columnsMsMax = minuteMs;
/** Somebody waits for the whole. */
const wholeMsMax = 40 * secondMs;
/** How many streams' columns are asked for at once. */
const atOnce = 4;

/**
 * PostgreSQL allows 1,600; some are left for Mooring's own, and for those that come later.
 * https://www.postgresql.org/docs/current/limits.html
 */
const tableColumnsMax = 1500;

/** Streams in the order of the manifest. `wanted`: only these are described. */
export async function discoverStreams(
  parts: ConnectorParts,
  session: Session,
  objectId: string,
  wanted?: ReadonlySet<string>,
): Promise<Discovery | Failure> {
  const begunAt = session.now();
  const inUse = await openInUse(parts, session, objectId);
  if (isFailure(inUse)) return inUse;
  const endsAt = wanted ? null : after(begunAt, wholeMsMax);
  const readable = await listReadable(parts, endsAt ? boundBy(inUse, endsAt) : inUse, wanted);
  if (isFailure(readable)) return readable;
  const nodes = readable.nodes.filter(({ name }) => wanted?.has(name) ?? true);
  const described = await describeAll(nodes, (node) => describeOne(parts, inUse, node, endsAt));
  const troubles = [
    ...readable.failures.map((failure) => ({ streamName: null, failure })),
    ...described.flatMap((it, place) => (isFailure(it) ? [{ streamName: nodes[place]?.name ?? '', failure: it }] : [])),
  ];
  // Where nobody says what it holds, there is no table to be made.
  const streams = described.filter((it): it is StreamDescription => !isFailure(it) && it.columns.length > 0);
  return { streams, troubles };
}

const boundBy = ({ door, context }: InUse, endsAt: Date): InUse => ({
  door: boundDoor(door, { requestsMax: Number.POSITIVE_INFINITY, endsAt, what: 'which streams there are' }),
  context,
});

async function describeOne(
  { file }: ConnectorParts,
  inUse: InUse,
  node: AnyStream,
  endsAt: Date | null,
): Promise<StreamDescription | Failure> {
  const { door, context } = inUse;
  const schema = await findSchema(node, inUse, endsAt);
  if (isFailure(schema)) return schema;
  const described = describeStream(file, node, {
    scope: { config: context.config, [clockKey]: () => door.now() },
    schema,
  });
  const { length } = described.columns;
  if (length > tableColumnsMax)
    return door.giveUp(
      'MOORING_DISCOVERY_TOO_LARGE',
      `${node.name} has ${length} columns; a table holds no more than ${tableColumnsMax}.`,
    );
  return described;
}

async function findSchema(node: AnyStream, inUse: InUse, endsAt: Date | null): Promise<JsonObject | Failure> {
  const lasting = lastingOf(node);
  if (!hasDynamicSchema(lasting)) return inlineSchema(lasting);
  const { door } = inUse;
  const stream = await openStream(node, inUse);
  if (isFailure(stream)) return stream;
  const own = after(door.now(), columnsMsMax);
  const bounds = { requestsMax: columnsRequestsMax, endsAt: endsAt && endsAt < own ? endsAt : own };
  return stream.schema(boundDoor(door, { ...bounds, what: `which columns ${node.name} has` }));
}

/** A few at once; the results in the order of what was given. */
async function describeAll<T, R>(all: readonly T[], describe: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = all.entries();
  const work = async (): Promise<void> => {
    for (const [place, one] of left) results[place] = await describe(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
