// From a stream of a manifest and a config to something that can be read: joins the parts of the other rooms.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { JsonObject } from '../../../store/index.ts';
import type { Door, Reading, ReadOptions, RunnableStream } from '../contract.ts';
import type { AnyStream, DeclarativeStream, HttpRequester, RequestOption, Scope } from '../manifest/index.ts';
import { SettingsDoNotFit } from '../requests/authenticator.ts';
import { limitDoor } from '../requests/budget.ts';
import { guarded } from '../requests/exchange.ts';
import { CursorCannotStart, evaluateCountCursor, evaluateDatetimeCursor } from '../slices/evaluate-cursor.ts';
import { addDuration, dateOf, instantOf } from '../slices/instants.ts';
import type { CursorSettings } from '../slices/interval-cursor.ts';
import { migrateState } from '../slices/migrate-state.ts';
import { createSlicer } from '../slices/slicer.ts';
import { createRouter, placed, type RouterNode } from './create-router.ts';
import { createSource } from './create-source.ts';
import { createDelegatingStream } from './delegate-stream.ts';
import { hasDynamicSchema, inlineSchema, loadSchema } from './load-schema.ts';
import { readSlices } from './read-slices.ts';
import { type ReadRetriever, type StreamContext, scopeOfContext } from './stream-context.ts';

export { inlineSchema } from './load-schema.ts';
export type { StreamContext } from './stream-context.ts';

/** Throws when an expression that all reads need fails. */
export function createStream(node: AnyStream, context: StreamContext): RunnableStream {
  if (node.type === 'DeclarativeStream') return createPlainStream(node, context);
  return createDelegatingStream({
    name: node.name,
    full: createPlainStream(node.full_refresh_stream as DeclarativeStream, context),
    incremental: createPlainStream(node.incremental_stream as DeclarativeStream, context),
    retention: node.api_retention_period ?? null,
  });
}

function createPlainStream(node: DeclarativeStream, context: StreamContext): RunnableStream {
  const scope: Scope = { config: context.config };
  const cursorField = node.incremental_sync?.cursor_field.render(scope) ?? null;
  return {
    name: node.name,
    primaryKey: (node.primary_key ?? []).map((path) => path.join('.')),
    cursorField,
    isIncremental: cursorField !== null,
    schema: async (door) =>
      hasDynamicSchema(node)
        ? guarded(door, () => loadSchema(node, scopeOfContext(context, door), readerOf(context, door)))
        : inlineSchema(node),
    instantsIn: (state, door) => instantsIn(node, scopeOfContext(context, door), state),
    open: (given, options) => openReading(node, context, limitDoor(given, context.budget), options),
  };
}

/** Reads a retriever that stands for itself as a stream of its own. */
export function readerOf(context: StreamContext, door: Door): ReadRetriever {
  return async function* (retriever, name) {
    const node = { type: 'DeclarativeStream', name, retriever, state_migrations: [] } as unknown as DeclarativeStream;
    const events = createPlainStream(node, context).open(door, { state: null }).events();
    try {
      for (;;) {
        const { value: event, done } = await events.next();
        if (done) return event;
        if (event.kind === 'slice_end') continue;
        if (event.passedOver) return event.passedOver;
        for (const record of event.records) yield { record, slice: event.slice };
      }
    } finally {
      await events.return(null);
    }
  };
}

function openReading(node: DeclarativeStream, context: StreamContext, door: Door, options: ReadOptions): Reading {
  const until = options.until ?? door.now().toISOString();
  try {
    return buildReading(node, context, door, options, until);
  } catch (error) {
    const failure = tellBuildError(door, node.name, error);
    return {
      until,
      state: () => null,
      // biome-ignore lint/correctness/useYield: a read that cannot begin has no events.
      events: async function* () {
        return failure;
      },
    };
  }
}

/** Settings that do not fit the manifest are no bug of ours; anything else is. */
function tellBuildError(door: Door, name: string, error: unknown): Failure {
  if (error instanceof CursorCannotStart || error instanceof SettingsDoNotFit)
    return door.giveUp('MOORING_SETTINGS_DO_NOT_FIT', `${name}: ${error.message}`);
  if (error instanceof Error && ['EvaluationError', 'TemplateError'].includes(error.name))
    return door.giveUp('MOORING_EXPRESSION_FAILED', `${name}: ${error.message}`);
  throw error;
}

function buildReading(
  node: DeclarativeStream,
  context: StreamContext,
  door: Door,
  options: ReadOptions,
  until: string,
): Reading {
  const { within } = options;
  const scope = scopeOfContext(context, door);
  const begunAt = door.now().getTime();
  const cursor = evaluateCursor(node, scope, () => new Date(until), within);
  const routers = routersOf(node);
  const state = within ? null : migrateState(node, scope, options.state);
  const slicer = createSlicer({
    router: createRouter(routers, {
      scope,
      door,
      state: parentStateIn(state),
      passing: options.passing,
      createParent: (it) => createStream(it, { ...context, budget: undefined }),
    }),
    cursor,
    startOption: placed(startOptionOf(node), scope),
    endOption: placed(endOptionOf(node), scope),
    isGlobal: node.incremental_sync?.type === 'DatetimeBasedCursor' && node.incremental_sync.global_substream_cursor,
    state,
    elapsedSeconds: () => (door.now().getTime() - begunAt) / 1000,
  });
  const readRetriever = readerOf({ ...context, budget: undefined }, door);
  let schema = inlineSchema(node);
  const isClientSide = cursor?.isClientSide ?? false;
  const source = createSource({ node, context, door, scope, isClientSide, schema: () => schema, readRetriever });
  return {
    until,
    state: () => (within ? null : slicer.state()),
    async *events() {
      if (needsSchema(node)) {
        const loaded = await guarded(door, () => loadSchema(node, scope, readRetriever));
        if (loaded.kind === 'failure') return loaded as Failure;
        schema = loaded as JsonObject;
      }
      try {
        return yield* readSlices(slicer, source, forJobs(node, options));
      } catch (error) {
        // The end of a read is evaluated when it is needed.
        return tellBuildError(door, node.name, error);
      }
    },
  };
}

/** A job is one slice whole: it is not cut at a newer cursor, and none is begun before its token can be remembered. */
const forJobs = ({ retriever }: DeclarativeStream, options: ReadOptions): ReadOptions =>
  retriever.type === 'AsyncRetriever' ? { ...options, concurrency: 1, isSortedByCursor: false } : options;

const routersOf = ({ retriever }: DeclarativeStream): readonly RouterNode[] =>
  ('partition_router' in retriever ? (retriever.partition_router as RouterNode[] | undefined) : undefined) ?? [];

/** Values are brought to the types of a schema that the provider tells, or its columns say which properties are asked for. */
const needsSchema = (node: DeclarativeStream): boolean =>
  hasDynamicSchema(node) && (isNormalized(node) || selectsProperties(node));

const isNormalized = ({ retriever }: DeclarativeStream): boolean =>
  'record_selector' in retriever &&
  (retriever.record_selector as { schema_normalization?: unknown }).schema_normalization === 'Default';

const selectsProperties = ({ retriever }: DeclarativeStream): boolean =>
  retriever.type === 'SimpleRetriever' &&
  (retriever.requester as HttpRequester).query_properties?.property_selector !== undefined;

/** The instants that a state holds, as it stands for a stream with this cursor. Null where it cannot be told. */
function instantsIn(node: DeclarativeStream, scope: Scope, state: JsonObject): Date[] | null {
  const { incremental_sync: cursor } = node;
  if (cursor?.type !== 'DatetimeBasedCursor') return null;
  const { fieldName, parse } = evaluateDatetimeCursor(cursor, scope, () => new Date(0));
  const { states = [], state: global } = state as { states?: { cursor: JsonObject }[]; state?: JsonObject };
  const cursors =
    'states' in state || 'use_global_cursor' in state ? [...states.map((it) => it.cursor), global] : [state];
  const instants = cursors.filter((it) => it !== undefined).map((it) => parse(it[fieldName]));
  return instants.includes(null) ? null : instants.flatMap((it) => (it ? [dateOf(it)] : []));
}

function evaluateCursor(
  node: DeclarativeStream,
  scope: Scope,
  now: () => Date,
  within: ReadOptions['within'],
): CursorSettings | null {
  const { incremental_sync: cursor } = node;
  if (!cursor) return null;
  if (cursor.type !== 'DatetimeBasedCursor') return evaluateCountCursor(cursor as never, scope);
  const settings = evaluateDatetimeCursor(cursor, scope, now);
  if (!within) return settings;
  const until = instantOf(within.until);
  const end = settings.granularity
    ? addDuration(until, settings.granularity, -1)
    : { ...until, micros: until.micros - 1 };
  return { ...settings, start: instantOf(within.from), end: () => end, lookBack: null, isWindow: true };
}

const startOptionOf = ({ incremental_sync: it }: DeclarativeStream): RequestOption | undefined =>
  it?.type === 'DatetimeBasedCursor'
    ? it.start_time_option
    : (it as { start_value_option?: RequestOption } | undefined)?.start_value_option;

const endOptionOf = ({ incremental_sync: it }: DeclarativeStream): RequestOption | undefined =>
  it?.type === 'DatetimeBasedCursor' ? it.end_time_option : undefined;

const parentStateIn = (state: JsonObject | null): JsonObject | null => {
  const found = state?.parent_state;
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : null;
};
