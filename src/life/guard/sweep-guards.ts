// Removes what the guards need no more.
import { after, dayMs } from '../../clock.ts';
import type { Db } from '../../store/index.ts';

/** Signs and asks count within minutes. */
const signsKeptMs = dayMs;
const holdsKeptMs = 400 * dayMs;

/** Asks and signs of before yesterday, holds of long ago. */
export async function sweepGuards(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('guard_asks').where('asked_at', '<', after(now, -signsKeptMs)).execute();
  await db.deleteFrom('host_signs').where('failed_at', '<', after(now, -signsKeptMs)).execute();
  await db.deleteFrom('guard_holds').where('ended_at', '<', after(now, -holdsKeptMs)).execute();
}
