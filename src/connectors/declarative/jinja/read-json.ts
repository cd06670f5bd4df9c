// JSON without losing anything: ids of more than 16 digits stay whole (bigint), and 1.0 stays a float (Float). A text that holds neither
// takes the quick way through JSON.parse.
import { Float, toInteger } from './values.ts';

// Sixteen digits in a row may be beyond 2^53; ".0" and exponents make floats that look whole. Inside texts too: that costs time only.
const needsCare = /\d{16}|\.0+(?!\d)|\d[eE][-+\d]/;

/** Reads a JSON text. Throws SyntaxError as JSON.parse does. Python's NaN and Infinity are no JSON and are refused. */
export function readJson(text: string): unknown {
  if (!needsCare.test(text)) return JSON.parse(text);
  try {
    // The reviver's third argument holds the number as it was written.
    return JSON.parse(text, reviveNumber as (this: unknown, key: string, value: unknown) => unknown);
  } catch (error) {
    // The reviver, unlike the parser, goes down by recursion.
    if (error instanceof RangeError) throw new SyntaxError('JSON is nested too deeply');
    throw error;
  }
}

function reviveNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  const { source } = context;
  if (/^-?\d+$/.test(source)) return Number.isSafeInteger(value) ? value : toInteger(BigInt(source));
  return Number.isInteger(value) || !Number.isFinite(value) ? new Float(value) : value;
}
