// What can go wrong with an expression, and nothing else ever comes out of this room. Messages name the expression, its place and
// the kinds of values, never the values: a config holds secrets.

/** The text cannot be compiled: what is wrong, and where. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/**
 * Why an expression has no value, in the classes of the format's engine:
 * - `undefined`: something was asked of a name or property that is not there;
 * - `type`: an operation that these kinds of values do not have;
 * - `value`: a right kind with a wrong value (no date, division by zero, a name that nobody gave);
 * - `security`: the expression reached for what is not data;
 * - `limit`: it would take more steps, memory or nesting than is allowed.
 */
export type EvaluationErrorKind = 'undefined' | 'type' | 'value' | 'security' | 'limit';

/** The expression has no value for this scope. */
export class EvaluationError extends Error {
  override name = 'EvaluationError';
  readonly kind: EvaluationErrorKind;

  constructor(kind: EvaluationErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export const fail = (kind: EvaluationErrorKind, message: string): never => {
  throw new EvaluationError(kind, message);
};
