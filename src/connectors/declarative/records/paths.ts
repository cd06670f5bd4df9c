// Paths into records, as the format writes them: a name a step, a number for a place in a list, "*" for every one. Only own properties of
// plain data are reached, so that a manifest's path can touch nothing else.
import type { ApiRecord } from '../contract.ts';

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** The value at a path without "*". Undefined when it leads nowhere. */
export function getAt(value: unknown, path: readonly string[]): unknown {
  let it = value;
  for (const part of path) {
    const step = stepInto(it, part);
    if (step === undefined) return undefined;
    it = (it as Record<string, unknown>)[step];
  }
  return it;
}

/** All values that a path with "*" leads to, in order. */
export function* getAll(value: unknown, path: readonly string[]): Generator<unknown> {
  const [part, ...rest] = path;
  if (part === undefined) {
    yield value;
    return;
  }
  if (!isContainer(value)) return;
  if (part === '*') for (const inner of Object.values(value)) yield* getAll(inner, rest);
  else {
    const step = stepInto(value, part);
    if (step !== undefined) yield* getAll((value as Record<string, unknown>)[step], rest);
  }
}

/** Sets a value, making the objects on the way; a step into a list that is there counts its places. */
export function setAt(record: ApiRecord, path: readonly string[], value: unknown): void {
  let at: Record<string, unknown> = record;
  for (const part of path.slice(0, -1)) {
    const known = Object.hasOwn(at, part) ? at[part] : undefined;
    if (isContainer(known)) at = known as Record<string, unknown>;
    else {
      const made: Record<string, unknown> = {};
      define(at, part, made);
      at = made;
    }
  }
  const last = path.at(-1);
  if (last !== undefined) define(at, last, value);
}

/** Takes away what a path leads to, "*" included. `isMeant` may keep single values. */
export function removeAt(value: unknown, path: readonly string[], isMeant: (found: unknown) => boolean): void {
  const [part, ...rest] = path;
  if (part === undefined || !isContainer(value)) return;
  const names = part === '*' ? Object.keys(value) : [stepInto(value, part)].filter((it) => it !== undefined);
  for (const name of Array.isArray(value) ? names.toReversed() : names) {
    const inner = (value as Record<string, unknown>)[name];
    if (rest.length > 0) removeAt(inner, rest, isMeant);
    else if (isMeant(inner)) {
      // In a list the place stays where others follow, so that these do not move.
      if (!Array.isArray(value)) delete value[name];
      else if (Number(name) === value.length - 1) value.pop();
      else value[Number(name)] = null;
    }
  }
}

function stepInto(value: unknown, part: string): string | undefined {
  if (!isContainer(value)) return undefined;
  if (!Array.isArray(value)) return Object.hasOwn(value, part) ? part : undefined;
  if (!/^-?\d+$/.test(part)) return undefined;
  const place = Number(part) < 0 ? value.length + Number(part) : Number(part);
  return place in value ? String(place) : undefined;
}

/** A name such as __proto__ becomes a property like any other. */
export const define = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
};
