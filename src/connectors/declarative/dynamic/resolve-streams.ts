// Streams that are made at run time from a template (DynamicDeclarativeStream): one for each record that is read (HttpComponentsResolver), for
// each entry of the settings (ConfigComponentsResolver), or for each set of parameters (ParametrizedComponentsResolver).
import { parse } from 'yaml';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { Door } from '../contract.ts';
import {
  buildStream,
  type ComponentMappingDefinition,
  type ConfigComponentsResolver,
  type DynamicStream,
  isTrue,
  ManifestError,
  type ManifestStream,
  type Scope,
} from '../manifest/index.ts';
import { readerOf } from '../read/create-stream.ts';
import { type StreamContext, scopeOfContext } from '../read/stream-context.ts';
import { getAt } from '../records/paths.ts';
import { guarded } from '../requests/exchange.ts';
import { writeAt } from './write-at.ts';

/** With more than this something is wrong with what was read, and nobody could choose among them. */
const streamsMax = 10_000;

/** The streams of one template, each under a name of its own. */
export async function resolveStreams(
  dynamic: DynamicStream,
  context: StreamContext,
  door: Door,
  manifestName: string,
): Promise<ManifestStream[] | Failure> {
  try {
    return await guarded(door, () => resolveAll(dynamic, context, door, manifestName));
  } catch (error) {
    // What was read does not fit the template.
    if (error instanceof ManifestError) return door.giveUp('MOORING_SETTINGS_DO_NOT_FIT', error.message);
    throw error;
  }
}

async function resolveAll(
  dynamic: DynamicStream,
  context: StreamContext,
  door: Door,
  manifestName: string,
): Promise<ManifestStream[] | Failure> {
  const scope = scopeOfContext(context, door);
  const found = await findValues(dynamic, context, door, scope);
  if (isFailure(found)) return found;
  const streams = new Map<string, ManifestStream>();
  for (const values of found) {
    const node = fillTemplate(dynamic, { ...scope, ...values, stream_template_config: dynamic.template });
    const stream = buildStream(dynamic, node, manifestName);
    // Two streams of one name would land in one table.
    if (streams.has(stream.name))
      return door.giveUp(
        'MOORING_SETTINGS_DO_NOT_FIT',
        `${dynamic.name}: two of its streams are named ${stream.name}.`,
      );
    streams.set(stream.name, stream);
  }
  return [...streams.values()];
}

/** What expressions of the mappings may speak of, for each stream. */
type Values = { components_values: unknown; stream_slice?: unknown };

async function findValues(
  { resolver, name }: DynamicStream,
  context: StreamContext,
  door: Door,
  scope: Scope,
): Promise<Values[] | Failure> {
  switch (resolver.type) {
    case 'ParametrizedComponentsResolver':
      return resolver.stream_parameters.list_of_parameters_for_stream.map((it) => ({ components_values: it }));
    case 'ConfigComponentsResolver':
      return entriesOf(resolver, scope).map((it) => ({ components_values: it }));
    case 'HttpComponentsResolver': {
      const all: Values[] = [];
      const records = readerOf(context, door)(resolver.retriever, name);
      for (;;) {
        const { value, done } = await records.next();
        if (done) return value ?? all;
        const { partition, extraFields } = value.slice;
        all.push({ components_values: value.record, stream_slice: { ...partition, extra_fields: extraFields } });
        if (all.length > streamsMax)
          return door.giveUp('MOORING_SETTINGS_DO_NOT_FIT', `${name} gives more than ${streamsMax} streams.`);
      }
    }
  }
}

/** Each entry of one place in the settings with each of the others. */
function entriesOf({ stream_config: places }: ConfigComponentsResolver, scope: Scope): Record<string, unknown>[] {
  let combined: Record<string, unknown>[] = [{}];
  places.forEach(({ configs_pointer: pointer, default_values: defaults = [] }, index) => {
    const found = getAt(
      scope.config,
      pointer.map((part) => part.render(scope)),
    );
    const entries = [...(Array.isArray(found) ? found : found === undefined ? [] : [found]), ...defaults];
    combined = combined.flatMap((before) =>
      entries.map((entry, position) => ({
        ...before,
        ...(isObject(entry) ? entry : { [`source_config_${index}`]: [position, entry] }),
      })),
    );
    if (combined.length > streamsMax)
      throw new ManifestError('settings', [
        { line: 0, column: 0, place: '', what: `they give more than ${streamsMax} streams` },
      ]);
  });
  return combined;
}

function fillTemplate(dynamic: DynamicStream, scope: Scope): Record<string, unknown> {
  const node = structuredClone(dynamic.template);
  for (const mapping of dynamic.resolver.components_mapping as readonly ComponentMappingDefinition[]) {
    const { condition, value_type: type } = mapping;
    if (condition && dynamic.resolver.type === 'ConfigComponentsResolver' && !isTrue(condition.evaluate(scope)))
      continue;
    const path = mapping.field_path.map((part) => part.render(scope));
    const value = mapping.value.evaluate(scope, undefined, type ? [type] : undefined);
    const isParsed =
      typeof value === 'string' && type === undefined && dynamic.resolver.type !== 'HttpComponentsResolver';
    writeAt(node, path, isParsed ? parseIfYaml(value) : value, mapping.create_or_update);
  }
  return node;
}

/** What stands in settings or in the manifest may be a part of a manifest itself. */
function parseIfYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    return text;
  }
}

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);
