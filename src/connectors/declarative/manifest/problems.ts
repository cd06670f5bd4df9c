// What can be wrong with a manifest, and where: the file, the line and column, and the place in the manifest's own words.

export interface Problem {
  /** From 1; 0 where the manifest as a whole is meant. */
  line: number;
  column: number;
  /** "streams.2.retriever.requester"; empty for the manifest itself. */
  place: string;
  what: string;
}

/** A manifest that cannot be used. The message names each problem on a line of its own. */
export class ManifestError extends Error {
  readonly problems: readonly Problem[];
  constructor(fileName: string, problems: readonly Problem[]) {
    super(problems.map((problem) => `${fileName}: ${tellProblem(problem)}`).join('\n'));
    this.name = 'ManifestError';
    this.problems = problems;
  }
}

/** "line 41, column 9, streams.2.retriever.requester: url is missing". */
export function tellProblem({ line, column, place, what }: Problem): string {
  const where = [line > 0 ? `line ${line}, column ${column}` : '', place].filter((it) => it !== '').join(', ');
  return where === '' ? what : `${where}: ${what}`;
}

export const tellPath = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** The name that was probably meant: at most a third of its letters differ. Null when none comes near. */
export function findNearest(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let best = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const it of known) {
    if (Math.abs(it.length - name.length) >= best || name.length > 60) continue;
    const distance = measureDistance(name.toLowerCase(), it.toLowerCase());
    if (distance < best) [nearest, best] = [it, distance];
  }
  return nearest;
}

/** How many letters must be changed, added or taken out to get from one to the other (Levenshtein). */
function measureDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[to.length] ?? 0;
}
