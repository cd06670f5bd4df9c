// Removes notifications that nobody looks back at any more.
import { after, dayMs } from '../../clock.ts';
import type { Db } from '../../store/index.ts';

/** Kept this long after they were decided. */
const keptMs = 400 * dayMs;

/** Those that were decided long ago, but for what has not gone out. */
export async function sweepNotifications(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('notifications')
    .where('decided_at', '<', after(now, -keptMs))
    .where('status', '<>', 'pending')
    .execute();
}
