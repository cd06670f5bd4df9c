// From router components to routers: which partitions a stream has.
import type { JsonObject, JsonValue } from '../../../store/index.ts';
import type { Door, Passing, RunnableStream } from '../contract.ts';
import type {
  DeclarativeStream,
  ParentStreamConfig,
  RequestOption,
  Scope,
  SimpleRetriever,
  StateDelegatingStream,
} from '../manifest/index.ts';
import { isTemplate } from '../manifest/index.ts';
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

export interface RouterInput {
  scope: Scope;
  door: Door;
  /** Of the parents, by their names. */
  state: JsonObject | null;
  passing?: Passing | undefined;
  createParent(node: DeclarativeStream | StateDelegatingStream): RunnableStream;
}

export type RouterNode = NonNullable<SimpleRetriever['partition_router']>[number];

/** Several routers are combined, each partition of one with each of the others. Null where there is none. */
export function createRouter(nodes: readonly RouterNode[], input: RouterInput): Router | null {
  const routers = nodes.map((node) => createOneRouter(node, input));
  const [only] = routers;
  return routers.length > 1 ? createProductRouter(routers) : (only ?? null);
}

function createOneRouter(node: RouterNode, input: RouterInput): Router {
  const { scope, door, state, passing } = input;
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
        node.parent_stream_configs.map((it) => parentSettings(it, input)),
        door,
        state,
        passing,
      );
    case 'GroupingPartitionRouter':
      return createGroupingRouter(
        createOneRouter(node.underlying_partition_router as RouterNode, input),
        node.group_size,
        node.deduplicate,
      );
    case 'UnionPartitionRouter':
      return createUnionRouter(
        node.partition_routers.map((it) => createOneRouter(it as RouterNode, input)),
        node.partition_field.render(scope),
      );
    default:
      throw new Error(`${node.type} is refused when a manifest is loaded.`);
  }
}

function parentSettings(node: ParentStreamConfig, { scope, createParent }: RouterInput): ParentSettings {
  const key = node.parent_key.render(scope);
  return {
    stream: createParent(node.stream as DeclarativeStream | StateDelegatingStream),
    key: key.split('/'),
    name: node.partition_field.render(scope),
    option: placed(node.request_option, scope),
    isIncrementalDependency: node.incremental_dependency,
    extraFields: (node.extra_fields ?? []).map((path) => path.map((part) => part.render(scope))),
  };
}

/** Where an option puts its value, with its name rendered. */
export function placed(option: RequestOption | undefined, scope: Scope): Placed | null {
  return option ? { into: option.inject_into, path: option.path.map((part) => part.render(scope)) } : null;
}
