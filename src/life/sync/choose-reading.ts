// How a stream is to be read now: the provider's description with the person's choices, as far as they are still possible. Pure.
// Whoever reads (a sync, a second look, a probe) asks here, so that none asks for a column that is gone.
import type { Selectable } from 'kysely';
import type { Column, StreamDescription } from '../../connectors/index.ts';
import type { Tables } from '../../store/index.ts';

type Chosen = Pick<Selectable<Tables['streams']>, 'reading' | 'cursor_field' | 'primary_key' | 'columns'>;

/** `isAnew`: the stream must be read from its beginning, by another key or another cursor than before. */
export function chooseReading(row: Chosen, stream: StreamDescription): { chosen: StreamDescription; isAnew: boolean } {
  const isAnew = hasOtherKey(row, stream) || hasLostCursor(row, stream);
  // A full refresh can always be done; what else a person chose may no longer be possible.
  const isOffered = isAnew && row.reading !== 'full_refresh';
  return { chosen: isOffered ? stream : { ...stream, reading: row.reading, cursorField: row.cursor_field }, isAnew };
}

/** Rows that are told apart by another key than before cannot be written over the old ones. */
const hasOtherKey = (row: Chosen, stream: StreamDescription): boolean =>
  JSON.stringify(row.primary_key) !== JSON.stringify(stream.primaryKey);

/** The column that told what is new is gone, can no longer tell it, or tells it in values of another type. */
function hasLostCursor(row: Chosen, stream: StreamDescription): boolean {
  const { cursor_field: field } = row;
  if (row.reading !== 'updated_since' || field === null) return false;
  if (stream.reading === row.reading && stream.cursorField === field && !stream.cursorCandidates) return false;
  const typeIn = (columns: Column[]) => columns.find((column) => column.name === field)?.type;
  return (
    !stream.cursorCandidates?.includes(field) || typeIn(row.columns as unknown as Column[]) !== typeIn(stream.columns)
  );
}
