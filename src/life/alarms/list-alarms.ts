// Reading alarms. Whoever calls has checked that an operator asks: they span Accounts.
import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import { notFound } from '../../request-error.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import type { AlarmFacts } from './types.ts';

type AlarmRow = Selectable<Tables['alarms']>;
type AlarmContext = Pick<LifeContext, 'store' | 'findConnector'>;

/** A query over them, to be ordered and cut by the caller. */
export const listAlarms = (db: DbOrTrx, status?: 'open' | 'closed'): SelectQueryBuilder<Tables, 'alarms', AlarmRow> =>
  db
    .selectFrom('alarms')
    .selectAll()
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'open'));

/** Throws not_found. */
export async function getAlarm(ctx: AlarmContext, id: string): Promise<AlarmFacts> {
  const row = await ctx.store.db.selectFrom('alarms').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('alarm');
  return toAlarmFacts(ctx, row);
}

export async function toAlarmFacts(ctx: AlarmContext, row: AlarmRow): Promise<AlarmFacts> {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    outcome: row.outcome,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    connectorSlug: row.connector_slug,
    connectorName:
      row.connector_slug === null ? 'this host' : (ctx.findConnector(row.connector_slug)?.name ?? row.connector_slug),
    rule: row.rule,
    data: row.data,
    concerned: row.status === 'open' ? await countConcerned(ctx.store.db, row) : null,
  };
}

/** How many stand, by kind. */
export async function countOpenAlarms(db: DbOrTrx): Promise<{ kind: AlarmRow['kind']; amount: number }[]> {
  const rows = await db
    .selectFrom('alarms')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('amount')])
    .where('status', '=', 'open')
    .groupBy('kind')
    .execute();
  return rows.map(({ kind, amount }) => ({ kind, amount: Number(amount) }));
}

async function countConcerned(
  db: DbOrTrx,
  { kind, connector_slug: slug, rule }: AlarmRow,
): Promise<AlarmFacts['concerned']> {
  if (kind !== 'provider_refuses' && kind !== 'operator_fault') return null;
  const row = await db
    .selectFrom('suspicions')
    .innerJoin('connections', 'connections.id', 'suspicions.connection_id')
    .select([
      sql<number>`count(distinct connections.id)::int`.as('connections'),
      sql<number>`count(distinct connections.account_id)::int`.as('accounts'),
    ])
    .where('connections.connector_slug', '=', slug ?? '')
    .where(sql<string>`suspicions.diagnosis ->> 'rule'`, '=', rule ?? '')
    .executeTakeFirstOrThrow();
  return row;
}
