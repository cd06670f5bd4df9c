// A stream that is read whole at first, and by what has changed from then on (StateDelegatingStream): two streams under one name.
import type { Door, ReadOptions, RunnableStream } from '../contract.ts';
import { addDuration, instantOf, parseDuration } from '../slices/instants.ts';

export interface DelegateSettings {
  name: string;
  full: RunnableStream;
  incremental: RunnableStream;
  /** ISO 8601: how long the provider tells what has changed. Null: always. */
  retention: string | null;
}

export function createDelegatingStream(settings: DelegateSettings): RunnableStream {
  const { name, full, incremental } = settings;
  return {
    name,
    primaryKey: incremental.primaryKey,
    cursorField: incremental.cursorField,
    isIncremental: incremental.isIncremental,
    schema: (door) => incremental.schema(door),
    instantsIn: (state, door) => incremental.instantsIn(state, door),
    open: (door, options) => (isStateEnough(settings, door, options) ? incremental : full).open(door, options),
  };
}

/** Where the state is older than the provider remembers, or cannot be told, everything is read again: nothing is missed. */
function isStateEnough({ incremental, retention }: DelegateSettings, door: Door, options: ReadOptions): boolean {
  if (options.within) return true;
  if (options.state === null || Object.keys(options.state).length === 0) return false;
  if (retention === null) return true;
  const duration = parseDuration(retention);
  // A read that was cut off decides as it did at its beginning.
  const now = options.until ? new Date(options.until) : door.now();
  const oldest = incremental.instantsIn(options.state, door);
  if (!duration || oldest === null || oldest.length === 0) return false;
  const limit = addDuration(instantOf(now), duration, -1);
  return oldest.every((it) => it.getTime() * 1000 >= limit.micros);
}
