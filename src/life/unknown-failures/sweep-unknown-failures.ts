// Removes unknown failures that were not seen for long: they have ceased, or an upgrade knows them now.
import { after, dayMs } from '../../clock.ts';
import type { Db } from '../../store/index.ts';

/** Kept this long after they were last seen. */
const keptMs = 90 * dayMs;

export async function sweepUnknownFailures(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('unknown_failures').where('last_seen_at', '<', after(now, -keptMs)).execute();
}
