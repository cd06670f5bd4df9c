// A manifest of the open declarative connector format, as far as it is understood here: DeclarativeStream with SimpleRetriever,
// HttpRequester, RecordSelector with DpathExtractor, DefaultPaginator, DatetimeBasedCursor and InlineSchemaLoader. Any other component
// or key is refused at load with its name and place. How requests are authorized stands in connector.yaml instead.
import { readFileSync } from 'node:fs';
import { parseYaml, shortName } from '../connector-file.ts';
import type { Column } from '../types.ts';
import { columnsOfSchema } from './columns.ts';
import { type Duration, findUnknownDirective, parseDuration } from './datetimes.ts';
import type { Template } from './interpolate.ts';
import { type ComponentReader, isNode, ManifestError, readComponent, resolveReferences } from './resolve-manifest.ts';

export interface ManifestStream {
  name: string;
  primaryKey: string[];
  columns: Column[];
  requester: Requester;
  /** Where the records stand in the answer; empty: at the top. */
  recordPath: Template[];
  paginator: Paginator | null;
  cursor: DatetimeCursor | null;
}

export interface Requester {
  urlBase: Template;
  path: Template;
  method: 'GET' | 'POST';
  parameters: [name: string, Template][];
  headers: [name: string, Template][];
}

export interface RequestOption {
  into: 'request_parameter' | 'header';
  name: Template;
}

export interface Paginator {
  strategy:
    | { kind: 'page'; pageSize: Template | null; startFrom: number; isOnFirstRequest: boolean }
    | { kind: 'offset'; pageSize: Template | null; isOnFirstRequest: boolean }
    | { kind: 'cursor'; pageSize: Template | null; value: Template; stopWhen: Template | null };
  /** `path`: the token is the address of the next page. */
  token: RequestOption | 'path' | null;
  size: RequestOption | null;
}

export interface DatetimeCursor {
  field: string;
  start: Template;
  end: Template | null;
  format: string;
  /** How the provider writes the cursor in records. */
  recordFormats: string[];
  step: Duration | null;
  granularity: Duration | null;
  lookBack: Duration | null;
  startOption: RequestOption | null;
  endOption: RequestOption | null;
  startName: string;
  endName: string;
}

/** Reads and compiles a manifest.yaml. Throws ManifestError or ConnectorFileError. */
export const readManifest = (file: URL): ManifestStream[] => parseManifest(readFileSync(file, 'utf8'), shortName(file));

export function parseManifest(text: string, fileName: string): ManifestStream[] {
  const root = resolveReferences(parseYaml(text, fileName), fileName);
  const source = readComponent(root, ['DeclarativeSource'], { fileName, place: 'manifest', parameters: {} });
  const streams = source.value('streams');
  if (!Array.isArray(streams) || streams.length === 0) throw new ManifestError(`${fileName}: it has no streams.`);
  // What the format's own tools need: how to check, the connect form, and their notes.
  source.done(['version', 'check', 'definitions', 'schemas', 'spec', 'metadata', 'description']);
  const compiled = streams.map((node, index) =>
    compileStream(readComponent(node, ['DeclarativeStream'], { fileName, place: `streams.${index}`, parameters: {} })),
  );
  const names = compiled.map((stream) => stream.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ManifestError(`${fileName}: two streams are called ${twice}.`);
  return compiled;
}

function compileStream(stream: ComponentReader): ManifestStream {
  const name = stream.requiredText('name');
  const retriever = stream.requiredChild('retriever', ['SimpleRetriever']);
  const selector = retriever.requiredChild('record_selector', ['RecordSelector']);
  const extractor = selector.requiredChild('extractor', ['DpathExtractor']);
  const cursor = stream.child('incremental_sync', ['DatetimeBasedCursor']);
  const loader = stream.requiredChild('schema_loader', ['InlineSchemaLoader']);
  const columns = columnsOfSchema(loader.value('schema'));
  if (columns.length === 0) loader.refuse('schema', 'names no properties');
  const compiled: ManifestStream = {
    name,
    primaryKey: readPrimaryKey(stream, columns),
    columns,
    requester: compileRequester(retriever.requiredChild('requester', ['HttpRequester'])),
    recordPath: readRecordPath(extractor),
    paginator: compilePaginator(retriever.child('paginator', ['DefaultPaginator', 'NoPagination'])),
    cursor: cursor ? compileCursor(cursor) : null,
  };
  for (const reader of [loader, extractor, selector, retriever, stream]) reader.done();
  return compiled;
}

function readPrimaryKey(stream: ComponentReader, columns: Column[]): string[] {
  const given = stream.value('primary_key') ?? [];
  const parts = (Array.isArray(given) ? given : [given]).flat();
  for (const part of parts)
    if (!columns.some((column) => column.name === part)) stream.refuse('primary_key', `${part} is no property`);
  return parts as string[];
}

function readRecordPath(extractor: ComponentReader): Template[] {
  const path = extractor.templateList('field_path');
  if (path.some(({ source }) => source.includes('*'))) extractor.refuse('field_path', 'wildcards are not supported');
  return path;
}

function compileRequester(requester: ComponentReader): Requester {
  const method = requester.text('http_method') ?? 'GET';
  if (method !== 'GET' && method !== 'POST') return requester.refuse('http_method', `${method} is not supported`);
  const compiled: Requester = {
    urlBase: requester.requiredTemplate('url_base'),
    path: requester.template('path') ?? { source: '', render: () => '' },
    method,
    parameters: requester.templates('request_parameters'),
    headers: requester.templates('request_headers'),
  };
  requester.done();
  return compiled;
}

function compileOption(option: ComponentReader | null): RequestOption | null {
  if (!option) return null;
  const into = option.requiredText('inject_into');
  if (into !== 'request_parameter' && into !== 'header')
    return option.refuse('inject_into', `${into} is not supported`);
  const compiled: RequestOption = { into, name: option.requiredTemplate('field_name') };
  option.done();
  return compiled;
}

function compilePaginator(paginator: ComponentReader | null): Paginator | null {
  if (!paginator || paginator.type === 'NoPagination') {
    paginator?.done();
    return null;
  }
  const token = paginator.child('page_token_option', ['RequestOption', 'RequestPath']);
  const strategy = paginator.requiredChild('pagination_strategy', [
    'PageIncrement',
    'OffsetIncrement',
    'CursorPagination',
  ]);
  const compiled: Paginator = {
    strategy: compileStrategy(strategy),
    token: token?.type === 'RequestPath' ? 'path' : compileOption(token),
    size: compileOption(paginator.child('page_size_option', ['RequestOption'])),
  };
  if (token?.type === 'RequestPath') token.done();
  strategy.done();
  paginator.done();
  return compiled;
}

function compileStrategy(strategy: ComponentReader): Paginator['strategy'] {
  const pageSize = strategy.template('page_size') ?? null;
  if (strategy.type === 'CursorPagination')
    return {
      kind: 'cursor',
      pageSize,
      value: strategy.requiredTemplate('cursor_value'),
      stopWhen: strategy.template('stop_condition') ?? null,
    };
  const isOnFirstRequest = strategy.boolean('inject_on_first_request', false);
  if (strategy.type === 'OffsetIncrement') return { kind: 'offset', pageSize, isOnFirstRequest };
  const startFrom = Number(strategy.text('start_from_page') ?? 0);
  if (!Number.isInteger(startFrom)) strategy.refuse('start_from_page', 'expected a whole number');
  return { kind: 'page', pageSize, startFrom, isOnFirstRequest };
}

function compileCursor(cursor: ComponentReader): DatetimeCursor {
  const format = cursor.requiredText('datetime_format');
  const given = cursor.value('cursor_datetime_formats');
  const recordFormats = [format, ...(Array.isArray(given) ? given.map(String) : [])];
  for (const it of recordFormats) {
    const unknown = findUnknownDirective(it);
    if (unknown !== null) cursor.refuse('datetime_format', `${unknown} in "${it}" is not supported`);
  }
  const duration = (key: string): Duration | null => {
    const text = cursor.text(key);
    if (text === undefined) return null;
    return parseDuration(text) ?? cursor.refuse(key, `"${text}" is no ISO 8601 duration`);
  };
  const compiled: DatetimeCursor = {
    field: cursor.requiredText('cursor_field'),
    start: compileBound(cursor, 'start_datetime') ?? cursor.refuse('start_datetime', 'is missing'),
    end: compileBound(cursor, 'end_datetime'),
    format,
    recordFormats,
    step: duration('step'),
    granularity: duration('cursor_granularity'),
    lookBack: duration('lookback_window'),
    startOption: compileOption(cursor.child('start_time_option', ['RequestOption'])),
    endOption: compileOption(cursor.child('end_time_option', ['RequestOption'])),
    startName: cursor.text('partition_field_start') ?? 'start_time',
    endName: cursor.text('partition_field_end') ?? 'end_time',
  };
  if (compiled.step && !compiled.granularity) cursor.refuse('cursor_granularity', 'is needed beside step');
  cursor.done();
  return compiled;
}

/** Text, or a MinMaxDatetime of which only `datetime` is understood. */
function compileBound(cursor: ComponentReader, key: string): Template | null {
  if (!isNode(cursor.value(key))) return cursor.template(key) ?? null;
  const bound = cursor.requiredChild(key, ['MinMaxDatetime']);
  const compiled = bound.requiredTemplate('datetime');
  bound.done(['datetime_format']);
  return compiled;
}
