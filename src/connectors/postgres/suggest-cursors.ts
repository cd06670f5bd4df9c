// Which columns can tell what is new since the last sync, best first. Pure.

interface Candidate {
  name: string;
  type: string;
  isNotNull: boolean;
}

/** What people call the moment of the last change. Only such a name is chosen unasked: created_at would miss every update. */
const updatedNames =
  /^(?:(?:last_?)?(?:updated|modified|changed)(?:_?(?:at|on|date|time|timestamp|ts))?|(?:update|modification|modify|change)_?(?:date|time|timestamp|ts)|mtime|systemmodstamp)$/i;

const cursorTypes: readonly string[] = [
  'timestamp with time zone',
  'timestamp without time zone',
  'date',
  'bigint',
  'integer',
  'smallint',
];

/** How values of a column are compared. Null: it is no cursor. */
export type CursorKind = 'instant' | 'integer';

export function cursorKindOf(type: string): CursorKind | null {
  if (!cursorTypes.includes(type)) return null;
  return ['bigint', 'integer', 'smallint'].includes(type) ? 'integer' : 'instant';
}

export function suggestCursors(columns: readonly Candidate[]): { candidates: string[]; suggested: string | null } {
  const fitting = columns.filter((column) => cursorKindOf(column.type) !== null);
  const sorted = fitting.toSorted((a, b) => rank(a) - rank(b));
  const best = sorted.find((column) => updatedNames.test(column.name) && column.type.startsWith('timestamp'));
  return { candidates: sorted.map((column) => column.name), suggested: best?.name ?? null };
}

function rank({ name, type, isNotNull }: Candidate): number {
  const byName = updatedNames.test(name) ? 0 : 100;
  return byName + 10 * cursorTypes.indexOf(type) + (isNotNull ? 0 : 5);
}
