// Whether this host is the trouble, pure: nothing of what several providers are asked gets through, or the clock is not theirs.
import { hourMs } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Detail } from '../diagnosis/index.ts';

/** The last trouble with one provider, as this host met it. */
export interface HostSign {
  connectorSlug: string;
  detail: string;
  failingSince: Date;
  failedAt: Date;
}

export interface HostFacts {
  /** Of this host. */
  signs: HostSign[];
  /** When anything was last read or refreshed at a provider on the internet, for each that had any success since the first sign. */
  successes: { connectorSlug: string; at: Date }[];
}

export type HostVerdict =
  | { kind: 'fine' }
  | { kind: 'unreachable'; since: Date; connectorSlugs: string[]; details: string[] };

/** What stands between this host and a provider, as opposed to what a provider says. */
const hostDetails: ReadonlySet<Detail> = new Set(['dns', 'network', 'timeout', 'tls', 'html_instead_of_json']);
export const isHostDetail = (detail: Detail): boolean => hostDetails.has(detail);

/** One provider alone may well be down. */
const providersLeast = 2;

type HostNumbers = Pick<Config, 'guardWindowMs' | 'retryDelaysMs'>;

/** What failed longer ago than this without failing again shows nothing: by then it would have been tried again, late workers included. */
export const quietMsOf = ({ guardWindowMs, retryDelaysMs }: HostNumbers): number =>
  guardWindowMs + 2 * Math.max(...retryDelaysMs);

export function decideHost({ signs, successes }: HostFacts, now: Date, config: HostNumbers): HostVerdict {
  const lastSuccessMs = (slug: string): number =>
    successes.find((it) => it.connectorSlug === slug)?.at.getTime() ?? Number.NEGATIVE_INFINITY;
  const standing = signs.filter(
    (sign) =>
      now.getTime() - sign.failedAt.getTime() <= quietMsOf(config) &&
      lastSuccessMs(sign.connectorSlug) < sign.failedAt.getTime(),
  );
  if (new Set(standing.map((sign) => sign.connectorSlug)).size < providersLeast) return { kind: 'fine' };
  const began = standing
    .map((sign) => Math.max(sign.failingSince.getTime(), lastSuccessMs(sign.connectorSlug)))
    .sort((a, b) => a - b);
  // The newest beginning counts: whatever was read before the last of them broke off shows nothing.
  if (successes.some((it) => it.at.getTime() >= (began.at(-1) ?? 0) && !standing.some(isOf(it))))
    return { kind: 'fine' };
  return {
    kind: 'unreachable',
    // One alone may have been failing for long: it is the host's trouble since there were several.
    since: new Date(began[providersLeast - 1] ?? 0),
    connectorSlugs: [...new Set(standing.map((sign) => sign.connectorSlug))].sort(),
    details: [...new Set(standing.map((sign) => sign.detail))].sort(),
  };
}

const isOf =
  ({ connectorSlug }: { connectorSlug: string }) =>
  (sign: HostSign): boolean =>
    sign.connectorSlug === connectorSlug;

/** How far this host's clock is from a provider's, by the Date header of its answers. Positive: ours is ahead. */
export interface MeasuredSkew {
  provider: string;
  skewMs: number;
  measuredAt: Date;
}

/** A wrong clock stays wrong until somebody sets it; the next answer of any provider then says so. */
const skewHoldsMs = 6 * hourMs;

/**
 * How far the clock is off, when several providers agree on it; null when it is right, or nobody can say. One alone may have a wrong clock
 * itself; unless it has refused a request because of ours.
 */
export function decideSkew(
  measured: readonly MeasuredSkew[],
  now: Date,
  { clockSkewMs }: Pick<Config, 'clockSkewMs'>,
  isRefusedForIt = false,
): number | null {
  // Measured by the very clock that is in doubt: it may have been set back meanwhile.
  const recent = measured.filter((it) => Math.abs(now.getTime() - it.measuredAt.getTime()) <= skewHoldsMs);
  const skews = recent.map((it) => it.skewMs).sort((a, b) => a - b);
  if (skews.length === 0 || (skews.length < providersLeast && !isRefusedForIt)) return null;
  if (!skews.every((it) => Math.abs(it) >= clockSkewMs && Math.sign(it) === Math.sign(skews[0] ?? 0))) return null;
  return skews[Math.floor(skews.length / 2)] ?? null;
}
