// Checks a tree whose references are followed against the described components, and tells what is wrong in words that say what to do.
import type { z } from 'zod';
import { described, isNode, tellNames } from './components/describe.ts';
import type { Places } from './places.ts';
import { findNearest, type Problem, tellPath } from './problems.ts';

export type Checked<T> = { value: T; problems: [] } | { value: null; problems: Problem[] };

/** `path` is where the node stands in the manifest; places are looked up from `root`. */
export function checkNode<T>(schema: z.ZodType<T>, node: unknown, places: Places): Checked<T> {
  const result = schema.safeParse(node);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => tellIssue(issue, node, places));
  const unique = new Map(
    problems.map((problem) => [`${problem.line} ${problem.column} ${problem.place} ${problem.what}`, problem]),
  );
  return { value: null, problems: [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column) };
}

type Issue = z.core.$ZodIssue;

function tellIssue(issue: Issue, root: unknown, places: Places): Problem {
  const parent = follow(root, issue.path.slice(0, -1));
  const last = issue.path.at(-1);
  const given = follow(root, issue.path);
  const position = places.find(root, issue.path);
  if (given === undefined && last !== undefined && issue.code !== 'unrecognized_keys') {
    const what = issue.code === 'custom' ? issue.message : 'is missing';
    return {
      ...position,
      place: tellPath(issue.path.slice(0, -1)),
      what: `${String(last)} ${what}${hintMissing(parent, String(last))}`,
    };
  }
  return { ...position, place: tellPath(issue.path), what: tellWrong(issue, given) };
}

function tellWrong(issue: Issue, given: unknown): string {
  if (issue.code === 'custom') return `${issue.message}${hintType(issue.message, given)}`;
  if (issue.code === 'unrecognized_keys') return `${tellNames(issue.keys)} cannot stand here`;
  return `expected ${tellExpected(issue)}, not ${tellGiven(given)}${hintValue(issue, given)}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'names with values',
  record: 'names with values',
};

function tellExpected(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value')
    return issue.values
      .map(String)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ');
  if (issue.code === 'invalid_union')
    return [
      ...new Set(
        issue.errors.map(([first]) => (first && first.path.length === 0 ? tellExpected(first) : 'a list of texts')),
      ),
    ].join(' or ');
  if (issue.code === 'too_small')
    return `at least ${String(issue.minimum)}${issue.origin === 'array' ? ' of them' : ''}`;
  return issue.message;
}

function tellGiven(given: unknown): string {
  if (given === null || given === undefined) return 'nothing';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'names with values';
  const text = typeof given === 'string' ? `"${given}"` : String(given);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function hintValue(issue: Issue, given: unknown): string {
  if (issue.code !== 'invalid_value' || typeof given !== 'string') return '';
  const nearest = findNearest(given, issue.values.map(String));
  return nearest === null ? '' : `; did you mean ${nearest}?`;
}

/** For a type that is not known: the one of all components that is spelled alike. */
function hintType(message: string, given: unknown): string {
  if (typeof given !== 'string' || !message.startsWith(`${given} cannot stand here`)) return '';
  if (described.has(given)) return '';
  const nearest = findNearest(given, described.keys());
  return nearest === null ? '' : `; did you mean ${nearest}?`;
}

/** A misspelled key stands where the missing one should. */
function hintMissing(parent: unknown, name: string): string {
  if (!isNode(parent)) return '';
  const known = described.get(String(parent.type))?.fields;
  const strangers = Object.keys(parent).filter((key) => !known?.has(key));
  const nearest = findNearest(name, strangers);
  return nearest === null ? '' : `; is ${nearest} meant to be it?`;
}

function follow(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
