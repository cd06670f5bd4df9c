// The simulator's own time. Importing this file replaces globalThis.Date, so that everything in this process, oidc-provider
// included, lives at the shifted instant: tokens really expire. Must be the first import of main.ts and of nothing else but
// the simulator's process. Timers and the monotonic clock run on as they are.
const RealDate = globalThis.Date;

let shiftMs = 0;
let frozenAtMs: number | null = null;

/** The simulator's present instant, in epoch milliseconds. */
const nowMs = (): number => frozenAtMs ?? RealDate.now() + shiftMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget),
  apply: () => new RealDate(nowMs()).toString(),
  get: (target, name, receiver) => (name === 'now' ? nowMs : Reflect.get(target, name, receiver)),
});

/** Sets the present instant. A frozen clock stands still until it is set or advanced again. */
export function setSimulatorClock(at: Date, options: { isFrozen?: boolean } = {}): void {
  shiftMs = at.getTime() - RealDate.now();
  frozenAtMs = options.isFrozen ? at.getTime() : null;
}

/** Moves time by `ms` milliseconds; back with a negative number. A frozen clock stays frozen. */
export function advanceSimulatorClock(ms: number): void {
  shiftMs += ms;
  if (frozenAtMs !== null) frozenAtMs += ms;
}

export const isSimulatorClockFrozen = (): boolean => frozenAtMs !== null;
