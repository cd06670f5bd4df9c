// Writes a value into a template, at a path: a name or a place in a list a step, "*" for every one, "**" for any number of steps.
import { define } from '../records/paths.ts';

type Container = Record<string, unknown> | unknown[];

/** Where nothing stands at the path nothing is written, unless `isMade` lets objects be made on the way. */
export function writeAt(root: Container, path: readonly string[], value: unknown, isMade: boolean): void {
  const isWritten = writeExisting(root, path, value);
  if (isWritten || !isMade || path.some((part) => part.includes('*'))) return;
  let at: Container = root;
  for (const part of path.slice(0, -1)) {
    const known = stepOf(at, part);
    const inner = known === null ? undefined : (at as Record<string, unknown>)[known];
    if (isContainer(inner)) at = inner;
    else {
      const made: Record<string, unknown> = {};
      define(at, part, made);
      at = made;
    }
  }
  const last = path.at(-1);
  if (last !== undefined) define(at, last, value);
}

function writeExisting(at: Container, [part, ...rest]: readonly string[], value: unknown): boolean {
  if (part === undefined) return false;
  if (part === '**') {
    const here = writeExisting(at, rest, value);
    const below = Object.values(at).map((inner) => isContainer(inner) && writeExisting(inner, [part, ...rest], value));
    return here || below.includes(true);
  }
  const known = stepOf(at, part);
  const names = part === '*' ? Object.keys(at) : known === null ? [] : [known];
  let isWritten = false;
  for (const name of names) {
    const inner = (at as Record<string, unknown>)[name];
    if (rest.length === 0) {
      define(at, name, value);
      isWritten = true;
    } else if (isContainer(inner) && writeExisting(inner, rest, value)) isWritten = true;
  }
  return isWritten;
}

/** The own property that a step means, or null. */
function stepOf(at: Container, part: string): string | null {
  if (Array.isArray(at)) {
    const place = Number(part) < 0 ? at.length + Number(part) : Number(part);
    return /^-?\d+$/.test(part) && place in at ? String(place) : null;
  }
  return Object.hasOwn(at, part) ? part : null;
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
