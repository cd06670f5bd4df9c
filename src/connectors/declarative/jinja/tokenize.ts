// A template as tokens, by the lexical rules of Jinja2: text, {{ }}, {% %}, {# #}, raw blocks, whitespace control, Python's literals. Each
// pattern here is linear, so that a foreign text cannot hold it up.
import { TemplateError } from './errors.ts';
import { decodeEscapes } from './escapes.ts';
import { describePlace } from './place.ts';
import { spaceClass, trimEnd } from './spaces.ts';
import { toFloat, toInteger } from './values.ts';

export type TokenKind =
  | 'text'
  | 'variable-begin'
  | 'variable-end'
  | 'block-begin'
  | 'block-end'
  | 'name'
  | 'string'
  | 'integer'
  | 'float'
  | 'operator'
  | 'end';

export interface Token {
  kind: TokenKind;
  /** As written; for `string` the meant text. */
  text: string;
  value: unknown;
  at: number;
  /** Offset behind the token. */
  to: number;
}

const spaces = new RegExp(`[${spaceClass}]+`, 'y');
const number = /(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?e[+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/iy;
const integer = /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy;
const name = /[\p{ID_Continue}_]+/uy;
const operator = /\/\/|\*\*|[=!<>]=|[-+/*%~[\](){}><=.:|,;]/y;
const rawBegin = new RegExp(`\\{%([-+]?)[${spaceClass}]*raw[${spaceClass}]*(?:-%\\}[${spaceClass}]*|%\\})`, 'y');
const rawEnd = new RegExp(
  `\\{%([-+]?)[${spaceClass}]*endraw[${spaceClass}]*(?:\\+%\\}|-%\\}[${spaceClass}]*|%\\})`,
  'y',
);

/** Line breaks are one sign, and the last one of a template is dropped, as Jinja2 does it. */
export const normalizeNewlines = (source: string): string => source.replace(/\r\n?/g, '\n').replace(/\n$/, '');

/** `source` must come from normalizeNewlines. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const found = findTag(source, at);
    const sign = source[found + 2] ?? '';
    const text = source.slice(at, found);
    const kept = sign === '-' ? trimEnd(text) : text;
    if (kept) tokens.push({ kind: 'text', text: kept, value: kept, at, to: found });
    if (found === source.length) break;
    at = readTag(source, found, sign === '-' || sign === '+' ? 3 : 2, tokens);
  }
  tokens.push({ kind: 'end', text: '', value: null, at: source.length, to: source.length });
  return tokens;
}

function findTag(source: string, from: number): number {
  for (let at = source.indexOf('{', from); at !== -1; at = source.indexOf('{', at + 1)) {
    const next = source[at + 1];
    if (next === '{' || next === '%' || next === '#') return at;
  }
  return source.length;
}

/** Reads the tag at `at`, and gives the offset behind it. */
function readTag(source: string, at: number, width: number, tokens: Token[]): number {
  if (source[at + 1] === '#') return skipComment(source, at, width);
  const raw = matchAt(rawBegin, source, at);
  if (raw !== null) return readRaw(source, at, at + raw.length, tokens);
  const isBlock = source[at + 1] === '%';
  tokens.push({ kind: isBlock ? 'block-begin' : 'variable-begin', text: '', value: null, at, to: at + width });
  return readCode(source, at + width, isBlock, tokens);
}

function skipComment(source: string, at: number, width: number): number {
  const end = source.indexOf('#}', at + width);
  if (end === -1) throw new TemplateError(`${describePlace(source, at)}: the comment {# is not closed by #}`);
  return source[end - 1] === '-' && end - 1 >= at + width ? skipSpaces(source, end + 2) : end + 2;
}

function readRaw(source: string, at: number, from: number, tokens: Token[]): number {
  for (let end = source.indexOf('{%', from); end !== -1; end = source.indexOf('{%', end + 1)) {
    const closing = matchAt(rawEnd, source, end);
    if (closing === null) continue;
    const text = source.slice(from, end);
    const kept = source[end + 2] === '-' ? trimEnd(text) : text;
    if (kept) tokens.push({ kind: 'text', text: kept, value: kept, at: from, to: end });
    return end + closing.length;
  }
  throw new TemplateError(`${describePlace(source, at)}: {% raw %} is not closed by {% endraw %}`);
}

/** Reads what stands between the braces up to the end of the tag. */
function readCode(source: string, from: number, isBlock: boolean, tokens: Token[]): number {
  const closing = isBlock ? '%}' : '}}';
  const kind = isBlock ? 'block-end' : 'variable-end';
  const open: string[] = [];
  let at = from;
  while (at < source.length) {
    if (open.length === 0) {
      const sign = source[at];
      const width = (sign === '-' || (isBlock && sign === '+')) && source.startsWith(closing, at + 1) ? 3 : 2;
      if (width === 3 || source.startsWith(closing, at)) {
        tokens.push({ kind, text: closing, value: null, at, to: at + width });
        return width === 3 && sign === '-' ? skipSpaces(source, at + width) : at + width;
      }
    }
    const skipped = skipSpaces(source, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const token = readToken(source, at);
    if (token.kind === 'operator') balance(source, token, open);
    tokens.push(token);
    at = token.to;
  }
  throw new TemplateError(`${describePlace(source, from)}: ${isBlock ? '{%' : '{{'} is not closed by ${closing}`);
}

const partners: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

function balance(source: string, token: Token, open: string[]): void {
  const partner = partners[token.text];
  if (partner !== undefined) open.push(partner);
  else if (token.text === ')' || token.text === ']' || token.text === '}') {
    const expected = open.pop();
    if (expected !== token.text)
      throw new TemplateError(
        `${describePlace(source, token.at)}: "${token.text}" ${expected ? `where "${expected}" is missing` : 'closes nothing'}`,
      );
  }
}

function readToken(source: string, at: number): Token {
  const token = (kind: TokenKind, text: string, value: unknown): Token => ({
    kind,
    text,
    value,
    at,
    to: at + text.length,
  });
  const first = source[at] ?? '';
  if (first >= '0' && first <= '9') {
    // "a.0.1" are two subscripts, no float.
    const float = source[at - 1] === '.' ? null : matchAt(number, source, at);
    if (float !== null) return token('float', float, toFloat(Number(float.replaceAll('_', ''))));
    const whole = matchAt(integer, source, at);
    if (whole !== null) return token('integer', whole, toInteger(BigInt(whole.replaceAll('_', '') || '0')));
  }
  const word = matchAt(name, source, at);
  if (word !== null) {
    if (!/^[\p{ID_Start}_]/u.test(word)) throw new TemplateError(`${describePlace(source, at)}: "${word}" is no name`);
    return token('name', word, word);
  }
  if (first === '"' || first === "'") return readString(source, at, first);
  const sign = matchAt(operator, source, at);
  if (sign !== null) return token('operator', sign, sign);
  throw new TemplateError(
    `${describePlace(source, at)}: unexpected character "${String.fromCodePoint(source.codePointAt(at) ?? 63)}"`,
  );
}

function readString(source: string, at: number, quote: string): Token {
  let to = at + 1;
  while (to < source.length && source[to] !== quote) to += source[to] === '\\' ? 2 : 1;
  if (to >= source.length)
    throw new TemplateError(`${describePlace(source, at)}: the text that begins with ${quote} has no end`);
  const meant = decodeEscapes(source.slice(at + 1, to));
  if (meant === null) throw new TemplateError(`${describePlace(source, at)}: a broken escape sequence in a text`);
  return { kind: 'string', text: meant, value: meant, at, to: to + 1 };
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

const skipSpaces = (source: string, at: number): number => at + (matchAt(spaces, source, at)?.length ?? 0);
