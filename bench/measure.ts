// Reckoning with measured times. Benchmarks measure real time: the system's monotonic clock, in milliseconds.

/** How long `body` takes, and what it gives. */
export async function time<T>(body: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const startedMs = performance.now();
  const value = await body();
  return { ms: performance.now() - startedMs, value };
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** The nearest-rank percentile; for an even count the median is the lower of the two in the middle. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is not null. Throws after `patienceMs`, naming what was waited for. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null>,
  { patienceMs = 120_000, everyMs = 100 } = {},
): Promise<T> {
  const startedMs = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() - startedMs > patienceMs) throw new Error(`Waited in vain for ${what}.`);
    await pause(everyMs);
  }
}
