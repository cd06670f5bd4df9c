// The streams of a manifest that Mooring offers, and what each can do; the others with the reason.
import type { JsonObject } from '../../store/index.ts';
import { type ConnectorFile, ConnectorFileError } from '../connector-file.ts';
import type { StreamDescription } from '../types.ts';
import { isOfExpression } from './access.ts';
import { columnsOfSchema } from './columns.ts';
import { type AnyStream, clockKey, type Manifest } from './manifest/index.ts';
import { lastingOf } from './parts.ts';
import { inlineSchema } from './read/create-stream.ts';

export interface OfferedStreams {
  /** By name. */
  nodes: ReadonlyMap<string, AnyStream>;
  /** All that stand in the manifest, in its order. */
  listed: { name: string; refusal: string | null }[];
  /** More of them are found out only with settings. */
  hasDynamic: boolean;
}

/** Throws ConnectorFileError where connector.yaml speaks of streams that cannot be read so. */
export function findStreams(file: ConnectorFile, manifest: Manifest): OfferedStreams {
  const readable = manifest.streams.filter(({ refusal }) => refusal === null);
  const nodes = new Map(readable.map(({ name, stream }) => [name, stream]));
  const listed = manifest.streams.map(({ name, refusal }) => ({ name, refusal: refusal?.reason ?? null }));
  for (const { name, refusal } of manifest.dynamicStreams) if (refusal) listed.push({ name, refusal: refusal.reason });
  for (const known of Object.keys(file.streams)) {
    const node = nodes.get(known);
    if (!node) refuseFile(file, tellMissing(listed, known));
    describeStream(file, node, { scope: { [clockKey]: () => new Date(0) }, schema: inlineSchema(lastingOf(node)) });
  }
  const hasDynamic = manifest.dynamicStreams.some(({ refusal }) => refusal === null);
  return { nodes, listed, hasDynamic };
}

function tellMissing(listed: OfferedStreams['listed'], name: string): string {
  const found = listed.find((it) => it.name === name);
  return found
    ? `streams.${name}: the manifest's stream cannot be read here: ${found.refusal}`
    : `streams.${name}: the manifest has no such stream`;
}

/** What a stream can do, by its manifest, unless connector.yaml says less. Throws ConnectorFileError where it says more. */
export function describeStream(
  file: ConnectorFile,
  stream: AnyStream,
  { scope, schema }: { scope: { config?: JsonObject; [clockKey]: () => Date }; schema: JsonObject },
): StreamDescription {
  const { name } = stream;
  const node = lastingOf(stream);
  const { incremental_sync: cursor } = node;
  const columns = columnsOfSchema(schema);
  const names = new Set(columns.map((it) => it.name));
  const keys = (node.primary_key ?? []).map((path) => path.join('.'));
  // A key inside of an object is no column: such a stream is told apart by nothing.
  const primaryKey = keys.every((key) => names.has(key)) ? keys : [];
  const settings = file.streams[name];
  const reading = settings?.reading ?? (cursor && primaryKey.length > 0 ? 'updated_since' : 'full_refresh');
  const place = `streams.${name}.reading`;
  if (reading !== 'full_refresh' && !cursor) refuseFile(file, `${place}: the manifest gives the stream no cursor`);
  if (reading !== 'full_refresh' && primaryKey.length === 0)
    refuseFile(file, `${place}: ${reading} needs a primary key, for it reads some records twice`);
  if (reading === 'date_window' && cursor?.type === 'DatetimeBasedCursor' && !cursor.cursor_granularity)
    refuseFile(file, `${place}: date_window needs a cursor_granularity in the manifest`);
  return {
    name,
    reading,
    columns,
    primaryKey,
    cursorField: reading === 'full_refresh' || !cursor ? null : renderField(cursor.cursor_field, scope),
    lookBackDays: settings?.lookBackDays ?? null,
    details: {},
  };
}

/** A name that depends on settings is known only with them. */
function renderField(field: { render(scope: object): string }, scope: object): string | null {
  try {
    return field.render({ config: {}, ...scope });
  } catch (error) {
    if (isOfExpression(error)) return null;
    throw error;
  }
}

export function refuseFile(file: Pick<ConnectorFile, 'slug'>, message: string): never {
  throw new ConnectorFileError(`${file.slug}/connector.yaml: ${message}.`);
}
