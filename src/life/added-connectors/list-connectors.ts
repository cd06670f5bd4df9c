// The added connectors, for operators: who added what when, and how much uses it.
import { type OperatingActor, requirePermission } from '../../accounts/index.ts';
import { type AddedRow, findAdded, listAdded } from '../../connectors/index.ts';
import { notFound } from '../../request-error.ts';
import type { LifeContext } from '../context.ts';

type ListContext = Pick<LifeContext, 'store'>;

export interface ListedConnector {
  row: Omit<AddedRow, 'manifest' | 'connector_file' | 'removed_at'>;
  connectionCount: number;
}

export async function listAddedConnectors(ctx: ListContext, actor: OperatingActor): Promise<ListedConnector[]> {
  requirePermission(actor, 'operate');
  const rows = await listAdded(ctx.store.db);
  const amounts = await countConnections(
    ctx,
    rows.map(({ slug }) => slug),
  );
  return rows.map((row) => ({ row, connectionCount: amounts.get(row.slug) ?? 0 }));
}

/** With its texts. Throws RequestError('not_found'). */
export async function getAddedConnector(ctx: ListContext, actor: OperatingActor, slug: string): Promise<AddedRow> {
  requirePermission(actor, 'operate');
  const row = await findAdded(ctx.store.db, slug);
  if (!row || row.removed_at !== null) throw notFound('added connector');
  return row;
}

/** How many Connections use a connector, over all Accounts; also one that comes with Mooring. */
export async function countUses(ctx: ListContext, actor: OperatingActor, slug: string): Promise<number> {
  requirePermission(actor, 'operate');
  return (await countConnections(ctx, [slug])).get(slug) ?? 0;
}

async function countConnections({ store }: ListContext, slugs: string[]): Promise<ReadonlyMap<string, number>> {
  if (slugs.length === 0) return new Map();
  const counts = await store.db
    .selectFrom('connections')
    .select((eb) => ['connector_slug', eb.fn.countAll<number>().as('amount')])
    .where('connector_slug', 'in', slugs)
    .groupBy('connector_slug')
    .execute();
  return new Map(counts.map(({ connector_slug, amount }) => [connector_slug, Number(amount)]));
}
