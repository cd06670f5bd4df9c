// Follows the references of a manifest: `$ref: "#/definitions/x"`, and any text that begins with `#/`. What stands beside a `$ref` wins over
// what it refers to. What is referred to is read once and shared; whoever changes values later makes new ones. What YAML aliases stand for
// is copied, so their number is bounded here.
import type { Places } from './places.ts';
import { findNearest, type Problem, tellPath } from './problems.ts';
import { limits } from './read-yaml.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const unfoldsTooFar = 'its references unfold to more than can be read';

export interface Resolved {
  value: unknown;
  problems: Problem[];
}

export function resolveReferences(root: unknown, places: Places): Resolved {
  const problems: Problem[] = [];
  const known = new Map<string, { value: unknown; size: number }>();
  const trail: string[] = [];
  const told = new Set<string>();
  let values = 0;
  /** What is shared counts as often as it stands: whoever walks the whole meets it so often. */
  let unfolded = 0;
  const report = (_reference: string, what: string, path: readonly PropertyKey[]): null => {
    if (!told.has(what)) problems.push({ ...places.find(root, path), place: tellPath(path), what });
    told.add(what);
    return null;
  };

  const resolve = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (path.length > limits.depthMax * 2) return report('', 'its references are nested too deep', path.slice(0, 6));
    unfolded += 1;
    if (++values > limits.valuesMax)
      return report('', `its aliases unfold to more than ${limits.valuesMax} values`, []);
    if (typeof value === 'string') return value.startsWith('#/') ? follow(value, path) : value;
    if (Array.isArray(value)) {
      const list = value.map((item, index) => resolve(item, [...path, index]));
      places.inherit(list, value);
      return list;
    }
    if (!isNode(value)) return value;
    const own: Node = {};
    for (const [key, inner] of Object.entries(value)) if (key !== '$ref') own[key] = resolve(inner, [...path, key]);
    places.inherit(own, value);
    if (!Object.hasOwn(value, '$ref')) return own;
    const target = resolve(value.$ref, [...path, '$ref']);
    if (!isNode(target)) return target;
    unfolded += Object.keys(target).length;
    if (unfolded > limits.unfoldedMax) return report('', unfoldsTooFar, []);
    const whole = { ...target, ...own };
    places.inherit(whole, target, own);
    return whole;
  };

  const follow = (reference: string, path: readonly PropertyKey[]): unknown => {
    if (trail.includes(reference)) {
      const circle = [...trail.slice(trail.indexOf(reference)), reference].join(' to ');
      return report(reference, `a reference goes round in a circle: ${circle}`, path);
    }
    const found = known.get(reference);
    if (found) {
      unfolded += found.size;
      if (unfolded > limits.unfoldedMax) report(reference, unfoldsTooFar, []);
      return found.value;
    }
    const target = lookUp(root, reference.slice(2));
    if (target === undefined)
      return report(reference, `${reference} refers to nothing${hintAt(root, reference)}`, path);
    trail.push(reference);
    const before = unfolded;
    const value = resolve(target.value, path);
    trail.pop();
    known.set(reference, { value, size: unfolded - before });
    return value;
  };

  return { value: resolve(root, []), problems };
}

/** Keys may contain a slash: the whole rest is tried as a key before its first part is. Undefined when nothing is there. */
function lookUp(root: unknown, reference: string): { value: unknown } | undefined {
  let value = root;
  let rest = reference;
  while (rest !== '') {
    if (isNode(value) && Object.hasOwn(value, rest)) return { value: value[rest] };
    const slash = rest.indexOf('/');
    const head = slash < 0 ? rest : rest.slice(0, slash);
    rest = slash < 0 ? '' : rest.slice(slash + 1);
    const isThere = Array.isArray(value)
      ? /^\d+$/.test(head) && Number(head) < value.length
      : isNode(value) && Object.hasOwn(value, head);
    if (!isThere) return undefined;
    value = (value as Node)[head];
  }
  return { value };
}

/** "; did you mean #/definitions/requester?" */
function hintAt(root: unknown, reference: string): string {
  const cut = reference.lastIndexOf('/');
  const above = cut <= 1 ? { value: root } : lookUp(root, reference.slice(2, cut));
  if (!above || !isNode(above.value)) return '';
  const nearest = findNearest(reference.slice(cut + 1), Object.keys(above.value));
  return nearest === null ? '' : `; did you mean ${reference.slice(0, cut)}/${nearest}?`;
}
