// Properties that are asked for by name (QueryProperties): which they are (a list, or read from the provider: PropertiesFromEndpoint), how
// many go into one request (PropertyChunking), and how the parts of one record come together again (GroupByKeyMergeStrategy).
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { ApiRecord } from '../contract.ts';
import type { GroupByKeyMergeStrategy, HttpRequester, PropertyChunking } from '../manifest/index.ts';
import { define, getAt } from '../records/paths.ts';

type QueryProperties = NonNullable<HttpRequester['query_properties']>;

export interface PropertyChunks {
  /** The properties of each request, in order. */
  chunks: readonly (readonly string[])[];
  /** Paths that tell which parts belong together. Null: parts stay records of their own. */
  mergeKey: readonly string[] | null;
}

/**
 * `readNames`: the names that an endpoint tells, asked for once in a read. `kept`: the properties that are to be kept (property_selector); null
 * for all of them.
 */
export async function planChunks(
  node: QueryProperties,
  readNames: () => Promise<readonly string[] | Failure>,
  kept: ReadonlySet<string> | null = null,
): Promise<PropertyChunks | Failure> {
  const all = Array.isArray(node.property_list) ? (node.property_list as string[]) : await readNames();
  if (isFailure(all)) return all;
  const names = kept ? all.filter((name) => kept.has(name)) : all;
  const { always_include_properties: always = [], property_chunking: chunking } = node;
  const merge = chunking?.record_merge_strategy as GroupByKeyMergeStrategy | undefined;
  return { chunks: cutChunks(names, always, chunking as PropertyChunking | undefined), mergeKey: merge?.key ?? null };
}

/** What is always asked for stands first in each request, and does not count. */
export function cutChunks(
  names: readonly string[],
  always: readonly string[],
  chunking: Pick<PropertyChunking, 'property_limit' | 'property_limit_type'> | undefined,
): string[][] {
  const limit = chunking?.property_limit;
  if (!limit) return [[...names, ...always]];
  const chunks: string[][] = [];
  let chunk = [...always];
  let size = 0;
  for (const name of names) {
    // A name comes with the comma behind it.
    const weight = chunking.property_limit_type === 'characters' ? name.length + 1 : 1;
    if (size + weight > limit && size > 0) {
      chunks.push(chunk);
      chunk = [...always];
      size = 0;
    }
    chunk.push(name);
    size += weight;
  }
  return [...chunks, chunk];
}

/** Records with the same key become one, in the order in which they first came; those without the key stay as they are. */
export function mergeRecords(records: readonly ApiRecord[], key: readonly string[]): ApiRecord[] {
  const merged = new Map<string, ApiRecord>();
  const all: ApiRecord[] = [];
  for (const record of records) {
    const values = key.map((name) => getAt(record, [name]));
    const name = values.includes(undefined) ? null : JSON.stringify(values.map(String));
    const known = name === null ? undefined : merged.get(name);
    if (known) mergeInto(known, record);
    else {
      all.push(record);
      if (name !== null) merged.set(name, record);
    }
  }
  return all;
}

function mergeInto(target: ApiRecord, source: ApiRecord): void {
  for (const [name, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (isRecord(known) && isRecord(value)) mergeInto(known, value);
    else define(target, name, value);
  }
}

const isRecord = (it: unknown): it is ApiRecord => typeof it === 'object' && it !== null && !Array.isArray(it);
