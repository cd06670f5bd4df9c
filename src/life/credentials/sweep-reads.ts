// Reads of credentials are kept as long as the timeline.
import { after, dayMs } from '../../clock.ts';
import type { Db } from '../../store/index.ts';

const readsKeptMs = 400 * dayMs;

/** Those of long ago. */
export async function sweepCredentialReads(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('credential_reads').where('hour_at', '<', after(now, -readsKeptMs)).execute();
}
