// The one place where this room meets the interpreter of expressions.
import {
  compileTemplate,
  type Environment,
  type EvaluateOptions,
  formatPython,
  TemplateError,
  type ValidType,
} from '../jinja/index.ts';

export type { Environment, EvaluateOptions, ValidType };
export { TemplateError };

/** Under this key a scope may hold the clock: no expression can speak of it, and now_utc() reads it. */
export const clockKey: unique symbol = Symbol('clock');

/** What expressions may speak of, beside the parameters. */
export interface Scope extends Readonly<Record<string, unknown>> {
  readonly [clockKey]?: () => Date;
}

export interface Expression {
  isConstant: boolean;
  render(scope: Scope, environment?: Environment): string;
  evaluate(
    scope: Scope,
    environment?: Environment,
    validTypes?: readonly ValidType[],
    options?: EvaluateOptions,
  ): unknown;
}

/** Throws when the text cannot be parsed. Without an environment the clock of the scope counts. */
export function compileExpression(source: string): Expression {
  const template = compileTemplate(source);
  const evaluate: Expression['evaluate'] = (scope, environment = environmentOf(scope), validTypes, options) =>
    template.evaluate(scope, environment, validTypes, options);
  return {
    isConstant: template.isConstant,
    evaluate,
    // As in the format's own engine: what the text means, written down again.
    render: template.isConstant ? () => source : (scope, environment) => formatPython(evaluate(scope, environment)),
  };
}

const environmentOf = (scope: Scope): Environment => ({ now: scope[clockKey] ?? noClock });

const noClock = (): Date => {
  throw new Error('A scope without a clock.');
};
