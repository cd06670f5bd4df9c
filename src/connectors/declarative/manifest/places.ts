// Where each value of a manifest stands in its text. Values are plain objects and lists; their places are kept beside them, so that they
// survive being copied while references are followed and parameters handed down.

export interface Position {
  line: number;
  column: number;
}

interface Marks {
  at: number;
  /** Where each key (or item) stands. */
  inner: Map<string, number>;
}

export interface Places {
  /** Notes where an object or list, and each of its keys or items, begins: offsets in the text. */
  mark(value: object, at: number, inner: Map<string, number>): void;
  /** What is made of others stands where they do; the last of them that knows a key counts. */
  inherit(value: object, ...from: object[]): void;
  /** Where the value at the end of the path stands, or the nearest above it that is known. */
  find(root: unknown, path: readonly PropertyKey[]): Position;
}

export function createPlaces(positionAt: (offset: number) => Position): Places {
  const marks = new WeakMap<object, Marks>();
  return {
    mark(value, at, inner) {
      marks.set(value, { at, inner });
    },
    inherit(value, ...from) {
      const known = from.flatMap((it) => marks.get(it) ?? []);
      const last = known.at(-1);
      if (!last) return;
      const inner = known.length === 1 ? last.inner : new Map(known.flatMap((it) => [...it.inner]));
      marks.set(value, { at: last.at, inner });
    },
    find(root, path) {
      let offset: number | undefined;
      let value: unknown = root;
      for (const part of path) {
        if (typeof value !== 'object' || value === null) break;
        const here = marks.get(value);
        offset = here?.inner.get(String(part)) ?? here?.at ?? offset;
        value = Object.hasOwn(value, part) ? (value as Record<PropertyKey, unknown>)[part] : undefined;
      }
      if (typeof value === 'object' && value !== null && path.length === 0) offset = marks.get(value)?.at;
      return offset === undefined ? { line: 0, column: 0 } : positionAt(offset);
    },
  };
}
