// The one place that reads the clock. Everything else is handed a Clock, so that a test can rule time.
// Instants are Dates in UTC; durations are milliseconds. Monotonic time does not run while the host sleeps, wall time does.

/** Wall time, monotonic time and the one permitted timer. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /** Milliseconds from an arbitrary start; never goes back. */
  monotonicMs(): number;
  /** Resolves after `ms` milliseconds of real time, or at once when `signal` aborts. Only for polling and back-off inside one process. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls `body` every `ms` milliseconds until the function it returns is called. For heartbeats; must not throw. */
  every(ms: number, body: () => void): () => void;
}

/** The system's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  pause: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      signal?.addEventListener('abort', finish, { once: true });
    }),
  every: (ms, body) => {
    const timer = setInterval(body, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/** A clock that stands still until it is told to move; `pause` returns at once and no heartbeat beats. For tests and rehearsals. */
export interface ControlledClock extends Clock {
  /** Moves time forward by `ms` milliseconds. */
  advance(ms: number): void;
  /** Sets the present instant, also backwards: hosts do that too. */
  set(at: Date): void;
}

export function createControlledClock(startAt: Date): ControlledClock {
  let nowMs = startAt.getTime();
  let monotonic = 0;
  return {
    now: () => new Date(nowMs),
    monotonicMs: () => monotonic,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    every: () => () => {},
    advance: (ms) => {
      nowMs += ms;
      monotonic += ms;
    },
    set: (at) => {
      nowMs = at.getTime();
    },
  };
}

/** The system's clock, moved by a span that can be raised: for the demo, in which days pass in a moment. */
export interface ShiftedClock extends Clock {
  advance(ms: number): void;
}

export function createShiftedClock(offsetMs: number): ShiftedClock {
  let shiftMs = offsetMs;
  return {
    ...systemClock,
    now: () => new Date(Date.now() + shiftMs),
    advance: (ms) => {
      shiftMs += ms;
    },
  };
}

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The instant `ms` milliseconds after `at`. */
export const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
