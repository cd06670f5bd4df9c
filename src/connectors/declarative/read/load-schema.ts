// The JSON schema of a stream: what stands in the manifest (InlineSchemaLoader), what the provider tells (DynamicSchemaLoader), or several of
// these as one.
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import {
  type ComplexFieldType,
  type DeclarativeStream,
  type DynamicSchemaLoader,
  isTrue,
  type SchemaTypeIdentifier,
  type Scope,
  type Template,
  type TypesMap,
} from '../manifest/index.ts';
import { define, getAt } from '../records/paths.ts';
import { type TransformationNode, transform } from '../records/transform.ts';
import type { ReadRetriever } from './stream-context.ts';

/** The schemas that stand in the manifest, as one. */
export function inlineSchema({ schema_loader: loaders = [] }: DeclarativeStream): JsonObject {
  return joinSchemas(
    loaders.flatMap((it) => (it.type === 'InlineSchemaLoader' && it.schema ? [it.schema] : [])) as never,
  );
}

/** Whether the provider is to be asked for it. */
export const hasDynamicSchema = ({ schema_loader: loaders = [] }: DeclarativeStream): boolean =>
  loaders.some((it) => it.type === 'DynamicSchemaLoader');

/** All of it. Throws when an expression fails. */
export async function loadSchema(
  node: DeclarativeStream,
  scope: Scope,
  readRetriever: ReadRetriever,
): Promise<JsonObject | Failure> {
  const schemas: JsonObject[] = [];
  for (const loader of node.schema_loader ?? []) {
    if (loader.type === 'InlineSchemaLoader' && loader.schema) schemas.push(loader.schema as JsonObject);
    if (loader.type !== 'DynamicSchemaLoader') continue;
    const schema = await readSchema(node.name, loader, scope, readRetriever);
    if (isFailure(schema)) return schema;
    schemas.push(schema);
  }
  return joinSchemas(schemas);
}

/** Fields of later ones win. */
function joinSchemas(schemas: readonly JsonObject[]): JsonObject {
  const properties = Object.assign({}, ...schemas.map((it) => it.properties ?? {})) as JsonObject;
  return schemas.length === 0 ? { type: 'object', properties: {} } : { ...schemas.at(-1), properties };
}

/** Its first record tells the fields. */
async function readSchema(
  name: string,
  loader: DynamicSchemaLoader,
  scope: Scope,
  readRetriever: ReadRetriever,
): Promise<JsonObject | Failure> {
  const records = readRetriever(loader.retriever, `${name}: schema`);
  const { value: first, done } = await records.next();
  if (done && first) return first;
  await records.return(null);
  const properties: Record<string, unknown> = {};
  if (!done) {
    const identifier = loader.schema_type_identifier;
    const found = getAt(first.record, render(identifier.schema_pointer, scope));
    for (const field of Array.isArray(found) ? found : []) {
      const key = getAt(field, render(identifier.key_pointer, scope));
      if (typeof key === 'string') define(properties, key, schemaOf(field, identifier, scope));
    }
  }
  for (const node of loader.schema_transformations ?? []) transform(node as TransformationNode, properties, scope);
  const condition = loader.schema_filter?.type === 'RecordFilter' ? loader.schema_filter.condition : undefined;
  const kept = Object.entries(properties).filter(
    ([key, value]) => !condition || isTrue(condition.evaluate({ ...scope, record: { [key]: value } })),
  );
  return { type: 'object', additionalProperties: true, properties: Object.fromEntries(kept) as JsonObject };
}

const render = (path: readonly Template[], scope: Scope): string[] => path.map((part) => part.render(scope));

/** The schema of one field, by its kind in the provider's words. */
function schemaOf(field: unknown, identifier: SchemaTypeIdentifier, scope: Scope): JsonValue {
  const { type_pointer: pointer, types_mapping: mapping = [] } = identifier;
  const kind = (pointer ? getAt(field, render(pointer, scope)) : undefined) ?? 'string';
  const found = mapping.find((it) => isMeant(it, kind, field, scope));
  const target = found ? found.target_type : kind;
  if (Array.isArray(target)) {
    const kinds = target.filter((it) => typeof it === 'string');
    return kinds.length === 1 ? simpleSchema(kinds[0] ?? '') : { oneOf: kinds.map(simpleSchema) };
  }
  return typeof target === 'string' ? simpleSchema(target) : complexSchema(target as ComplexFieldType);
}

function isMeant({ current_type: current, condition }: TypesMap, kind: unknown, field: unknown, scope: Scope): boolean {
  if (JSON.stringify(current) !== JSON.stringify(kind)) return false;
  return !condition || isTrue(condition.evaluate({ ...scope, raw_schema: field }));
}

function complexSchema({ field_type: type, items }: ComplexFieldType): JsonObject {
  if (!items) return simpleSchema(type);
  return { ...simpleSchema(type), items: typeof items === 'string' ? simpleSchema(items) : complexSchema(items) };
}

/** A kind that nobody knows is text: its values are landed as they come. */
const simpleSchema = (type: string): JsonObject => simpleSchemas[type] ?? { type: ['null', 'string'] };

const time = (format: string, zone: string): JsonObject => ({ type: ['null', 'string'], format, airbyte_type: zone });
const plain = (type: string): JsonObject => ({ type: ['null', type] });

const simpleSchemas: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(['string', 'boolean', 'integer', 'number', 'array', 'object'].map((it) => [it, plain(it)])),
  date: { type: ['null', 'string'], format: 'date' },
  timestamp_without_timezone: time('date-time', 'timestamp_without_timezone'),
  timestamp_with_timezone: { type: ['null', 'string'], format: 'date-time' },
  time_without_timezone: time('time', 'time_without_timezone'),
  time_with_timezone: time('time', 'time_with_timezone'),
};
