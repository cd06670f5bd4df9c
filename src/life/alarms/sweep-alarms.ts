// Removes alarms that nobody looks back at any more, with their mails.
import { after, dayMs } from '../../clock.ts';
import type { Db } from '../../store/index.ts';

/** Kept this long after they were closed. */
const keptMs = 400 * dayMs;

/** Those that were closed long ago. */
export async function sweepAlarms(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('alarms').where('closed_at', '<', after(now, -keptMs)).execute();
}
