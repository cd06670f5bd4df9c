// What the parts of a declarative connector are handed, and what they open for one use of a Connection: a door, and the context that its
// streams share.
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { JsonObject } from '../../store/index.ts';
import type { ConnectorFile } from '../connector-file.ts';
import type { Session } from '../types.ts';
import type { Access } from './access.ts';
import type { Door } from './contract.ts';
import { listAllStreams } from './dynamic/list-all-streams.ts';
import type { AnyStream, DeclarativeStream, Manifest } from './manifest/index.ts';
import { openSharedParts } from './read/shared-parts.ts';
import type { StreamContext } from './read/stream-context.ts';
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

/** `objectId`: null where the call is about the account, not about one of its objects. */
export async function openInUse(
  { file, manifest, access }: ConnectorParts,
  session: Session,
  objectId: string | null,
): Promise<InUse | Failure> {
  const door = openSessionDoor(session, access.authKind);
  const settings = await access.configOf(session);
  if (isFailure(settings)) return settings;
  // Where nothing can be chosen, a manifest that stands alone knows of no object.
  const hasObject = objectId !== null && (access.isByDoor || file.objects !== undefined);
  const config: JsonObject = hasObject ? { ...settings, [file.objectIdName]: objectId } : settings;
  const shared = openSharedParts(manifest, config, () => session.now());
  const { isListAlwaysThere } = file;
  return {
    door,
    context: { ...shared, ...access.wayFor(shared.config), refusesRepeats: true, isListAlwaysThere },
  };
}

/** The streams that are there with these settings and can be read; those too that dynamic ones become. */
export async function listReadable(
  { manifest }: Pick<ConnectorParts, 'manifest'>,
  { door, context }: InUse,
): Promise<AnyStream[] | Failure> {
  const all = await listAllStreams(manifest, context, door);
  return isFailure(all) ? all : all.filter(({ refusal }) => refusal === null).map(({ stream }) => stream);
}

/** One of them; null when there is none of this name. */
export async function findReadable(
  parts: ConnectorParts,
  inUse: InUse,
  name: string,
): Promise<AnyStream | Failure | null> {
  const known = parts.nodes.get(name);
  if (known || parts.manifest.dynamicStreams.length === 0) return known ?? null;
  const all = await listReadable(parts, inUse);
  return isFailure(all) ? all : (all.find((it) => it.name === name) ?? null);
}

/** What tells how a stream goes on, where it is read in another way at first. */
export const lastingOf = (node: AnyStream): DeclarativeStream =>
  node.type === 'DeclarativeStream' ? node : (node.incremental_stream as DeclarativeStream);
