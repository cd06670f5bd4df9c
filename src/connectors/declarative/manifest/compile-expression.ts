// The one place where this room meets the interpreter of expressions.
import { compileTemplate } from '../interpolate.ts';

export interface Expression {
  isConstant: boolean;
  render(scope: Readonly<Record<string, unknown>>): string;
  evaluate(scope: Readonly<Record<string, unknown>>): unknown;
}

/** Throws when the text cannot be parsed. */
export function compileExpression(source: string): Expression {
  const { render } = compileTemplate(source);
  return { isConstant: !/\{[{%#]/.test(source), render, evaluate: render };
}
