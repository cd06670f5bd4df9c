// The marks of an open read: what it must know of the pages it has read, when it goes on. They are written in the transactions of their
// pages, each once, and go in the transaction that ends the read.
import type { DbOrTrx, JsonValue, Trx } from '../../store/index.ts';
import type { OpenRead } from './plan-reads.ts';

/** `open` counts them already. With the first ones go those that a read left which was never ended. */
export async function writeMarks(
  trx: Trx,
  streamId: string,
  { id, markCount }: Pick<OpenRead, 'id' | 'markCount'>,
  marks: JsonValue[],
): Promise<void> {
  if (markCount === 1)
    await trx.deleteFrom('read_marks').where('stream_id', '=', streamId).where('read_id', '<>', id).execute();
  await trx
    .insertInto('read_marks')
    .values({ stream_id: streamId, read_id: id, number: markCount, marks: JSON.stringify(marks) })
    .execute();
}

/** All of them, in the order in which they came. */
export async function readMarks(db: DbOrTrx, streamId: string, { id, markCount }: OpenRead): Promise<JsonValue[]> {
  if (markCount === 0) return [];
  const rows = await db
    .selectFrom('read_marks')
    .select('marks')
    .where('stream_id', '=', streamId)
    .where('read_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.flatMap(({ marks }) => marks);
}

export async function removeMarks(trx: Trx, streamId: string): Promise<void> {
  await trx.deleteFrom('read_marks').where('stream_id', '=', streamId).execute();
}
