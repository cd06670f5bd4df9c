// Removes links that nobody looks back at any more, with their letters.
import { after, dayMs } from '../../../clock.ts';
import type { Db } from '../../../store/index.ts';

/** Kept this long after they expired: whoever finds an old mail is still told what became of it. */
const linksKeptMs = 180 * dayMs;

/** Those that expired long ago. */
export async function sweepLinks(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('reconnect_links').where('expires_at', '<', after(now, -linksKeptMs)).execute();
}
