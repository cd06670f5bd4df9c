// Whether several refusals at once are a provider's trouble rather than so many people's, pure. The guard does not decide who is right: it
// waits and asks, since mass revocations are real too. The numbers come from count-refusals.ts; why these: docs/adr/0015-guards.md.
import type { Config } from '../../config.ts';
import type { AuthKind, Diagnosis } from '../diagnosis/index.ts';

/** Unrelated means: another identity at the provider. Several Connections or Data Sources of one identity count once. */
export interface Refusals {
  /** Unrelated ones that are refused by this rule within the window, the one that asks among them. */
  failing: number;
  /** Unrelated ones of the provider in all. */
  total: number;
  /** How many such refusals an ordinary window holds: a large installation always has some. */
  usual: number;
  /** Since the refusal was seen, the provider has accepted another one. */
  hasSignOfLife: boolean;
}

type Numbers = Pick<Config, 'guardConnections' | 'guardSharePercent' | 'guardHoldMs'>;

/** With fewer there is nothing to compare with. */
const leastForAGuard = 3;
/** Chance stays below this many standard deviations over the usual (of a Poisson process) but for one window in tens of thousands. */
const deviations = 4;

export function decideHold(refusals: Refusals, config: Numbers): 'hold' | 'open' {
  const { failing, total, hasSignOfLife } = refusals;
  if (config.guardHoldMs === 0 || total < leastForAGuard || hasSignOfLife) return 'open';
  return failing >= suspiciousFrom(refusals, config) ? 'hold' : 'open';
}

/** How many refused alike are suspicious: a few, or a share of all where that is fewer; more where a few are usual. */
export function suspiciousFrom(
  { total, usual }: Pick<Refusals, 'total' | 'usual'>,
  { guardConnections, guardSharePercent }: Omit<Numbers, 'guardHoldMs'>,
): number {
  // A lone one is never suspicious.
  const share = Math.max(2, Math.ceil((total * guardSharePercent) / 100));
  return Math.max(Math.min(guardConnections, share), Math.ceil(usual + deviations * Math.sqrt(usual)));
}

/**
 * Whether this kind of refusal is looked at together with those of others. Not what a date explains: who connected on one day expires on
 * one day. Not passwords of databases: each server is a provider of its own there.
 */
export function isGuarded(
  { verdict, cause, detail }: Pick<Diagnosis, 'verdict' | 'cause' | 'detail'>,
  { authKind, isPastItsEnd }: { authKind: AuthKind; isPastItsEnd: boolean },
): boolean {
  if (verdict !== 'disconnected' || authKind === 'db_password') return false;
  const isExplainedByDates = cause === 'expired_token' && (isPastItsEnd || detail === 'expired_testing_mode');
  return !isExplainedByDates;
}
