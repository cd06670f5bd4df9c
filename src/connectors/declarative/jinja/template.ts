// A text of a manifest, compiled once: what it renders, and what that text means as a value.
import { openBudget } from './budget.ts';
import { compileBody, type Output } from './compile-body.ts';
import { openRun, type Scope } from './compile-expression.ts';
import { EvaluationError, TemplateError } from './errors.ts';
import { findFreeNames } from './free-names.ts';
import { type Environment, macros } from './macros.ts';
import { parse } from './parse.ts';
import { describePlace, quotePiece } from './place.ts';
import { type JinjaValue, readLiteral, type ValidType } from './read-literal.ts';
import { normalizeNewlines } from './tokenize.ts';

/**
 * How the engine uses them: single texts (paths, URLs, values of fields) are strict; members of mappings (parameters, headers, bodies) fall back
 * to null and are then left out; conditions fall back to false.
 */
export interface EvaluateOptions {
  /** What stands in where the text is empty, or (unless strict) where something is undefined. Empty text when left out. */
  fallback?: JinjaValue;
  /** Something undefined is an EvaluationError of kind `undefined`, as for texts of the engine that have no default. */
  isStrict?: boolean;
}

export interface Template {
  readonly source: string;
  /** There is nothing in it to evaluate. */
  readonly isConstant: boolean;
  /** The rendered text. Throws EvaluationError. */
  render(scope: Scope, environment: Environment): string;
  /**
   * What the text means after literal evaluation. As in the format's engine an undefined name or an empty text gives the fallback, and an
   * operation that the values' kinds do not have gives the text of the template itself. `validTypes` bounds what literal evaluation may
   * give; anything else stays a text. Throws EvaluationError for everything else.
   */
  evaluate(
    scope: Scope,
    environment: Environment,
    validTypes?: readonly ValidType[],
    options?: EvaluateOptions,
  ): JinjaValue;
}

/** Compiles once; throws TemplateError, whose message names the expression, its place, and what is wrong. */
export function compileTemplate(source: string): Template {
  const text = normalizeNewlines(source);
  if (!/\{[{%#]/.test(text)) return constantTemplate(source, text);
  const render = compile(source, text);
  return {
    source,
    isConstant: false,
    render,
    evaluate: (scope, environment, validTypes = [], { fallback = '', isStrict = false } = {}) => {
      let rendered: string;
      try {
        rendered = render(scope, environment);
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        if (error.kind === 'undefined' && !isStrict) return fallback;
        if (error.kind !== 'type') throw error;
        rendered = source;
      }
      return rendered === '' ? fallback : readLiteral(rendered, validTypes);
    },
  };
}

function constantTemplate(source: string, text: string): Template {
  return {
    source,
    isConstant: true,
    render: () => text,
    evaluate: (_scope, _environment, validTypes = [], { fallback = '' } = {}) =>
      text === '' ? fallback : readLiteral(text, validTypes),
  };
}

function compile(source: string, text: string): Template['render'] {
  const { write, names } = guardCompiling(source, () => {
    const body = parse(text);
    return {
      write: compileBody(body, text),
      names: findFreeNames(body).filter((it) => it !== 'self' && !macros.has(it)),
    };
  });
  return (scope, environment) => {
    const output: Output = { ...openRun(scope, environment, openBudget()), place: null, text: '' };
    try {
      for (const name of names) if (!Object.hasOwn(scope, name)) throw unknownName(name, scope);
      write(output);
      return output.text;
    } catch (error) {
      throw describe(error, output, text);
    }
  };
}

/** The parser bounds its depth; this is for what it does not foresee. */
function guardCompiling<T>(source: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (error instanceof TemplateError)
      throw new TemplateError(`"${quotePiece(source, 0, source.length)}" cannot be compiled, ${error.message}`);
    if (error instanceof RangeError) throw new TemplateError('this text is nested too deeply to be compiled');
    throw error;
  }
}

const unknownName = (name: string, scope: Scope): EvaluationError =>
  new EvaluationError(
    'value',
    `"${name}" is not known here; known are ${Object.keys(scope).sort().slice(0, 30).join(', ') || 'no names'}`,
  );

/** The same error with the expression and its place. */
function describe(error: unknown, { place }: Output, text: string): unknown {
  const where = place
    ? `${quotePiece(text, place.from, place.to)} (${describePlace(text, place.from)})`
    : `"${quotePiece(text, 0, text.length)}"`;
  if (error instanceof EvaluationError) return new EvaluationError(error.kind, `${where}: ${error.message}`);
  // Too deep for the stack, or longer than a text can be: foreign input again, and no fault of ours.
  if (error instanceof RangeError)
    return new EvaluationError('limit', `${where}: it is nested too deeply or grows too long`);
  return error;
}
