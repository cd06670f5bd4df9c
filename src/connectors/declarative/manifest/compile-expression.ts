// The one place where this room meets the interpreter of expressions.
import { compileTemplate } from '../interpolate.ts';

export interface Expression {
  isConstant: boolean;
  render(scope: Readonly<Record<string, unknown>>): string;
  evaluate(scope: Readonly<Record<string, unknown>>): unknown;
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
