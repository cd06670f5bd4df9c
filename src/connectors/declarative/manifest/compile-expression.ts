// The one place where this room meets the interpreter of expressions.
import { compileTemplate } from '../interpolate.ts';

/** What expressions can know of the world. */
export interface Environment {
  now(): Date;
}

export type ValidType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

export interface EvaluateOptions {
  /** What stands in where the text is empty or something is undefined. Empty text when left out. */
  fallback?: null | boolean | number | string;
  /** Something undefined is an error. */
  isStrict?: boolean;
}

export interface Expression {
  isConstant: boolean;
  render(scope: Readonly<Record<string, unknown>>, environment: Environment): string;
  evaluate(
    scope: Readonly<Record<string, unknown>>,
    environment: Environment,
    validTypes?: readonly ValidType[],
    options?: EvaluateOptions,
  ): unknown;
}

/** Throws when the text cannot be parsed. */
export function compileExpression(source: string): Expression {
  const parameters: Record<string, unknown> = {};
  const { render } = compileTemplate(source, parameters);
  const renderIn = (scope: Readonly<Record<string, unknown>>): string => {
    Object.assign(parameters, scope.parameters);
    return render(scope);
  };
  return { isConstant: !/\{[{%#]/.test(source), render: renderIn, evaluate: renderIn };
}
