// What connector.yaml says of a connector that reads by a manifest, where the manifest has no words for it: which of its streams lists the
// objects, how long a provider corrects what it has told, and where it tells when a credential ends. Laid over the connector that the engine builds.
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import type { JsonObject } from '../store/index.ts';
import { type ConnectorFile, ConnectorFileError } from './connector-file.ts';
import type { Connector, Session, SourceObject, StreamDescription } from './types.ts';

/** Throws ConnectorFileError where the file names a stream that the manifest does not have. */
export function layOver(connector: Connector, file: ConnectorFile): Connector {
  const restating = withRestatedDays(withCredentialEnd(connector, file), file);
  return file.objectStream ? withObjectStream(restating, file, file.objectStream) : restating;
}

/** Read from the answer that proves the credential. What is no instant there says nothing. */
function withCredentialEnd(connector: Connector, { identity: described }: ConnectorFile): Connector {
  const path = described?.endsAt?.split('.');
  if (!path) return connector;
  return {
    ...connector,
    async probe(session) {
      let told: unknown;
      const identity = await connector.probe({
        ...session,
        async request(request) {
          const answer = await session.request(request);
          told = isFailure(answer) ? undefined : answer.json;
          return answer;
        },
      });
      if (isFailure(identity)) return identity;
      const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], told);
      const endsAt = typeof value === 'string' ? new Date(value) : null;
      return { ...identity, credentialEndsAt: endsAt && !Number.isNaN(endsAt.getTime()) ? endsAt : null };
    },
  };
}

function withRestatedDays(connector: Connector, { streams }: ConnectorFile): Connector {
  if (Object.values(streams).every(({ restatedDays }) => restatedDays === undefined)) return connector;
  const add = (stream: StreamDescription): StreamDescription => {
    const { restatedDays } = streams[stream.name] ?? {};
    return restatedDays === undefined ? stream : { ...stream, restatedDays };
  };
  return {
    ...connector,
    async discoverStreams(session, objectId, wanted) {
      const found = await connector.discoverStreams(session, objectId, wanted);
      return isFailure(found) ? found : { ...found, streams: found.streams.map(add) };
    },
  };
}

function withObjectStream(
  connector: Connector,
  { slug, objectIdName }: ConnectorFile,
  { name, id, label }: NonNullable<ConnectorFile['objectStream']>,
): Connector {
  const { trial } = connector;
  if (!trial?.streams.some((it) => it.name === name))
    throw new ConnectorFileError(`${slug}/connector.yaml: objectStream.name: the manifest has no stream "${name}".`);

  const listObjects = async (session: Session): Promise<SourceObject[] | Failure> => {
    const objects = new Map<string, SourceObject>();
    const records = trial.read(session, name);
    for (;;) {
      const { value, done } = await records.next();
      if (done) return value ?? [...objects.values()];
      for (const record of value) {
        const objectId = textOf(record, id);
        // Paging by offset may tell one twice while others come and go.
        if (objectId !== null) objects.set(objectId, { id: objectId, label: textOf(record, label) ?? objectId });
      }
    }
  };

  return {
    ...connector,
    listObjects,
    async discoverStreams(session, objectId, wanted) {
      const found = await connector.discoverStreams(session, objectId, wanted);
      // It is about the account, not about one of its objects.
      return isFailure(found) ? found : { ...found, streams: found.streams.filter((it) => it.name !== name) };
    },
    trial: {
      ...trial,
      async *read(session, streamName) {
        if (streamName === name) return yield* trial.read(session, name);
        const objects = await listObjects(session);
        if (isFailure(objects)) return objects;
        const [first] = objects;
        const config = first ? { ...session.config, [objectIdName]: first.id } : session.config;
        return yield* trial.read({ ...session, config }, streamName);
      },
    },
  };
}

function textOf(record: JsonObject, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
