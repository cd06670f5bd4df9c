// What was caught up after a disconnection, per Data Source: read from the syncs and the gap ledger, for the closing mail and the app.
import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { DbOrTrx, Tables } from '../../store/index.ts';
import type { MailContent } from '../notify/types.ts';
import { earliestOf, toDayOrTime } from './data-until.ts';

type CaughtUp = NonNullable<MailContent['recovery']>['caughtUp'];

export async function reportCatchUp(
  db: DbOrTrx,
  disconnection: Selectable<Tables['disconnections']>,
): Promise<CaughtUp> {
  const dataSources = await db
    .selectFrom('data_sources')
    .select(['id', 'name', 'status'])
    .where('connection_id', '=', disconnection.connection_id)
    .$if(disconnection.data_source_id !== null, (query) => query.where('id', '=', disconnection.data_source_id ?? ''))
    .orderBy('name')
    .execute();
  const since = disconnection.reconnected_at ?? disconnection.opened_at;
  const report: CaughtUp = [];
  for (const { id, name, status } of dataSources) {
    const syncs = await db
      .selectFrom('syncs')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('rows_written'), eb.lit(0)).as('rows'))
      .where('data_source_id', '=', id)
      .where('kind', '=', 'catch_up')
      .where('created_at', '>=', since)
      .executeTakeFirstOrThrow();
    const gaps = await db
      .selectFrom('gaps')
      .innerJoin('streams', 'streams.id', 'gaps.stream_id')
      .select(['from_at', 'until_at', 'gaps.status', 'streams.reading'])
      .where('gaps.data_source_id', '=', id)
      .where('opened_at', '>=', disconnection.opened_at)
      .where('reason', '=', 'missed')
      .orderBy('from_at')
      .execute();
    const filled = gaps.filter((gap) => gap.status === 'filled');
    const last = filled.toSorted((a, b) => b.until_at.getTime() - a.until_at.getTime())[0];
    report.push({
      dataSourceName: name,
      rowsWritten: Number(syncs.rows),
      from: earliestOf(filled.map((gap) => toDayOrTime(gap.reading, gap.from_at))),
      until: last ? toDayOrTime(last.reading, last.until_at) : null,
      lostDays: gaps.filter((gap) => gap.status === 'lost').flatMap((gap) => daysOf(gap.from_at, gap.until_at)),
      isFinished: status !== 'catching_up',
    });
  }
  return report;
}

/** ISO dates of the days in [from, until). */
export function daysOf(from: Date, until: Date): string[] {
  const days: string[] = [];
  for (let at = from.getTime(); at < until.getTime(); at += dayMs) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
