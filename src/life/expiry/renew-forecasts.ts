// Handler of the job `forecast`: what is known of lifetimes has changed, so that dates are reckoned anew.
import { after, minuteMs } from '../../clock.ts';
import type { JobOutcome, RunningJob } from '../../jobs/index.ts';
import type { LifeContext } from '../context.ts';

/** Goes on a minute later when this process ends meanwhile. */
export async function renewForecasts(ctx: LifeContext, { signal }: Pick<RunningJob, 'signal'>): Promise<JobOutcome> {
  await ctx.tokens.renewForecasts(signal);
  return signal.aborted ? { againAt: after(ctx.clock.now(), minuteMs) } : 'done';
}
