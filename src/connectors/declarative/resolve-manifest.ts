// The grammar under a manifest: `$ref` is followed, `$parameters` are handed down, and components are read key by key, so that
// whatever is not understood is refused by name and place and never left out in silence.
import { compileTemplate, type Template } from './interpolate.ts';

/** A manifest that cannot be used. The message names the file, the place, and what is wrong there. */
export class ManifestError extends Error {}

export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows every `$ref`; keys beside one win over what it refers to. Circles are refused. */
export function resolveReferences(root: unknown, fileName: string): unknown {
  const resolve = (value: unknown, place: string, trail: readonly string[]): unknown => {
    if (typeof value === 'string' && value.startsWith('#/')) return follow(value, place, trail);
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, `${place}.${index}`, trail));
    if (!isNode(value)) return value;
    const { $ref: reference, ...beside } = value;
    const own = Object.fromEntries(
      Object.entries(beside).map(([key, inner]) => [
        key,
        resolve(inner, place === '' ? key : `${place}.${key}`, trail),
      ]),
    );
    if (reference === undefined) return own;
    if (typeof reference !== 'string') throw new ManifestError(`${fileName}: ${place}: $ref must be text.`);
    const target = follow(reference, place, trail);
    if (!isNode(target)) {
      if (Object.keys(own).length === 0) return target;
      throw new ManifestError(`${fileName}: ${place}: ${reference} is no component, and cannot be added to.`);
    }
    return { ...target, ...own };
  };
  const follow = (reference: string, place: string, trail: readonly string[]): unknown => {
    if (trail.includes(reference)) throw new ManifestError(`${fileName}: ${place}: ${reference} refers to itself.`);
    let target: unknown = root;
    for (const part of reference.replace(/^#\//, '').split('/')) {
      const isThere = typeof target === 'object' && target !== null && Object.hasOwn(target, part);
      if (!isThere) throw new ManifestError(`${fileName}: ${place}: ${reference} is not there.`);
      target = (target as Node)[part];
    }
    return resolve(target, place, [...trail, reference]);
  };
  return resolve(root, '', []);
}

const isText = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** One component of a manifest, read key by key. `done` refuses what nobody asked for. */
export interface ComponentReader {
  type: string;
  place: string;
  parameters: Record<string, unknown>;
  /** The value, or the parameter of that name; undefined when there is neither. */
  value(key: string): unknown;
  text(key: string): string | undefined;
  requiredText(key: string): string;
  template(key: string): Template | undefined;
  requiredTemplate(key: string): Template;
  /** Text templates by name. */
  templates(key: string): [name: string, Template][];
  templateList(key: string): Template[];
  boolean(key: string, fallback: boolean): boolean;
  child(key: string, types: readonly string[]): ComponentReader | null;
  requiredChild(key: string, types: readonly string[]): ComponentReader;
  refuse(key: string, what: string): never;
  done(ignored?: readonly string[]): void;
}

export function readComponent(
  node: unknown,
  types: readonly string[],
  where: { fileName: string; place: string; parameters: Record<string, unknown> },
): ComponentReader {
  const { fileName, place } = where;
  if (!isNode(node)) throw new ManifestError(`${fileName}: ${place}: expected ${types.join(' or ')}.`);
  const type = typeof node.type === 'string' ? node.type : types.length === 1 ? (types[0] ?? '') : '';
  if (!types.includes(type))
    throw new ManifestError(
      `${fileName}: ${place}: ${type === '' ? 'a component without a type' : `the component ${type}`} is not supported here; expected ${types.join(' or ')}.`,
    );
  const own = isNode(node.$parameters) ? node.$parameters : {};
  // What stands nearer wins.
  const parameters = { ...where.parameters, ...own };
  const asked = new Set(['type', '$parameters']);

  const refuse = (key: string, what: string): never => {
    throw new ManifestError(`${fileName}: ${place}.${key}: ${what}.`);
  };
  const value = (key: string): unknown => {
    asked.add(key);
    return node[key] ?? parameters[key] ?? undefined;
  };
  const text = (key: string): string | undefined => {
    const it = value(key);
    if (it === undefined) return undefined;
    if (typeof it === 'string' || typeof it === 'number') return String(it);
    return refuse(key, 'expected text');
  };
  const compile = (key: string, source: string): Template => {
    try {
      return compileTemplate(source, parameters);
    } catch (error) {
      return refuse(key, `"${source}" cannot be read: ${(error as Error).message}`);
    }
  };
  const template = (key: string): Template | undefined => {
    const source = text(key);
    return source === undefined ? undefined : compile(key, source);
  };
  const required = <T>(key: string, it: T | undefined | null): T => it ?? refuse(key, 'is missing');
  const child = (key: string, kinds: readonly string[]): ComponentReader | null => {
    const it = value(key);
    return it === undefined ? null : readComponent(it, kinds, { fileName, place: `${place}.${key}`, parameters });
  };
  return {
    type,
    place,
    parameters,
    value,
    text,
    requiredText: (key) => required(key, text(key)),
    template,
    requiredTemplate: (key) => required(key, template(key)),
    templates(key) {
      const it = value(key);
      if (it === undefined) return [];
      if (!isNode(it)) return refuse(key, 'expected names with texts');
      return Object.entries(it).map(([name, source]) => {
        if (!isText(source)) return refuse(`${key}.${name}`, 'expected text');
        return [name, compile(`${key}.${name}`, String(source))];
      });
    },
    templateList(key) {
      const it = value(key) ?? [];
      if (!Array.isArray(it)) return refuse(key, 'expected a list');
      return it.map((source, index) =>
        isText(source) ? compile(`${key}.${index}`, String(source)) : refuse(`${key}.${index}`, 'expected text'),
      );
    },
    boolean(key, fallback) {
      const it = value(key) ?? fallback;
      return typeof it === 'boolean' ? it : refuse(key, 'expected true or false');
    },
    child,
    requiredChild: (key, kinds) => required(key, child(key, kinds)),
    refuse,
    done(ignored = []) {
      const unknown = Object.keys(node).find((key) => !asked.has(key) && !ignored.includes(key));
      if (unknown !== undefined) refuse(unknown, `${type}.${unknown} is not supported`);
    },
  };
}
