// Arguments to parameters as Python binds them, and the usual conversions of arguments, with TypeErrors where Python has them.
import { fail } from './errors.ts';
import { asInteger, isFloat, isNumeric, typeName, Undefined, type Value } from './values.ts';

/** The given values in the order of `parameters`; those not given are undefined. The first `required` must be given. */
export function bindArguments(
  name: string,
  parameters: readonly string[],
  required: number,
  positional: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value[] {
  if (positional.length > parameters.length)
    return fail('type', `${name}() takes at most ${parameters.length} arguments, ${positional.length} are given`);
  const bound: Value[] = [...positional];
  for (const [key, value] of named) {
    const index = parameters.indexOf(key);
    if (index === -1) return fail('type', `${name}() has no argument named ${key}`);
    if (index < positional.length) return fail('type', `${name}() is given its argument ${key} twice`);
    bound[index] = value;
  }
  for (let index = 0; index < required; index += 1)
    if (bound[index] === undefined) return fail('type', `${name}() misses its argument ${parameters[index]}`);
  return bound;
}

/** A text, else TypeError. */
export function textOf(value: Value, name: string): string {
  if (value instanceof Undefined) return value.use();
  return typeof value === 'string' ? value : fail('type', `${name} must be a text, not ${typeName(value)}`);
}

/** A whole number that JavaScript can count with; beyond that it is as good as endless. */
export function countOf(value: Value, name: string): number {
  if (value instanceof Undefined) return value.use();
  if (!isNumeric(value) || isFloat(value))
    return fail('type', `${name} must be a whole number, not ${typeName(value)}`);
  const whole = asInteger(value);
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(whole > limit ? limit : whole < -limit ? -limit : whole);
}
