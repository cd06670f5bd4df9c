// A clock that runs faster than the system's, alike in every process that is given the same epoch: for tests with real processes, in which
// leases have to run out.
import { type Clock, systemClock } from '../../src/clock.ts';

export interface FastTime {
  /** Real time at which the fast clock shows the same. */
  epochMs: number;
  speed: number;
}

export const createFastClock = ({ epochMs, speed }: FastTime): Clock => ({
  now: () => new Date(epochMs + (systemClock.now().getTime() - epochMs) * speed),
  monotonicMs: () => systemClock.monotonicMs() * speed,
  pause: (ms, signal) => systemClock.pause(ms / speed, signal),
  every: (ms, body) => systemClock.every(ms / speed, body),
});
