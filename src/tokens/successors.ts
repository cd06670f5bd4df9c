// Refresh tokens that came in place of entered ones which were spent by connecting. Until the Connection is stored they stand nowhere else: if
// the first request after that fails, the person enters the same once more, and it must still lead somewhere. In memory only, for minutes.
import { createHash } from 'node:crypto';
import { after, type Clock, minuteMs } from '../clock.ts';

const keptForMs = 15 * minuteMs;
const keptMax = 1_000;

export interface Successors {
  /** The newest token in place of an entered one; null when it was not spent here. */
  find(connectorSlug: string, entered: string): string | null;
  note(connectorSlug: string, entered: string, next: string): void;
}

export function createSuccessors(clock: Clock): Successors {
  const kept = new Map<string, { next: string; until: Date }>();
  const keyOf = (slug: string, entered: string): string =>
    createHash('sha256').update(`${slug} ${entered}`).digest('base64url');
  const forgetOld = (): void => {
    for (const [key, { until }] of kept) if (until <= clock.now() || kept.size > keptMax) kept.delete(key);
  };
  return {
    find(slug, entered) {
      forgetOld();
      return kept.get(keyOf(slug, entered))?.next ?? null;
    },
    note(slug, entered, next) {
      kept.set(keyOf(slug, entered), { next, until: after(clock.now(), keptForMs) });
      forgetOld();
    },
  };
}
