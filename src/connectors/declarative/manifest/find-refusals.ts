// What of a typed tree cannot run here, and what a reader should know of it: components that are somebody's own code, templates that
// cannot be read, keys that nobody reads.
import { described, isNode } from './components/describe.ts';
import type { Places } from './places.ts';
import { findNearest, type Problem, tellPath } from './problems.ts';
import { isTemplate } from './template.ts';

/** Why a stream is not offered. */
export interface Refusal {
  /** The component that Mooring does not run. */
  component: string;
  /** Its class, where it is code of somebody's own. */
  className: string | null;
  reason: string;
}

/** The first component within that Mooring does not run; null when all of it runs. */
export function findRefusal(tree: unknown): Refusal | null {
  if (typeof tree !== 'object' || tree === null || isTemplate(tree)) return null;
  if (Array.isArray(tree)) return findFirst(tree);
  const { type, class_name: className } = tree as { type?: unknown; class_name?: unknown };
  if (typeof type === 'string' && type.startsWith('Custom') && described.has(type))
    return {
      component: type,
      className: String(className),
      reason: `it needs code of its own: ${type} ${String(className)}`,
    };
  if (type === 'JsonFileSchemaLoader')
    return {
      component: type,
      className: null,
      reason: 'its schema stands in a file beside the manifest, which is not here: JsonFileSchemaLoader',
    };
  if (type === 'FileUploader')
    return {
      component: type,
      className: null,
      reason: 'it fetches files, which have no place in a table: FileUploader',
    };
  return findFirst(Object.values(tree));
}

function findFirst(values: readonly unknown[]): Refusal | null {
  for (const value of values) {
    const found = findRefusal(value);
    if (found) return found;
  }
  return null;
}

/** Templates that cannot be read. They refuse nothing, for the format's own engine finds them out only when it uses them. */
export function findBrokenTemplates(tree: unknown, raw: unknown, places: Places): Problem[] {
  const found: Problem[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isTemplate(value)) {
      if (value.problem !== null)
        found.push({
          ...places.find(raw, path),
          place: tellPath(path),
          what: `"${value.source}" cannot be read: ${value.problem}`,
        });
      return;
    }
    for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value))
      walk(inner, [...path, key]);
  };
  walk(tree, []);
  return found;
}

/** Keys that no component reads: mostly misspelled, or left from another version. Each is told once. Parameters fill keys as well; those are meant. */
export function findStrangers(raw: unknown, places: Places): Problem[] {
  const found = new Map<string, Problem>();
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, [...path, index]);
      });
      return;
    }
    if (!isNode(value) || value.type === 'object') return;
    const known = typeof value.type === 'string' ? described.get(value.type)?.fields : undefined;
    const parameters = isNode(value.$parameters) ? value.$parameters : {};
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$parameters' || key === 'schema' || key === 'connection_specification') continue;
      if (known && !known.has(key) && !Object.hasOwn(parameters, key)) {
        const nearest = findNearest(key, known);
        const hint = nearest === null ? '' : `; did you mean ${nearest}?`;
        const what = `${key} has no meaning in ${String(value.type)}${hint}`;
        if (!found.has(what)) found.set(what, { ...places.find(raw, [...path, key]), place: tellPath(path), what });
      } else walk(inner, [...path, key]);
    }
  };
  for (const key of ['check', 'spec', 'streams', 'dynamic_streams', 'api_budget', 'concurrency_level'])
    if (isNode(raw) && Object.hasOwn(raw, key)) walk(raw[key], [key]);
  return [...found.values()];
}
