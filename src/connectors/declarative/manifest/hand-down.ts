// Hands `$parameters` down to the components within, and names the type of components that leave it out. A component's own fields win over
// parameters of the same name; a parameter of a component nearer by wins over one from further up. Only what has a type is a component:
// JSON schemas ("type: object") are left as they are.
import { customTypes, defaultTypes } from './default-types.ts';
import type { Places } from './places.ts';
import { limits } from './read-yaml.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The references unfold to more values than any real manifest has. */
export class TooMuch extends Error {}

export interface HandDownOptions {
  /** Parameters from further up win over those of the component: for streams that are made from a template. */
  doParentsWin?: boolean;
}

/** A new tree; shared parts become copies of their own where parameters reach them. Throws TooMuch. */
export function handDown(root: Node, places: Places | null, { doParentsWin = false }: HandDownOptions = {}): Node {
  let components = 0;

  const walk = (place: string, component: Node, inherited: Node): Node => {
    if (++components > limits.componentsMax) throw new TooMuch();
    const { $parameters: given, ...node } = component;
    places?.inherit(node, component);
    if (!Object.hasOwn(node, 'type')) {
      const type = (Object.hasOwn(node, 'class_name') ? customTypes : defaultTypes).get(place);
      if (type !== undefined) node.type = type;
    }
    const own = isNode(given) ? given : {};
    const parameters: Node = doParentsWin ? { ...own, ...inherited } : { ...inherited, ...own };
    if (isJsonSchema(node)) return node;
    if (!Object.hasOwn(node, 'type')) return walkNamed(place, node, parameters);

    for (const [name, value] of Object.entries(parameters)) node[name] = isEmpty(node[name]) ? value : node[name];
    for (const [name, value] of Object.entries(node)) {
      // A parameter is not handed to the field that bears its name: it would go round in a circle.
      const { [name]: excluded, ...handed } = parameters;
      const inner = `${tellType(node.type)}.${name}`;
      if (inner === 'DeclarativeSource.stream_groups' && isNode(value)) {
        const groups = Object.entries(value).map(
          ([key, group]) =>
            [key, isNode(group) ? walk(inner, { type: 'StreamGroup', ...group }, handed) : group] as const,
        );
        node[name] = inherit(Object.fromEntries(groups), value);
      } else if (isNode(value)) node[name] = walk(inner, value, handed);
      else if (Array.isArray(value))
        node[name] = inherit(
          value.map((item) => (isNode(item) ? walk(inner, item, handed) : item)),
          value,
        );
      // An empty one is lost on the way, for the fields that follow as well, as in the format's own engine.
      if (Object.hasOwn(parameters, name) && (isNode(value) || Array.isArray(value)) && isEmpty(excluded))
        delete parameters[name];
    }
    if (Object.keys(parameters).length > 0) node.$parameters = parameters;
    return node;
  };

  /** What has no type is no component, but may hold some by name: `request_parameters: { fields: { type: QueryProperties } }`. */
  const walkNamed = (place: string, node: Node, parameters: Node): Node => {
    for (const [name, value] of Object.entries(node))
      if (isNode(value) && !isEmpty(value.type)) node[name] = walk(place, value, parameters);
    return node;
  };

  const inherit = <T extends object>(value: T, from: object): T => {
    places?.inherit(value, from);
    return value;
  };

  return walk('', root, {});
}

const tellType = (type: unknown): string => (typeof type === 'string' ? type : JSON.stringify(type));

function isJsonSchema({ type }: Node): boolean {
  if (Array.isArray(type)) return type.length === 2 && type[0] === 'null' && type[1] === 'object';
  return type === 'object';
}

/** Python's idea of what is nothing. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === 0 || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isNode(value) && Object.keys(value).length === 0;
}
