// How far our clock is from the providers': each answer carries their time (RFC 9110 section 6.6.1). The last measurement of each provider is
// kept in memory: it is a measurement of this host, and comes anew with the next answer.
import type { Clock } from '../clock.ts';
import type { ClockSkew } from './types.ts';

const secondMs = 1_000;

export interface SkewMeter {
  note(provider: string, headers: Readonly<Record<string, string>>): void;
  /** At most one a provider. */
  list(): ClockSkew[];
}

export function createSkewMeter(clock: Pick<Clock, 'now'>): SkewMeter {
  const latest = new Map<string, ClockSkew>();
  return {
    note(provider, { date, age }) {
      const saidMs = Date.parse(date ?? '');
      if (Number.isNaN(saidMs)) return;
      // An answer from a cache bears the time at which it was made (RFC 9111 section 5.1).
      const agedMs = /^\d{1,9}$/.test(age ?? '') ? Number(age) * secondMs : 0;
      const measuredAt = clock.now();
      latest.set(provider, { provider, skewMs: measuredAt.getTime() - saidMs - agedMs, measuredAt });
    },
    list: () => [...latest.values()],
  };
}
