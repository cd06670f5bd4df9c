// From a stream of a manifest and a config to something that can be read: joins the parts of the other rooms.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import type { Door, Reading, ReadOptions, RunnableStream } from '../contract.ts';
import type {
  DeclarativeStream,
  HttpRequester,
  OAuthAuthenticator,
  ParentStreamConfig,
  RequestOption,
  Scope,
  SimpleRetriever,
  Template,
} from '../manifest/index.ts';
import { clockKey, isTemplate } from '../manifest/index.ts';
import { createSelector, type SelectorNode } from '../records/select-records.ts';
import type { TransformationNode } from '../records/transform.ts';
import type { AnswerCache } from '../requests/answer-cache.ts';
import { createAuthenticator } from '../requests/authenticate.ts';
import { createPageSource } from '../requests/page-source.ts';
import { CursorCannotStart, evaluateCountCursor, evaluateDatetimeCursor } from '../slices/evaluate-cursor.ts';
import { addDuration, instantOf } from '../slices/instants.ts';
import type { CursorSettings } from '../slices/interval-cursor.ts';
import type { Placed } from '../slices/place-options.ts';
import {
  createGroupingRouter,
  createListRouter,
  createProductRouter,
  createSubstreamRouter,
  createUnionRouter,
  type ParentSettings,
  type Router,
} from '../slices/routers.ts';
import { createSlicer } from '../slices/slicer.ts';
import { readSlices } from './read-slices.ts';

/** What all streams of a Data Source share. */
export interface StreamContext {
  /** Settings and secrets as the manifest knows them. */
  config: JsonObject;
  /** The door attaches the credential; the manifest's own authenticator is left out. */
  isAuthorizedByDoor?: boolean;
  /** The access token of an OAuth authenticator. Null: the door authorizes such requests itself. */
  oauthToken: ((node: OAuthAuthenticator, door: Door) => Promise<string | Failure>) | null;
  /** Whether a page that is the same as the one before ends the read. */
  refusesRepeats: boolean;
  /** Whether an answer without a place for records is a failure. */
  isListAlwaysThere?: boolean;
  /** Keeps the answers to requests that are to be asked for once, for as long as the context lives. Default: none are kept. */
  cache?: AnswerCache;
}

/** Throws when an expression that all reads need fails. */
export function createStream(node: DeclarativeStream, context: StreamContext): RunnableStream {
  const scope: Scope = { config: context.config };
  const cursorField = node.incremental_sync?.cursor_field.render(scope) ?? null;
  return {
    name: node.name,
    primaryKey: (node.primary_key ?? []).map((path) => path.join('.')),
    cursorField,
    isIncremental: cursorField !== null,
    schema: async () => inlineSchema(node),
    open: (door, options) => openReading(node, context, door, options),
  };
}

/** The schemas that stand in the manifest, as one. */
export function inlineSchema({ schema_loader: loaders = [] }: DeclarativeStream): JsonObject {
  const schemas = loaders.flatMap((it) =>
    it.type === 'InlineSchemaLoader' && it.schema ? [it.schema as JsonObject] : [],
  );
  const properties = Object.assign({}, ...schemas.map((it) => it.properties ?? {})) as JsonObject;
  return schemas.length === 0 ? { type: 'object', properties: {} } : { ...schemas.at(-1), properties };
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

/** What every expression may speak of, and the clock. */
const scopeOf = ({ config }: StreamContext, door: Door): Scope => ({ config, [clockKey]: () => door.now() });

/** Settings that do not fit the manifest are no bug of ours; anything else is. */
function tellBuildError(door: Door, name: string, error: unknown): Failure {
  if (error instanceof CursorCannotStart)
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
  const { state, within } = options;
  const retriever = node.retriever as SimpleRetriever;
  const requester = retriever.requester as HttpRequester;
  const scope = scopeOf(context, door);
  const begunAt = door.now().getTime();
  const cursor = evaluateCursor(node, scope, () => new Date(until), within);
  const router = createRouter(retriever.partition_router ?? [], context, door, parentStateIn(state, within));
  const slicer = createSlicer({
    router,
    cursor,
    startOption: placed(startOptionOf(node), scope),
    endOption: placed(endOptionOf(node), scope),
    isGlobal: node.incremental_sync?.type === 'DatetimeBasedCursor' && node.incremental_sync.global_substream_cursor,
    state: within ? null : state,
    elapsedSeconds: () => (door.now().getTime() - begunAt) / 1000,
  });
  const { oauthToken } = context;
  const source = createPageSource({
    retriever: { ...retriever, requester },
    cache: context.cache ?? null,
    properties: null,
    selector: createSelector(
      selectorNode(retriever, cursor),
      (node.transformations ?? []) as readonly TransformationNode[],
      inlineSchema(node),
    ),
    authenticator: createAuthenticator(context.isAuthorizedByDoor ? undefined : requester.authenticator, {
      scope,
      door,
      oauthToken: oauthToken && ((it) => oauthToken(it, door)),
    }),
    door,
    scope,
    refusesRepeats: context.refusesRepeats,
    isListAlwaysThere: context.isListAlwaysThere ?? false,
  });
  return {
    until,
    state: () => (within ? null : slicer.state()),
    events: () => readSlices(slicer, source, options),
  };
}

/** Filters of the cursor come after transformations, which may make its field. */
function selectorNode({ record_selector: node }: SimpleRetriever, cursor: CursorSettings | null): SelectorNode {
  const { extractor, record_filter, transform_before_filtering, schema_normalization } = node;
  return {
    extractor: extractor as SelectorNode['extractor'],
    ...(record_filter && { record_filter: record_filter as { condition?: Template } }),
    transform_before_filtering: transform_before_filtering ?? cursor?.isClientSide ?? false,
    schema_normalization: schema_normalization === 'Default' ? 'Default' : 'None',
  };
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

function placed(option: RequestOption | undefined, scope: Scope): Placed | null {
  return option ? { into: option.inject_into, path: option.path.map((part) => part.render(scope)) } : null;
}

const parentStateIn = (state: JsonObject | null, within: ReadOptions['within']): JsonObject | null => {
  const found = within ? null : state?.parent_state;
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : null;
};

type RouterNode = NonNullable<SimpleRetriever['partition_router']>[number];

/** Several routers are combined, each partition of one with each of the others. Null where there is none. */
function createRouter(
  nodes: readonly RouterNode[],
  context: StreamContext,
  door: Door,
  state: JsonObject | null,
): Router | null {
  const routers = nodes.map((node) => createOneRouter(node, context, door, state));
  const [only] = routers;
  return routers.length > 1 ? createProductRouter(routers) : (only ?? null);
}

function createOneRouter(node: RouterNode, context: StreamContext, door: Door, state: JsonObject | null): Router {
  const scope = scopeOf(context, door);
  switch (node.type) {
    case 'ListPartitionRouter': {
      const values = isTemplate(node.values) ? node.values.evaluate(scope) : node.values;
      return createListRouter({
        name: node.cursor_field.render(scope),
        values: (Array.isArray(values) ? values : []) as JsonValue[],
        option: placed(node.request_option, scope),
      });
    }
    case 'SubstreamPartitionRouter':
      return createSubstreamRouter(
        node.parent_stream_configs.map((it) => parentSettings(it, context, scope)),
        door,
        state,
      );
    case 'GroupingPartitionRouter':
      return createGroupingRouter(
        createOneRouter(node.underlying_partition_router as RouterNode, context, door, state),
        node.group_size,
        node.deduplicate,
      );
    case 'UnionPartitionRouter':
      return createUnionRouter(
        node.partition_routers.map((it) => createOneRouter(it as RouterNode, context, door, state)),
        node.partition_field.render(scope),
      );
    default:
      throw new Error(`${node.type} is refused when a manifest is loaded.`);
  }
}

function parentSettings(node: ParentStreamConfig, context: StreamContext, scope: Scope): ParentSettings {
  const key = node.parent_key.render(scope);
  return {
    stream: createStream(node.stream as DeclarativeStream, context),
    key: key.split('/'),
    name: node.partition_field.render(scope),
    option: placed(node.request_option, scope),
    isIncrementalDependency: node.incremental_dependency,
    extraFields: (node.extra_fields ?? []).map((path) => path.map((part) => part.render(scope))),
  };
}
