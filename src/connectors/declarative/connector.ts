// A connector from two files of data: connector.yaml (what Mooring says of the provider) and manifest.yaml (how its API is read).
import { type Failure, isFailure, type Lifetimes } from '../../life/diagnosis/index.ts';
import type { JsonObject } from '../../store/index.ts';
import { authKindOf, checkUrlSettings } from '../auth/index.ts';
import { checkFields } from '../check-fields.ts';
import { type ConnectorFile, ConnectorFileError } from '../connector-file.ts';
import type { Connector, Identity, Session, SourceObject, StreamDescription } from '../types.ts';
import { columnsOfSchema } from './columns.ts';
import type { ApiRecord, RunnableStream } from './contract.ts';
import {
  type AnyStream,
  clockKey,
  type DeclarativeStream,
  type HttpRequester,
  type Manifest,
} from './manifest/index.ts';
import { createStream, inlineSchema } from './read/create-stream.ts';
import { readPages } from './read/read-pages.ts';
import { openSharedParts, type SharedParts } from './read/shared-parts.ts';
import { getAt } from './records/paths.ts';
import { openSessionDoor, refusalFrom, unusable } from './session-door.ts';

/** How many slices of a stream are asked for at once. */
const concurrency = 4;

/** Throws ConnectorFileError when the two files do not fit together. */
export function createDeclarativeConnector(
  file: ConnectorFile,
  manifest: Manifest,
  lifetimes: Lifetimes | null,
): Connector {
  const { slug, name, category, description, aliases, auth, fields, helpUrl, objects, objectIdName } = file;
  const identity = file.identity ?? refuse(file, 'identity is missing');
  const nodes = new Map(runnableStreams(manifest).map((it) => [it.name, it]));
  for (const known of Object.keys(file.streams)) if (!nodes.has(known)) refuse(file, tellMissing(manifest, known));
  for (const known of nodes.keys()) describeStream(file, getNode(nodes, known), { [clockKey]: () => new Date(0) });
  const origin = originOf(nodes);
  const authKind = authKindOf(auth);

  /** GET on the API, judged; what stands at `path`, as a list. */
  const ask = async (
    session: Session,
    urlPath: string,
    path: readonly string[],
    method: 'GET' | 'POST' = 'GET',
  ): Promise<ApiRecord[] | Failure> => {
    const base = baseOf(nodes)?.render({ config: session.config, [clockKey]: () => session.now() }) ?? '';
    const answer = await session.request({ method, url: `${base.replace(/\/+$/, '')}${urlPath}` });
    if (isFailure(answer)) return answer;
    const records = answer.status < 300 ? takeObjects(answer.json, path) : null;
    return records ?? refusalFrom(session, authKind, answer);
  };

  const probe = async (session: Session): Promise<Identity | Failure> => {
    const records = await ask(session, identity.path, [], identity.method);
    if (isFailure(records)) return records;
    // The authorization itself has told who it is; this call only proves that it works.
    if (identity.key === undefined) return { key: '', label: '' };
    const key = textAt(records[0], identity.key);
    if (key === null)
      return unusable(session, authKind, 'MOORING_ANSWER_SHAPE', `${identity.path} names no ${identity.key}.`);
    const label = identity.label === undefined ? null : textAt(records[0], identity.label);
    return { key, label: label ?? key, credentialEndsAt: null };
  };

  const sharedParts = (session: Session, objectId: string): SharedParts =>
    openSharedParts(manifest, { ...session.config, [objectIdName]: objectId }, () => session.now());

  return {
    slug,
    name,
    category,
    description,
    aliases,
    auth,
    authKind,
    fields,
    lifetimes,
    helpUrl,
    ...(origin !== null && { origin }),
    checkConfig(config) {
      const checked = checkFields(fields, config);
      checkUrlSettings(auth, checked);
      return checked;
    },
    probe,

    async listObjects(session): Promise<SourceObject[] | Failure> {
      if (!objects) {
        const account = await probe(session);
        return isFailure(account) ? account : [{ id: account.key, label: account.label }];
      }
      const records = await ask(session, objects.path, objects.records?.split('.') ?? []);
      if (isFailure(records)) return records;
      return records.flatMap((record) => {
        const id = textAt(record, objects.id);
        return id === null ? [] : [{ id, label: textAt(record, objects.label) ?? id }];
      });
    },

    async discoverStreams(session, objectId) {
      const { config } = sharedParts(session, objectId);
      return [...nodes.values()].map((node) => describeStream(file, node, { config, [clockKey]: () => session.now() }));
    },

    async *read(session, request) {
      const node = nodes.get(request.stream.name);
      if (!node) throw new Error(`${slug} has no stream ${request.stream.name}.`);
      const stream: RunnableStream = createStream(node, {
        ...sharedParts(session, request.objectId),
        isAuthorizedByDoor: true,
        oauthToken: null,
        refusesRepeats: true,
        isListAlwaysThere: file.isListAlwaysThere,
      });
      const isSortedByCursor = file.streams[node.name]?.isSortedByCursor ?? false;
      return yield* readPages(openSessionDoor(session, authKind), stream, request, { isSortedByCursor, concurrency });
    },
  };
}

/** The streams that need nothing that is not here. */
const runnableStreams = (manifest: Manifest): AnyStream[] =>
  manifest.streams.filter(({ refusal }) => refusal === null).map(({ stream }) => stream);

/** What tells how a stream goes on, where it is read in another way at first. */
const lastingOf = (node: AnyStream): DeclarativeStream =>
  node.type === 'DeclarativeStream' ? node : (node.incremental_stream as DeclarativeStream);

function tellMissing(manifest: Manifest, name: string): string {
  const found = manifest.streams.find((it) => it.name === name);
  return found?.refusal
    ? `streams.${name}: the manifest's stream cannot be read here, for it needs ${found.refusal.component}`
    : `streams.${name}: the manifest has no such stream`;
}

function getNode(nodes: ReadonlyMap<string, AnyStream>, name: string): AnyStream {
  const node = nodes.get(name);
  if (!node) throw new Error(`There is no stream ${name}.`);
  return node;
}

/** What a stream can do, by its manifest, unless connector.yaml says less. Throws ConnectorFileError where it says more. */
function describeStream(
  file: ConnectorFile,
  stream: AnyStream,
  scope: { config?: JsonObject; [clockKey]: () => Date },
): StreamDescription {
  const { name } = stream;
  const node = lastingOf(stream);
  const { incremental_sync: cursor } = node;
  const columns = columnsOfSchema(inlineSchema(node));
  const names = new Set(columns.map((it) => it.name));
  const keys = (node.primary_key ?? []).map((path) => path.join('.'));
  // A key inside of an object is no column: such a stream is told apart by nothing.
  const primaryKey = keys.every((key) => names.has(key)) ? keys : [];
  const settings = file.streams[name];
  const reading = settings?.reading ?? (cursor && primaryKey.length > 0 ? 'updated_since' : 'full_refresh');
  const place = `streams.${name}.reading`;
  if (reading !== 'full_refresh' && !cursor) refuse(file, `${place}: the manifest gives the stream no cursor`);
  if (reading !== 'full_refresh' && primaryKey.length === 0)
    refuse(file, `${place}: ${reading} needs a primary key, for it reads some records twice`);
  if (reading === 'date_window' && cursor?.type === 'DatetimeBasedCursor' && !cursor.cursor_granularity)
    refuse(file, `${place}: date_window needs a cursor_granularity in the manifest`);
  return {
    name,
    reading,
    columns,
    primaryKey,
    cursorField: reading === 'full_refresh' ? null : (cursor?.cursor_field.render({ config: {}, ...scope }) ?? null),
    lookBackDays: settings?.lookBackDays ?? null,
    details: {},
  };
}

/** The address of the first stream: identity and objects are asked for beside it. */
function baseOf(nodes: ReadonlyMap<string, AnyStream>): HttpRequester['url_base'] {
  for (const node of nodes.values()) {
    const { retriever } = lastingOf(node);
    const requester = 'creation_requester' in retriever ? retriever.creation_requester : retriever.requester;
    const { type, url_base, url } = requester as HttpRequester;
    if (type === 'HttpRequester') return url_base ?? url;
  }
  return undefined;
}

/** Where the API lives, when that is no setting of the Connection. */
function originOf(nodes: ReadonlyMap<string, AnyStream>): string | null {
  const base = baseOf(nodes)?.source ?? '';
  return !base.includes('{') && URL.canParse(base) ? new URL(base).origin : null;
}

/** One object counts as one record, null as none. Null (the value) when the answer is of another shape than described. */
function takeObjects(json: unknown, path: readonly string[]): ApiRecord[] | null {
  const found = path.length === 0 ? json : getAt(json, path);
  if (found === null && path.length > 0) return [];
  if (typeof found !== 'object' || found === null) return null;
  const records: unknown[] = Array.isArray(found) ? found : [found];
  return records.every((it) => typeof it === 'object' && it !== null && !Array.isArray(it))
    ? (records as ApiRecord[])
    : null;
}

function textAt(record: ApiRecord | undefined, path: string): string | null {
  const value = getAt(record, path.split('.'));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function refuse(file: ConnectorFile, message: string): never {
  throw new ConnectorFileError(`${file.slug}/connector.yaml: ${message}.`);
}
