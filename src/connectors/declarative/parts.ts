// What the parts of a declarative connector are handed, and what they open for one use of a Connection: a door, and the context that its
// streams share.
import { after, minuteMs } from '../../clock.ts';
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { JsonObject } from '../../store/index.ts';
import type { ConnectorFile } from '../connector-file.ts';
import type { BudgetShares, Session } from '../types.ts';
import { type Access, isOfExpression } from './access.ts';
import type { Door, RunnableStream } from './contract.ts';
import { boundDoor } from './dynamic/bound-door.ts';
import { listAllStreams } from './dynamic/list-all-streams.ts';
import type { AnyStream, DeclarativeStream, Manifest } from './manifest/index.ts';
import { createStream } from './read/create-stream.ts';
import { openSharedParts } from './read/shared-parts.ts';
import type { StreamContext } from './read/stream-context.ts';
import { SettingsDoNotFit } from './requests/authenticator.ts';
import { guarded } from './requests/exchange.ts';
import { openSessionDoor } from './session-door.ts';

export interface ConnectorParts {
  file: ConnectorFile;
  manifest: Manifest;
  /** The streams that stand in the manifest and can be read, by name. */
  nodes: ReadonlyMap<string, AnyStream>;
  access: Access;
}

export interface InUse {
  door: Door;
  context: StreamContext;
}

/**
 * `objectId`: null where the call is about the account, not about one of its objects. `shares`: for what reads by itself; what a person asks
 * for is asked at once, though others may have been told to wait.
 */
export async function openInUse(
  { file, manifest, access }: ConnectorParts,
  session: Session,
  objectId: string | null,
  shares?: BudgetShares,
): Promise<InUse | Failure> {
  const door = openSessionDoor(session, access.authKindFor?.(session.config) ?? access.authKind);
  const settings = await access.configOf(session);
  if (isFailure(settings)) return settings;
  // Where nothing can be chosen, a manifest that stands alone knows of no object.
  const hasObject = objectId !== null && (access.isByDoor || file.objects !== undefined);
  const config: JsonObject = hasObject ? { ...settings, [file.objectIdName]: objectId } : settings;
  const { isListAlwaysThere } = file;
  return settled(door, async () => {
    const shared = openSharedParts(manifest, config, () => session.now(), shares);
    return { door, context: { ...shared, ...access.wayFor(shared.config), refusesRepeats: true, isListAlwaysThere } };
  });
}

/** Settings that the manifest cannot use, and expressions that fail with them, are no bug of ours. */
export function settled<T>(door: Door, run: () => Promise<T | Failure>): Promise<T | Failure> {
  return guarded(door, async () => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof SettingsDoNotFit || isOfExpression(error))
        return door.giveUp('MOORING_SETTINGS_DO_NOT_FIT', (error as Error).message);
      throw error;
    }
  });
}

/** A stream with the settings in it; a Failure where these do not fit. */
export const openStream = (node: AnyStream, { door, context }: InUse): Promise<RunnableStream | Failure> =>
  settled(door, async () => createStream(node, context));

export interface Readable {
  nodes: AnyStream[];
  /** Why some of the dynamic streams could not be listed: a stream that is not among the nodes may be one of them. */
  failures: Failure[];
}

/** The streams that are there with these settings and can be read; those too that dynamic ones become, unless all `wanted` are fixed ones. */
export async function listReadable(
  { manifest }: Pick<ConnectorParts, 'manifest'>,
  { door, context }: InUse,
  wanted?: ReadonlySet<string>,
): Promise<Readable | Failure> {
  return settled(door, async () => {
    const asked = boundDoor(door, {
      requestsMax: listRequestsMax,
      endsAt: after(door.now(), listMsMax),
      what: 'which streams there are',
    });
    const { streams, failures } = await listAllStreams(manifest, context, asked, wanted);
    return { nodes: streams.filter(({ refusal }) => refusal === null).map(({ stream }) => stream), failures };
  });
}

/** What is left of it is a list without end, or a provider that is too slow to be waited for. */
const listRequestsMax = 1_000;
const listMsMax = 5 * minuteMs;

/** One of them; null when there is none of this name. */
export async function findReadable(
  parts: ConnectorParts,
  inUse: InUse,
  name: string,
): Promise<AnyStream | Failure | null> {
  const known = parts.nodes.get(name);
  if (known || parts.manifest.dynamicStreams.length === 0) return known ?? null;
  const all = await listReadable(parts, inUse);
  return isFailure(all) ? all : (all.nodes.find((it) => it.name === name) ?? all.failures[0] ?? null);
}

/** What tells how a stream goes on, where it is read in another way at first. */
export const lastingOf = (node: AnyStream): DeclarativeStream =>
  node.type === 'DeclarativeStream' ? node : (node.incremental_stream as DeclarativeStream);
