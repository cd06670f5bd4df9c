// A connector from two files of data: connector.yaml (what Mooring says of the provider) and manifest.yaml (how its API is read).
import { type Failure, isFailure, type Lifetimes } from '../../life/diagnosis/index.ts';
import { authKindOf, checkUrlSettings } from '../auth/index.ts';
import { checkFields } from '../check-fields.ts';
import { type ConnectorFile, ConnectorFileError } from '../connector-file.ts';
import type { Connector, Identity, Session, SourceObject, StreamDescription } from '../types.ts';
import { followPath } from './interpolate.ts';
import type { ManifestStream } from './manifest.ts';
import { type ApiStream, readApiStream } from './read.ts';
import { type ApiRecord, judgeAnswer } from './request-page.ts';

export { type ManifestStream, parseManifest, readManifest } from './manifest.ts';
export { ManifestError } from './resolve-manifest.ts';

/** Throws ConnectorFileError when the two files do not fit together. */
export function createDeclarativeConnector(
  file: ConnectorFile,
  manifest: readonly ManifestStream[],
  lifetimes: Lifetimes | null,
): Connector {
  const { slug, name, category, description, aliases, auth, fields, helpUrl, objects, objectIdName } = file;
  const identity = file.identity ?? refuse(file, 'identity is missing');
  const streams = new Map(manifest.map((it) => [it.name, describeStream(file, it)]));
  for (const known of Object.keys(file.streams))
    if (!streams.has(known)) refuse(file, `streams.${known}: the manifest has no such stream`);
  const origin = originOf(manifest);
  const authKind = authKindOf(auth);

  /** GET on the API, judged; the records at `path`. */
  const ask = async (
    session: Session,
    urlPath: string,
    path: readonly string[],
    method: 'GET' | 'POST' = 'GET',
  ): Promise<ApiRecord[] | Failure> => {
    const base = manifest[0]?.requester.urlBase.render({ config: session.config }).replace(/\/+$/, '');
    const answer = await session.request({ method, url: `${base}${urlPath}` });
    return isFailure(answer) ? answer : judgeAnswer(session, authKind, answer, path);
  };

  const probe = async (session: Session): Promise<Identity | Failure> => {
    const records = await ask(session, identity.path, [], identity.method);
    if (isFailure(records)) return records;
    // The authorization itself has told who it is; this call only proves that it works.
    if (identity.key === undefined) return { key: '', label: '' };
    const key = textAt(records[0], identity.key);
    if (key === null) return shapeless(session, file, `${identity.path} names no ${identity.key}`);
    const label = identity.label === undefined ? null : textAt(records[0], identity.label);
    return { key, label: label ?? key, credentialEndsAt: null };
  };

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

    // Described by the manifest alone: a provider's streams do not differ from object to object here.
    discoverStreams: async () => [...streams.values()].map((it) => it.description),

    async *read(session, request) {
      const found = streams.get(request.stream.name);
      if (!found) throw new Error(`${slug} has no stream ${request.stream.name}.`);
      return yield* readApiStream(session, request, { ...found.stream, objectIdName });
    },
  };
}

type Described = { stream: Omit<ApiStream, 'objectIdName'>; description: StreamDescription };

function describeStream(file: ConnectorFile, manifest: ManifestStream): Described {
  const settings = file.streams[manifest.name];
  if (!settings) return refuse(file, `streams.${manifest.name} is missing: the manifest has it`);
  const { reading, lookBackDays } = settings;
  const place = `streams.${manifest.name}.reading`;
  if (reading !== 'full_refresh' && !manifest.cursor) refuse(file, `${place}: the manifest gives the stream no cursor`);
  if (reading !== 'full_refresh' && manifest.primaryKey.length === 0)
    refuse(file, `${place}: ${reading} needs a primary key, for it reads some records twice`);
  if (reading === 'date_window' && !manifest.cursor?.granularity)
    refuse(file, `${place}: date_window needs a cursor_granularity in the manifest`);
  const description: StreamDescription = {
    name: manifest.name,
    reading,
    columns: manifest.columns,
    primaryKey: manifest.primaryKey,
    cursorField: reading === 'full_refresh' ? null : (manifest.cursor?.field ?? null),
    lookBackDays,
    details: {},
  };
  return { stream: { manifest, settings, authKind: authKindOf(file.auth) }, description };
}

/** Where the API lives, when that is no setting of the Connection. */
function originOf(manifest: readonly ManifestStream[]): string | null {
  const base = manifest[0]?.requester.urlBase.source ?? '';
  return !base.includes('{') && URL.canParse(base) ? new URL(base).origin : null;
}

function textAt(record: ApiRecord | undefined, path: string): string | null {
  const value = followPath(record, path.split('.'));
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

const shapeless = (session: Session, file: ConnectorFile, message: string): Failure => ({
  kind: 'failure',
  provider: session.connectorSlug,
  stage: 'api_call',
  auth: authKindOf(file.auth),
  error: { name: 'UnusableAnswer', code: 'MOORING_ANSWER_SHAPE', message: `${message}.` },
});

function refuse(file: ConnectorFile, message: string): never {
  throw new ConnectorFileError(`${file.slug}/connector.yaml: ${message}.`);
}
