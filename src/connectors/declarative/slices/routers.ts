// Routers: which partitions a stream has. From a list, from the records of parent streams, or from several of these together.
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import type { ApiRecord, Door, Passing, RequestParts, RunnableStream, Slice } from '../contract.ts';
import { type Placed, placeAll } from './place-options.ts';

/** A partition without its interval of time. `closes`: what is to be told once all of its slices are read. */
export interface Partition {
  partition: JsonObject;
  extraFields: JsonObject;
}

export type Partitions = AsyncGenerator<Partition, Failure | null, undefined>;

/** Lives for one read. */
export interface Router {
  partitions(): Partitions;
  partsOf(slice: Slice): RequestParts;
  /** State of the parents on whose changes the stream depends, as far as their partitions have been handed out. Null where there are none. */
  parentState(): JsonObject | null;
}

export interface ListRouterSettings {
  name: string;
  values: readonly JsonValue[];
  option: Placed | null;
}

export function createListRouter({ name, values, option }: ListRouterSettings): Router {
  return {
    async *partitions() {
      for (const value of values) yield { partition: { [name]: value }, extraFields: {} };
      return null;
    },
    partsOf: ({ partition }) => placeAll([[option, partition[name]]]),
    parentState: () => null,
  };
}

export interface ParentSettings {
  stream: RunnableStream;
  /** Path of the value in the parent's records. */
  key: readonly string[];
  /** The name of the value in the partition. */
  name: string;
  option: Placed | null;
  /** Only what changed of the parent is asked for, by its own state. */
  isIncrementalDependency: boolean;
  /** Paths in the parent's record that expressions may speak of. */
  extraFields: readonly (readonly string[])[];
}

/** `state`: by the parents' names, as `parentState()` gave it. */
export function createSubstreamRouter(
  parents: readonly ParentSettings[],
  door: Door,
  state: JsonObject | null,
  passing?: Passing,
): Router {
  const readings = new Map<string, JsonObject | null>();
  for (const { stream, isIncrementalDependency } of parents)
    if (isIncrementalDependency) readings.set(stream.name, (state?.[stream.name] as JsonObject | undefined) ?? null);

  async function* partitionsOf(parent: ParentSettings): Partitions {
    const { stream, key, name, extraFields, isIncrementalDependency } = parent;
    const reading = stream.open(door, {
      state: isIncrementalDependency ? (readings.get(stream.name) ?? null) : null,
      ...(passing && { passing: ofParent(passing) }),
    });
    const events = reading.events();
    let passedOver: Failure | null = null;
    let hasRecords = false;
    for (;;) {
      const { value: event, done } = await events.next();
      if (done) {
        // A parent that the manifest would leave silently empty leaves its children so too.
        if (event === null && passedOver && !hasRecords) return passedOver;
        if (isIncrementalDependency && event === null) readings.set(stream.name, reading.state());
        return event;
      }
      if (event.kind === 'slice_end') continue;
      passedOver ??= event.passedOver;
      hasRecords ||= event.records.length > 0;
      for (const record of event.records) {
        const value = followPath(record, key);
        // A parent without the key has no children to ask for.
        if (value === undefined) continue;
        yield {
          partition: { [name]: value as JsonValue, parent_slice: event.slice.partition },
          extraFields: Object.fromEntries(
            extraFields.map((path) => [path.join('.'), (followPath(record, path) ?? null) as JsonValue]),
          ),
        };
      }
    }
  }

  return {
    async *partitions() {
      for (const parent of parents) {
        const failure = yield* partitionsOf(parent);
        if (failure) return failure;
      }
      return null;
    },
    partsOf: ({ partition }) => placeAll(parents.map(({ option, name }) => [option, partition[name]])),
    parentState: () => {
      if (readings.size === 0) return null;
      return Object.fromEntries([...readings].filter(([, it]) => it !== null)) as JsonObject;
    },
  };
}

/** What a parent passes over is missing among the partitions of its children. */
const ofParent = (passing: Passing): Passing => ({
  ended: (_, passedOver) => passedOver !== null && passing.ofParent(passedOver),
  ofParent: passing.ofParent,
  wasLeft: () => false,
});

/** Every partition of one with every partition of the others. All but the first are held in memory. */
export function createProductRouter(routers: readonly Router[]): Router {
  return {
    async *partitions() {
      const [first, ...others] = routers;
      if (!first) return null;
      const lists: Partition[][] = [];
      for (const router of others) {
        const list = await gather(router.partitions());
        if (isFailure(list)) return list;
        lists.push(list);
      }
      const source = first.partitions();
      for (;;) {
        const { value, done } = await source.next();
        if (done) return value;
        yield* combine(value, lists);
      }
    },
    // The last one first, as the format's own engine sends them.
    partsOf: (slice) => mergeParts(routers.map((router) => router.partsOf(slice)).toReversed()),
    parentState: () => mergeStates(routers),
  };
}

function* combine(partition: Partition, [list, ...others]: readonly Partition[][]): Generator<Partition> {
  if (!list) yield partition;
  else
    for (const it of list)
      yield* combine(
        {
          partition: { ...partition.partition, ...it.partition },
          extraFields: { ...partition.extraFields, ...it.extraFields },
        },
        others,
      );
}

async function gather(partitions: Partitions): Promise<Partition[] | Failure> {
  const list: Partition[] = [];
  for (;;) {
    const { value, done } = await partitions.next();
    if (done) return value ?? list;
    list.push(value);
  }
}

/** Several partitions in one: each of their values becomes a list. */
export function createGroupingRouter(inner: Router, size: number, isDeduplicated: boolean): Router {
  const join = (group: readonly Partition[]): Partition => {
    const partition: JsonObject = {};
    for (const { partition: one } of group)
      for (const [name, value] of Object.entries(one))
        if (name !== 'parent_slice') partition[name] = [...((partition[name] as JsonValue[] | undefined) ?? []), value];
    const names = Object.keys(group[0]?.extraFields ?? {});
    const extraFields = Object.fromEntries(
      names.map((name) => [name, group.map((it) => it.extraFields[name] ?? null)]),
    ) as JsonObject;
    return { partition, extraFields };
  };
  return {
    async *partitions() {
      const seen = new Set<string>();
      let group: Partition[] = [];
      const source = inner.partitions();
      for (;;) {
        const { value, done } = await source.next();
        if (done) {
          if (group.length > 0) yield join(group);
          return value;
        }
        const { parent_slice: _, ...own } = value.partition;
        const key = JSON.stringify(own);
        if (isDeduplicated && seen.has(key)) continue;
        seen.add(key);
        group.push(value);
        if (group.length < size) continue;
        yield join(group);
        group = [];
      }
    },
    partsOf: (slice) => inner.partsOf(slice),
    parentState: () => inner.parentState(),
  };
}

/** One after the other, under one name; a value that came before is not asked for again. */
export function createUnionRouter(routers: readonly Router[], name: string): Router {
  return {
    async *partitions() {
      const seen = new Set<string>();
      for (const router of routers) {
        const source = router.partitions();
        for (;;) {
          const { value, done } = await source.next();
          if (done) {
            if (value) return value;
            break;
          }
          const found = value.partition[name] as JsonValue | undefined;
          const key = JSON.stringify(found ?? null);
          if (found === undefined || seen.has(key)) continue;
          seen.add(key);
          yield { partition: { [name]: found }, extraFields: value.extraFields };
        }
      }
      return null;
    },
    partsOf: (slice) => mergeParts(routers.map((router) => router.partsOf(slice))),
    parentState: () => mergeStates(routers),
  };
}

export const noParts = (): RequestParts => ({ query: {}, headers: {}, bodyData: {}, bodyJson: {} });

/** Later ones win; routers of one stream never place the same name in earnest. */
export function mergeParts(parts: readonly RequestParts[]): RequestParts {
  const merged = noParts();
  for (const { query, headers, bodyData, bodyJson } of parts) {
    Object.assign(merged.query, query);
    Object.assign(merged.headers, headers);
    Object.assign(merged.bodyData as Record<string, unknown>, bodyData);
    Object.assign(merged.bodyJson, bodyJson);
  }
  return merged;
}

function mergeStates(routers: readonly Router[]): JsonObject | null {
  const states = routers.map((router) => router.parentState()).filter((it) => it !== null);
  return states.length === 0 ? null : Object.assign({}, ...states);
}

/** Own properties, and places in lists. Undefined when the path leads nowhere. */
export function followPath(record: ApiRecord, path: readonly string[]): unknown {
  let it: unknown = record;
  for (const part of path) {
    if (Array.isArray(it)) it = it[Number(part)];
    else if (typeof it === 'object' && it !== null && Object.hasOwn(it, part))
      it = (it as Record<string, unknown>)[part];
    else return undefined;
  }
  return it;
}
