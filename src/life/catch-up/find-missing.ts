// Since when data of streams is missing, and until when it can still be had: from their coverage and their open gaps.
import type { DbOrTrx } from '../../store/index.ts';
import { type DayOrTime, measureDataUntil } from './data-until.ts';
import { measureReconnectBy } from './measure-gaps.ts';

export interface StreamMissing {
  streamId: string;
  dataSourceId: string;
  /** Whether it is read at all, and can be read at present. */
  isSelected: boolean;
  isReady: boolean;
  /** Until when its data is here, and since when it is missing if nothing comes any more. Null: nothing was ever read to its end. */
  since: DayOrTime | null;
  /** After this day the first missing day is gone for good. */
  reconnectBy: Date | null;
}

/** Of all streams of these Data Sources. */
export async function findMissing(db: DbOrTrx, dataSourceIds: string[]): Promise<StreamMissing[]> {
  if (dataSourceIds.length === 0) return [];
  const streams = await db
    .selectFrom('streams')
    .select(['id', 'data_source_id', 'reading', 'complete_until', 'look_back_days', 'is_selected', 'status'])
    .where('data_source_id', 'in', dataSourceIds)
    .execute();
  const gaps = await db
    .selectFrom('gaps')
    .select((eb) => ['stream_id', eb.fn.min('from_at').as('from_at')])
    .where('data_source_id', 'in', dataSourceIds)
    .where('status', '=', 'missing')
    .where('reason', '=', 'missed')
    .groupBy('stream_id')
    .execute();
  return streams.map((stream) => {
    const missingFrom = gaps.find((it) => it.stream_id === stream.id)?.from_at ?? null;
    const { reading, complete_until: completeUntil } = stream;
    const since = measureDataUntil({ reading, completeUntil, missingFrom });
    return {
      streamId: stream.id,
      dataSourceId: stream.data_source_id,
      isSelected: stream.is_selected,
      isReady: stream.status === 'ready',
      since,
      reconnectBy: measureReconnectBy(since?.at ?? null, stream.look_back_days),
    };
  });
}

/** The earliest of those that are known. */
export function earliest(dates: (Date | null)[]): Date | null {
  const known = dates.filter((date): date is Date => date !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((date) => date.getTime())));
}
