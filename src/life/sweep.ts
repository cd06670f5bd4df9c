// Handler of the job `sweep`: removes what has had its day, once a day, so that tables do not grow for ever, and seals anew what a
// retired data key still seals. Disconnections, gaps and the audit log stay: they are the history that people ask for.
import { after, dayMs } from '../clock.ts';
import type { JobOutcome } from '../jobs/index.ts';
import { sweepAlarms } from './alarms/sweep-alarms.ts';
import { sealedInLife } from './connect/sealed-authorizations.ts';
import type { LifeContext } from './context.ts';
import { sweepCredentialReads } from './credentials/index.ts';
import { sweepGuards } from './guard/sweep-guards.ts';
import { sweepNotifications } from './notify/sweep-notifications.ts';
import { sweepLinks } from './reconnect/links/sweep-links.ts';
import { sweepUnknownFailures } from './unknown-failures/index.ts';

/** Ended syncs are kept this long. */
const syncsKeptMs = 90 * dayMs;
/** Events of the timeline. */
const timelineKeptMs = 400 * dayMs;
/** Authorizations that ended or were never finished. */
const authorizationsKeptMs = 7 * dayMs;

export async function sweep(ctx: LifeContext): Promise<JobOutcome> {
  const now = ctx.clock.now();
  const { db } = ctx.store;
  await db.deleteFrom('syncs').where('finished_at', '<', after(now, -syncsKeptMs)).execute();
  await db.deleteFrom('authorizations').where('expires_at', '<', after(now, -authorizationsKeptMs)).execute();
  await db.deleteFrom('timeline_events').where('at', '<', after(now, -timelineKeptMs)).execute();
  await sweepCredentialReads(db, now);
  await sweepNotifications(db, now);
  await sweepLinks(db, now);
  await sweepGuards(db, now);
  await sweepAlarms(db, now);
  await sweepUnknownFailures(db, now);
  await ctx.tokens.forgetOldBudgets();
  await ctx.tokens.sweepSuccessors();
  await ctx.tokens.resealLeftovers(sealedInLife);
  return { againAt: after(now, dayMs) };
}
