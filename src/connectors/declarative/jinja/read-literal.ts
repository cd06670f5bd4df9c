// Python's literal evaluation: what a rendered text means as a value. "5" is a number, "[1, 'a']" a list, "None" nothing, "0123" and
// "2024-01-01" stay texts. Sets, bytes and complex numbers, which no API takes, stay texts too.
import { depthMax, digitsMax } from './budget.ts';
import { decodeEscapes } from './escapes.ts';
import { formatFloat } from './python-text.ts';
import { type Float, isFloat, isInteger, isPlainObject, Tuple, toFloat, toInteger } from './values.ts';

/** A value outside of expressions: JSON's, with bigint for ints beyond 2^53, Float for floats that look whole, and Tuple, an array. */
export type JinjaValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | JinjaValue[]
  | { [key: string]: JinjaValue };

/** As the format names them: `number` is a float, `integer` an int or a bool, as the engine checks it; a tuple is no `array`. */
export type ValidType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

// What no literal begins with; most texts end here.
const cannotBegin = /^[^\s\d"'[({+\-.#\\TFNrRuU]/;

/** The value that `text` means, or `text` itself where it is no literal or none of `validTypes`. */
export function readLiteral(text: string, validTypes: readonly ValidType[] = []): JinjaValue {
  if (cannotBegin.test(text)) return text;
  const value = new LiteralReader(text).read();
  if (value === notLiteral) return text;
  return validTypes.length === 0 || validTypes.some((it) => isOfType(value as JinjaValue, it))
    ? (value as JinjaValue)
    : text;
}

function isOfType(value: JinjaValue, type: ValidType): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'number') return isFloat(value);
  if (type === 'integer') return isInteger(value) || typeof value === 'boolean';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'array') return Array.isArray(value) && !(value instanceof Tuple);
  return type === 'object' ? isPlainObject(value) : value === null;
}

const notLiteral = Symbol('no literal');
/** Thrown and caught in this file alone: the text is no literal. */
const stop = (): never => {
  throw notLiteral;
};

const wholeNumber = /0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|[1-9](?:_?\d)*|0(?:_?0)*/y;
const floatNumber =
  /(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?|\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*/y;
const word = /[A-Za-z_]\w*/y;
const stringBegin = /([uUrR]?)("""|'''|"|')/y;
const blank = /(?:[ \t\f]|\\\n)*(?:#[^\n]*)?/y;
/** Empty lines and comments; the last line may not be spaces alone, nor end in a backslash. */
const endOfLiteral = /^[ \t\f]*(?:#[^\n]*)?(?:\n[ \t\f]*(?:#[^\n]*)?)*$/;
const brokenEnd = /\n[ \t]+$|\\\n$/;
const blankInBrackets = /(?:[ \t\f\n]|\\\n|#[^\n]*)*/y;

class LiteralReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  read(): JinjaValue | typeof notLiteral {
    try {
      if (this.#text.includes('\0')) return notLiteral;
      this.#skipLeading();
      const value = this.#topLevel();
      return endOfLiteral.test(this.#text.slice(this.#at)) && !brokenEnd.test(this.#text) ? value : notLiteral;
    } catch (error) {
      if (error === notLiteral) return notLiteral;
      throw error;
    }
  }

  /** Empty lines may stand before, but then nothing may be indented. */
  #skipLeading(): void {
    this.#skip(/[ \t\f]*(?:\\\n[ \t\f]*)*/y);
    if (!this.#isOneOf(/[#\n]/)) return;
    this.#skip(/(?:[ \t\f]*(?:#[^\n]*)?\n)*/y);
    if (this.#isOneOf(/[ \t]/)) stop();
  }

  /** A value, or a tuple without brackets. */
  #topLevel(): JinjaValue {
    const first = this.#value().value;
    this.#skip(blank);
    if (!this.#is(',')) return first;
    const items = [first];
    while (this.#is(',')) {
      this.#at += 1;
      this.#skip(blank);
      if (this.#at >= this.#text.length || this.#is('\n')) break;
      items.push(this.#value().value);
      this.#skip(blank);
    }
    return Tuple.copy(items);
  }

  #is(sign: string): boolean {
    return this.#text[this.#at] === sign;
  }

  #isOneOf(signs: RegExp): boolean {
    return signs.test(this.#text[this.#at] ?? '');
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }

  #skip(pattern: RegExp): void {
    this.#match(pattern);
  }

  /** A value; `isNumber` where it is a bare number, before which a sign may stand. */
  #value(): { value: JinjaValue; isNumber: boolean } {
    if (this.#is('-') || this.#is('+')) {
      const isNegative = this.#is('-');
      this.#at += 1;
      this.#skip(this.#depth > 0 ? blankInBrackets : blank);
      // One sign only, as in Python; and so a long row of them ends here.
      if (this.#is('-') || this.#is('+')) return stop();
      const { value, isNumber } = this.#value();
      if (!isNumber) return stop();
      return { value: isNegative ? negate(value) : value, isNumber: false };
    }
    if (this.#is('[')) return { value: this.#list(), isNumber: false };
    if (this.#is('{')) return { value: this.#dict(), isNumber: false };
    if (this.#is('(')) return this.#brackets();
    const number = this.#number();
    if (number !== undefined) return { value: number, isNumber: true };
    const text = this.#strings();
    return { value: text === undefined ? this.#constant() : text, isNumber: false };
  }

  #constant(): JinjaValue {
    const name = this.#match(word)?.[0];
    return name === 'True' ? true : name === 'False' ? false : name === 'None' ? null : stop();
  }

  #number(): JinjaValue | undefined {
    const float = this.#match(floatNumber)?.[0];
    const whole = float === undefined ? this.#match(wholeNumber)?.[0] : undefined;
    if (float === undefined && whole === undefined) return undefined;
    // "0123", "1abc" and "1j" are no numbers.
    if (this.#isOneOf(/[\w.]/)) return stop();
    if (float !== undefined) return toFloat(Number(float.replaceAll('_', '')));
    const digits = (whole ?? '').replaceAll('_', '');
    return digits.length > digitsMax ? stop() : toInteger(BigInt(digits));
  }

  /** Texts side by side are one. */
  #strings(): string | undefined {
    let text: string | undefined;
    for (let begin = this.#match(stringBegin); begin; begin = this.#match(stringBegin)) {
      text = (text ?? '') + this.#string(begin[1] ?? '', begin[2] ?? '');
      this.#skip(this.#depth > 0 ? blankInBrackets : blank);
    }
    return text;
  }

  #string(prefix: string, quote: string): string {
    const from = this.#at;
    while (!this.#text.startsWith(quote, this.#at)) {
      if (this.#at >= this.#text.length || (this.#is('\n') && quote.length === 1)) return stop();
      this.#at += this.#is('\\') ? 2 : 1;
    }
    if (this.#at > this.#text.length) return stop();
    const body = this.#text.slice(from, this.#at);
    this.#at += quote.length;
    return prefix.toLowerCase() === 'r' ? body : (decodeEscapes(body) ?? stop());
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > depthMax) stop();
    this.#at += 1;
    this.#skip(blankInBrackets);
  }

  #leave(): void {
    this.#at += 1;
    this.#depth -= 1;
  }

  /** Items between commas up to `end`, and whether a comma stood there. */
  #items(end: string): { items: JinjaValue[]; hasComma: boolean; isNumber: boolean } {
    const items: JinjaValue[] = [];
    let hasComma = false;
    let isNumber = false;
    while (!this.#is(end)) {
      const item = this.#value();
      items.push(item.value);
      isNumber = item.isNumber;
      this.#skip(blankInBrackets);
      if (this.#is(end)) break;
      if (!this.#is(',')) return stop();
      hasComma = true;
      this.#at += 1;
      this.#skip(blankInBrackets);
    }
    return { items, hasComma, isNumber };
  }

  #list(): JinjaValue {
    this.#enter();
    const { items } = this.#items(']');
    this.#leave();
    return items;
  }

  #brackets(): { value: JinjaValue; isNumber: boolean } {
    this.#enter();
    const { items, hasComma, isNumber } = this.#items(')');
    this.#leave();
    const [first] = items;
    if (items.length === 1 && !hasComma && first !== undefined) return { value: first, isNumber };
    return { value: Tuple.copy(items), isNumber: false };
  }

  #dict(): JinjaValue {
    this.#enter();
    const dict: { [key: string]: JinjaValue } = {};
    while (!this.#is('}')) {
      const key = this.#value().value;
      this.#skip(blankInBrackets);
      // Without a colon it is a set.
      if (!this.#is(':')) return stop();
      this.#at += 1;
      this.#skip(blankInBrackets);
      const value = this.#value().value;
      // "__proto__" is a key like any other.
      Object.defineProperty(dict, keyText(key), { value, writable: true, enumerable: true, configurable: true });
      this.#skip(blankInBrackets);
      if (this.#is('}')) break;
      if (!this.#is(',')) return stop();
      this.#at += 1;
      this.#skip(blankInBrackets);
    }
    this.#leave();
    return dict;
  }
}

/** Keys of other kinds become texts as JSON writes them. */
function keyText(key: JinjaValue): string {
  if (typeof key === 'string') return key;
  if (isFloat(key)) return formatFloat(Number(key));
  return typeof key === 'object' && key !== null ? stop() : String(key);
}

function negate(value: JinjaValue): JinjaValue {
  if (isFloat(value)) return toFloat(-Number(value)) as JinjaValue;
  return isInteger(value) ? toInteger(-BigInt(value)) : stop();
}
