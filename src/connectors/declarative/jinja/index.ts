// Interpolations of declarative manifests: Jinja2 with Python's meaning, for foreign input. A template reaches the scope's own plain data and
// the functions of macros.ts, is bounded in steps, memory and nesting (budget.ts), and throws TemplateError or EvaluationError only.
// How the text goes: tokenize -> parse -> compile -> render -> read-literal. What Python's values are here: values.ts.

export type { Scope } from './compile-expression.ts';
export { DateTime, Duration, fixedZone, TimeDelta, utc } from './datetimes.ts';
export { EvaluationError, type EvaluationErrorKind, TemplateError } from './errors.ts';
export { parseIsoDatetime } from './iso-datetime.ts';
export { parseIsoDuration } from './iso-duration.ts';
export type { Environment } from './macros.ts';
export { formatPython, formatRepr, type JsonOptions, toJson } from './python-text.ts';
export { readJson } from './read-json.ts';
export { type JinjaValue, readLiteral, type ValidType } from './read-literal.ts';
export { testRegex } from './regex.ts';
export { formatDatetime } from './strftime.ts';
export { parseDatetime } from './strptime.ts';
export { compileTemplate, type EvaluateOptions, type Template } from './template.ts';
export { isTruthy } from './truthiness.ts';
export { Float, Tuple } from './values.ts';
