// What the laws look at: the files of the repository, parsed once per process. A law is a function from sources to violations, so
// that each can be tried on an offending snippet too.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Node, type Program, parseSync, visitorKeys } from 'oxc-parser';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file, by its path from the root with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

/** One broken law: where, and what is wrong there. */
export interface Violation {
  path: string;
  line: number;
  what: string;
}

export interface Import {
  /** As written: `../store/index.ts`, `node:net`, `pg`. */
  specifier: string;
  isTypeOnly: boolean;
  /** The names taken, as exported there; empty for whole modules. */
  names: string[];
  line: number;
}

const skipped = new Set(['node_modules', 'dist', '.git', '.vite', 'coverage']);

/** All files under `folder` whose names end in one of `endings`. A folder that is not there has none. */
export function readSources(folder: string, endings: string[]): Source[] {
  return listFiles(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

export function listFiles(folder: string): string[] {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(`${root}${folder}`, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

const isCode = ({ path }: Source): boolean => path.endsWith('.ts') || path.endsWith('.tsx');
export const isTest = ({ path }: Source): boolean => path.endsWith('.test.ts') || path.endsWith('.test.tsx');

let code: Source[] | undefined;

/** All TypeScript of src/, tests beside the code included. */
export function readCode(): Source[] {
  code ??= readSources('src', ['.ts', '.tsx']);
  return code;
}

/** TypeScript of src/ without the tests beside it. */
export const readProductCode = (): Source[] => readCode().filter((it) => isCode(it) && !isTest(it));

const parsed = new Map<string, ReturnType<typeof parseSync>>();

function parse(source: Source): ReturnType<typeof parseSync> {
  const key = `${source.path}\0${source.text}`;
  const known = parsed.get(key);
  if (known) return known;
  const result = parseSync(source.path, source.text, { preserveParens: false });
  parsed.set(key, result);
  return result;
}

export const programOf = (source: Source): Program => parse(source).program;

/** Static and dynamic imports and re-exports, with whether only types come over. */
export function importsOf(source: Source): Import[] {
  const { module } = parse(source);
  const at = (offset: number): number => lineAt(source.text, offset);
  const imports = module.staticImports.map(
    (it): Import => ({
      specifier: it.moduleRequest.value,
      isTypeOnly: it.entries.length > 0 && it.entries.every((entry) => entry.isType),
      names: it.entries.flatMap((entry) =>
        entry.importName.kind === 'Name' && entry.importName.name ? [entry.importName.name] : [],
      ),
      line: at(it.start),
    }),
  );
  const exports = module.staticExports.flatMap((it) => {
    const [first] = it.entries.filter((entry) => entry.moduleRequest);
    if (!first?.moduleRequest) return [];
    return [
      {
        specifier: first.moduleRequest.value,
        isTypeOnly: it.entries.every((entry) => entry.isType),
        names: [],
        line: at(it.start),
      },
    ];
  });
  const dynamic = module.dynamicImports.flatMap((it) => {
    const written = source.text.slice(it.moduleRequest.start, it.moduleRequest.end);
    const literal = /^(['"`])([^$]*)\1$/.exec(written)?.[2];
    return literal === undefined ? [] : [{ specifier: literal, isTypeOnly: false, names: [], line: at(it.start) }];
  });
  return [...imports, ...exports, ...dynamic];
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Where a relative import leads, from the root: `src/store/index.ts`. Null for packages. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

/** Calls `look` with every node of the tree, parents first. */
export function walk(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const it of Array.isArray(child) ? child : [child]) {
      if (it && typeof it === 'object' && 'type' in it) walk(it as Node, look);
    }
  }
}

/** Every string and template of a file as text, `?` standing for what is filled in. */
export function stringsOf(source: Source): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  walk(programOf(source), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string')
      found.push({ text: node.value, line: lineAt(source.text, node.start) });
    if (node.type === 'TemplateLiteral')
      found.push({
        text: node.quasis.map((it) => it.value.cooked ?? it.value.raw).join('?'),
        line: lineAt(source.text, node.start),
      });
  });
  return found;
}

/** For assertions: one line per violation, empty when the law holds. */
export const tell = (violations: Violation[]): string =>
  violations.map(({ path, line, what }) => `${path}:${line} ${what}`).join('\n');
