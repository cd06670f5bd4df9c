// Interpolated texts of a manifest. A Template is compiled once, when the manifest is loaded, and knows the `$parameters` of the component
// that it stands in; whoever renders it brings the rest of the scope: config, record, response, stream_slice, ...
import {
  compileExpression,
  type Environment,
  type EvaluateOptions,
  type Scope,
  TemplateError,
  type ValidType,
} from './compile-expression.ts';

export type { Environment, EvaluateOptions, Scope, ValidType };

export interface Template {
  readonly source: string;
  /** No expression in it: it always gives the same. */
  readonly isConstant: boolean;
  /** The `$parameters` of its component; the scope holds them under `parameters`. */
  readonly parameters: Scope;
  /** Why it cannot be read, or null. Such a template throws when it is used, as an expression does that fails. */
  readonly problem: string | null;
  /** The text. Throws when an expression cannot be evaluated. Without an environment the clock of the scope counts. */
  render(scope: Scope, environment?: Environment): string;
  /**
   * The value that the text stands for, as Python's literals are read: "5" is a number, "['a']" a list, "None" null. What is of none of the
   * valid types stays text. Throws as `render` does.
   */
  evaluate(
    scope: Scope,
    environment?: Environment,
    validTypes?: readonly ValidType[],
    options?: EvaluateOptions,
  ): unknown;
}

/** Names and values that are both interpolated, in the manifest's order. */
export type TemplateMap = readonly { readonly name: Template; readonly value: Template }[];

/** A JSON value whose texts, and the names in whose objects, are interpolated. */
export type TemplateTree = Template | number | boolean | null | readonly TemplateTree[] | TemplateBranch;
export interface TemplateBranch {
  readonly entries: readonly { readonly name: Template; readonly value: TemplateTree }[];
}

const none: Scope = Object.freeze({});
/** Holds what only this file may change: the parameters, until the nearest component has claimed the template. */
const unclaimed = new WeakMap<object, (parameters: Scope) => void>();
const templates = new WeakSet<object>();

export const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && templates.has(value);

/** Never throws: what cannot be compiled throws when it is used, and says so in `problem`. */
export function createTemplate(source: string): Template {
  let parameters = none;
  const { expression, problem } = tryCompile(source);
  const scopeOf = (scope: Scope): Scope => ({ ...scope, parameters });
  const template: Template = {
    source,
    isConstant: expression?.isConstant ?? false,
    problem,
    get parameters() {
      return parameters;
    },
    render(scope, environment) {
      if (!expression) throw new TemplateError(problem ?? '');
      return expression.render(scopeOf(scope), environment);
    },
    evaluate(scope, environment, validTypes, options) {
      if (!expression) throw new TemplateError(problem ?? '');
      return expression.evaluate(scopeOf(scope), environment, validTypes, options);
    },
  };
  templates.add(template);
  unclaimed.set(template, (claimed) => {
    parameters = claimed;
  });
  return template;
}

/** A number where a template may stand as well. */
export function createNumber(value: number): Template {
  const template: Template = {
    source: String(value),
    isConstant: true,
    problem: null,
    parameters: none,
    render: () => String(value),
    evaluate: () => value,
  };
  templates.add(template);
  return template;
}

/** Gives all templates in the value to the component that it belongs to. Those that a component within has claimed keep theirs. */
export function claimTemplates(value: unknown, parameters: Scope): void {
  if (typeof value !== 'object' || value === null) return;
  if (templates.has(value)) {
    unclaimed.get(value)?.(parameters);
    unclaimed.delete(value);
    return;
  }
  for (const inner of Array.isArray(value) ? value : Object.values(value)) claimTemplates(inner, parameters);
}

/** The map with all names and values as text. */
export const renderMap = (map: TemplateMap, scope: Scope, environment?: Environment): [name: string, value: string][] =>
  map.map(({ name, value }) => [name.render(scope, environment), value.render(scope, environment)]);

/** The JSON value that the tree stands for. What is null in an object is left out, as the format's own engine does. */
export function evaluateTree(tree: TemplateTree, scope: Scope, environment?: Environment): unknown {
  if (isTemplate(tree)) return tree.evaluate(scope, environment, undefined, { fallback: null });
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isBranch(tree)) {
    const entries = tree.entries.map(
      ({ name, value }) => [name.render(scope, environment), evaluateTree(value, scope, environment)] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));
  }
  return tree.map((it) => evaluateTree(it, scope, environment));
}

export const isBranch = (tree: TemplateTree): tree is TemplateBranch =>
  typeof tree === 'object' && tree !== null && 'entries' in tree && !isTemplate(tree) && !Array.isArray(tree);

function tryCompile(source: string): {
  expression: ReturnType<typeof compileExpression> | null;
  problem: string | null;
} {
  try {
    return { expression: compileExpression(source), problem: null };
  } catch (error) {
    return { expression: null, problem: error instanceof Error ? error.message : String(error) };
  }
}
