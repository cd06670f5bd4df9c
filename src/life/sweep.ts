// Handler of the job `sweep`: removes what has had its day, once a day, so that no table grows for ever.
import { after, dayMs } from '../clock.ts';
import type { JobOutcome } from '../jobs/index.ts';
import type { LifeContext } from './context.ts';
import { sweepNotifications } from './notify/sweep-notifications.ts';

/** Ended syncs are kept this long. */
const syncsKeptMs = 90 * dayMs;
/** Authorizations that ended or were never finished. */
const authorizationsKeptMs = 7 * dayMs;

export async function sweep(ctx: LifeContext): Promise<JobOutcome> {
  const now = ctx.clock.now();
  const { db } = ctx.store;
  await db.deleteFrom('syncs').where('finished_at', '<', after(now, -syncsKeptMs)).execute();
  await db.deleteFrom('authorizations').where('expires_at', '<', after(now, -authorizationsKeptMs)).execute();
  await sweepNotifications(db, now);
  return { againAt: after(now, dayMs) };
}
