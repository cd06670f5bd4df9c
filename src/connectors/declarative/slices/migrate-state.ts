// States of other forms brought into the form that the stream has now. Where a state says nothing certain it says nothing: then everything
// is read again, and nothing is missed.
import type { JsonObject } from '../../../store/index.ts';
import type { DeclarativeStream, Scope } from '../manifest/index.ts';

/**
 * `{ "7": { updated_at: ... } }`, by partition as it was told before (LegacyToPerPartitionStateMigration), where the manifest asks for it.
 * A state by partitions of a stream that has none any more tells nothing of the whole. Throws when an expression fails.
 */
export function migrateState(node: DeclarativeStream, scope: Scope, state: JsonObject | null): JsonObject | null {
  if (state === null) return null;
  const isPartitioned = routersOf(node).length > 0;
  if (!isPartitioned) return 'states' in state || 'use_global_cursor' in state ? null : state;
  if ('states' in state || !node.state_migrations.some((it) => it.type === 'LegacyToPerPartitionStateMigration'))
    return state;
  const name = partitionName(node, scope);
  const field = node.incremental_sync?.cursor_field.render(scope);
  const entries = Object.entries(state);
  const isOld = entries.length > 0 && entries.every(([, cursor]) => isCursor(cursor, field));
  if (name === null || !isOld) return state;
  return { states: entries.map(([value, cursor]) => ({ partition: { [name]: value, parent_slice: {} }, cursor })) };
}

const isCursor = (value: unknown, field: string | undefined): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 1 && Object.keys(value)[0] === field;

/** Of the one router that the state was told by. */
function partitionName(node: DeclarativeStream, scope: Scope): string | null {
  const [router, ...others] = routersOf(node);
  if (!router || others.length > 0) return null;
  if (router.type === 'UnionPartitionRouter') return router.partition_field.render(scope);
  if (router.type !== 'SubstreamPartitionRouter' || router.parent_stream_configs.length !== 1) return null;
  return router.parent_stream_configs[0]?.partition_field.render(scope) ?? null;
}

type Routers = NonNullable<Extract<DeclarativeStream['retriever'], { type: 'SimpleRetriever' }>['partition_router']>;

const routersOf = ({ retriever }: DeclarativeStream): Routers =>
  ('partition_router' in retriever ? (retriever.partition_router as Routers | undefined) : undefined) ?? [];
