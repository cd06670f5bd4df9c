// A connector whose API is read by a manifest; a connector.yaml beside it says what Mooring knows of the provider beyond that, and may be
// missing. How it authorizes: access.ts. Who is behind a credential: identity.ts. Which streams there are: streams.ts, discover-streams.ts.
import { type Failure, isFailure, type Lifetimes } from '../../life/diagnosis/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import type { ConnectorFile } from '../connector-file.ts';
import type { Connector, ReadRequest, Session } from '../types.ts';
import { accessByDescription, accessByManifest, isOfExpression } from './access.ts';
import { discoverStreams } from './discover-streams.ts';
import { listAccountObjects, originOf, probeAccount } from './identity.ts';
import type { Manifest } from './manifest/index.ts';
import {
  type ConnectorParts,
  findReadable,
  type InUse,
  lastingOf,
  listReadable,
  openInUse,
  openStream,
} from './parts.ts';
import { readPages } from './read/read-pages.ts';
import { hideSecrets, showSecrets } from './secrets-in-state.ts';
import { findStreams } from './streams.ts';

/** How many slices of a stream are asked for at once, at most. */
const concurrencyMax = 4;

/** As many as the manifest allows. What it cannot say with these settings is no reason not to read. */
function concurrencyOf({ manifest }: ConnectorParts, { context: { config } }: InUse): number {
  const { default_concurrency: given, max_concurrency: most = concurrencyMax } = manifest.concurrencyLevel ?? {};
  const wanted =
    given === undefined ? concurrencyMax : Number(valueOr(() => given.evaluate({ config }), concurrencyMax));
  return Number.isFinite(wanted) ? Math.max(1, Math.min(Math.floor(wanted), most, concurrencyMax)) : concurrencyMax;
}

/**
 * Each may ask for several slices at once; a manifest that says how many requests are borne means all together. One that has streams that
 * must not be read at the same time (stream_groups), or whose provider prepares its answers in jobs, of which it may bear one at a time, has
 * all of its streams read one after the other.
 */
function streamsAtOnce(manifest: Manifest, config: JsonObject): number {
  if (Object.keys(manifest.streamGroups).length > 0) return 1;
  const retrievers = [
    ...manifest.streams.map(({ stream }) => lastingOf(stream).retriever),
    ...manifest.dynamicStreams.map(({ template }) => template.retriever as { type?: unknown } | undefined),
  ];
  if (retrievers.some((it) => it?.type === 'AsyncRetriever')) return 1;
  const { default_concurrency: given, max_concurrency: most = Number.POSITIVE_INFINITY } =
    manifest.concurrencyLevel ?? {};
  if (given === undefined) return Number.POSITIVE_INFINITY;
  const wanted = Math.min(Number(valueOr(() => given.evaluate({ config }), 1)), most);
  return wanted >= 2 * concurrencyMax ? Math.floor(wanted / concurrencyMax) : 1;
}

function valueOr(evaluate: () => unknown, fallback: number): unknown {
  try {
    return evaluate();
  } catch (error) {
    if (isOfExpression(error)) return fallback;
    throw error;
  }
}

/** Throws ConnectorFileError when the two files do not fit together. */
export function createDeclarativeConnector(
  file: ConnectorFile,
  manifest: Manifest,
  lifetimes: Lifetimes | null,
): Connector {
  const { slug, name, category, description, aliases, auth, helpUrl, icon } = file;
  const { nodes, listed, hasDynamic } = findStreams(file, manifest);
  const access = auth.kind === 'manifest' ? accessByManifest(manifest) : accessByDescription(file);
  const parts: ConnectorParts = { file, manifest, nodes, access };
  const origin = originOf(nodes);
  const { authKind, authKindFor, fields, checkConfig, describeGrant, flattenConfig, nestConfig, migrateConfig } =
    access;

  return {
    slug,
    name,
    category,
    description,
    aliases,
    auth,
    authKind,
    ...(authKindFor && { authKindFor }),
    fields,
    lifetimes: file.lifetimes ?? lifetimes,
    helpUrl,
    ...(icon !== null && { icon }),
    ...(origin !== null && { origin }),
    ...(describeGrant && { describeGrant }),
    ...(flattenConfig && { flattenConfig }),
    ...(nestConfig && { nestConfig }),
    ...(migrateConfig && { migrateConfig }),
    checkConfig,
    probe: (session) => probeAccount(parts, session),
    listObjects: (session) => listAccountObjects(parts, session),

    discoverStreams: (session, objectId, wanted) => discoverStreams(parts, session, objectId, wanted),
    streamsAtOnce: (config) => streamsAtOnce(manifest, config),
    read: (session, request) => readStream(parts, session, request),
    trial: { streams: listed, hasDynamic, read: (session, streamName) => readRecords(parts, session, streamName) },
  };
}

async function* readStream(
  parts: ConnectorParts,
  session: Session,
  request: ReadRequest,
): ReturnType<Connector['read']> {
  const { file, access } = parts;
  const inUse = await openInUse(parts, session, request.objectId, session.budgets);
  if (isFailure(inUse)) return inUse;
  const node = await findReadable(parts, inUse, request.stream.name);
  if (isFailure(node)) return node;
  if (!node) throw new Error(`${file.slug} has no stream ${request.stream.name}.`);
  const secrets = access.isByDoor ? {} : await session.secrets();
  if (isFailure(secrets)) return secrets;
  const stream = await openStream(node, inUse);
  if (isFailure(stream)) return stream;
  const { cursor, checkpoint, marks = [] } = request;
  const pages = readPages(
    inUse.door,
    stream,
    {
      ...request,
      cursor: showSecrets(cursor, secrets),
      checkpoint: showSecrets(checkpoint, secrets),
      marks: showSecrets([...marks], secrets),
    },
    { isSortedByCursor: file.streams[node.name]?.isSortedByCursor ?? false, concurrency: concurrencyOf(parts, inUse) },
  );
  try {
    for (;;) {
      const { value: page, done } = await pages.next();
      if (done) return page;
      // The token may have been refreshed since.
      const known = access.isByDoor ? {} : { ...secrets, ...(await knownSecrets(session)) };
      yield {
        ...page,
        checkpoint: hideSecrets(page.checkpoint, known),
        nextCursor: hideSecrets(page.nextCursor, known),
        ...(page.marks && { marks: hideSecrets(page.marks, known) }),
      };
    }
  } finally {
    await pages.return(null);
  }
}

async function knownSecrets(session: Session): Promise<Readonly<Record<string, string>>> {
  const secrets = await session.secrets();
  return isFailure(secrets) ? {} : secrets;
}

async function* readRecords(
  parts: ConnectorParts,
  session: Session,
  streamName: string,
): AsyncGenerator<JsonObject[], Failure | null, undefined> {
  const objects = parts.file.objects ? await listAccountObjects(parts, session) : [];
  if (isFailure(objects)) return objects;
  const inUse = await openInUse(parts, session, objects[0]?.id ?? null);
  if (isFailure(inUse)) return inUse;
  const node = await findReadable(parts, inUse, streamName);
  if (isFailure(node)) return node;
  if (!node) {
    const all = await listReadable(parts, inUse);
    const names = isFailure(all) ? [] : all.nodes.map(({ name }) => name);
    const what = `There is no stream "${streamName}" in ${parts.file.name}. Its streams are: ${names.join(', ')}.`;
    throw new RequestError('not_found', what);
  }
  const stream = await openStream(node, inUse);
  if (isFailure(stream)) return stream;
  const events = stream.open(inUse.door, { state: null }).events();
  let passedOver: Failure | null = null;
  let count = 0;
  try {
    for (;;) {
      const { value: event, done } = await events.next();
      if (done) return event ?? (count === 0 ? passedOver : null);
      if (event.kind === 'slice_end') continue;
      passedOver ??= event.passedOver;
      count += event.records.length;
      if (event.records.length > 0) yield event.records as JsonObject[];
    }
  } finally {
    await events.return(null);
  }
}
