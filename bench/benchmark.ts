// The form of a benchmark, and what it gives back. Each stands in a file of its own; main.ts runs them.

export interface Benchmark {
  name: string;
  /** One line for `--list`. */
  summary: string;
  /** Options beside --json, by name; the kind of the fallback is the kind of the option. */
  options: Record<string, { fallback: number | string; meaning: string }>;
  run(ctx: BenchContext): Promise<Measured>;
}

export interface BenchContext {
  /** A numeric option, as given or its fallback. */
  number(name: string): number;
  /** An option that is text; empty when it was not given. */
  text(name: string): string;
  /** Says how far it has come, on stderr. */
  tell(line: string): void;
  /** Cleans up when the benchmark ends, last registered first, also after an error or Ctrl-C. */
  atEnd(cleanUp: () => unknown): void;
}

export interface Measured {
  /** What was measured, in a sentence or two. */
  measured: string;
  figures: Figure[];
}

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What DESIGN.md wants to see reached, if anything. */
  goal?: { least: number } | { most: number };
}

export const isReached = ({ value, goal }: Figure): boolean | null =>
  goal === undefined ? null : 'least' in goal ? value >= goal.least : value <= goal.most;
