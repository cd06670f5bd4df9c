// The filters that the format of the manifests adds to Jinja2, and those that replace Jinja2's own: hash, hmac, base64, regular expressions,
// string.
import { createHash, createHmac } from 'node:crypto';
import { textOf } from './bind-arguments.ts';
import { type Budget, spendSize } from './budget.ts';
import { fail } from './errors.ts';
import type { FilterCall } from './filters.ts';
import { formatPython, toJson } from './python-text.ts';
import { replaceRegex, searchRegex } from './regex.ts';
import { isTrue, type Value } from './values.ts';

export type OwnFilter = [parameters: string[], required: number, run: (values: Value[], call: FilterCall) => Value];

/** Names of Python's hashlib, and what Node calls them. */
const hashes = new Map([
  ['md5', 'md5'],
  ['sha1', 'sha1'],
  ['sha224', 'sha224'],
  ['sha256', 'sha256'],
  ['sha384', 'sha384'],
  ['sha512', 'sha512'],
  ['sha3_224', 'sha3-224'],
  ['sha3_256', 'sha3-256'],
  ['sha3_384', 'sha3-384'],
  ['sha3_512', 'sha3-512'],
  ['blake2b', 'blake2b512'],
  ['blake2s', 'blake2s256'],
]);

function hashedText(value: Value, budget: Budget): string {
  const text = formatPython(value, budget);
  spendSize(budget, text.length);
  return text;
}

function hash([value, type = 'md5', salt]: Value[], { budget }: FilterCall): string {
  const name = hashes.get(textOf(type, 'hash_type'));
  if (name === undefined) return fail('value', 'there is no such hash_type');
  const digest = createHash(name).update(hashedText(value, budget), 'utf8');
  if (isTrue(salt)) digest.update(hashedText(salt, budget), 'utf8');
  return digest.digest('hex');
}

function hmac([value, key, type = 'sha256']: Value[], { budget }: FilterCall): string {
  if (type !== 'sha256') return fail('value', 'hmac knows sha256 only');
  return createHmac('sha256', hashedText(key, budget)).update(hashedText(value, budget), 'utf8').digest('hex');
}

/** As Python's base64.b64decode: other signs are skipped, but the padding must fit, and the result be UTF-8. */
function decodeBase64([value]: Value[], { budget }: FilterCall): string {
  const signs = textOfCalled(value, budget).replace(/[^A-Za-z0-9+/=]/g, '');
  const [, digits = '', padding = ''] = /^([^=]*)(=*)/.exec(signs) ?? [];
  if (digits.length % 4 === 1 || (digits.length % 4 !== 0 && padding.length < 4 - (digits.length % 4)))
    return fail('value', 'no base64: its padding is wrong');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(digits, 'base64'));
  } catch {
    return fail('value', 'the base64 holds no UTF-8 text');
  }
}

/** These filters call a method of str first, so that another kind is an AttributeError there, and no TypeError. */
function textOfCalled(value: Value, budget: Budget): string {
  if (typeof value === 'string') spendSize(budget, value.length * 2);
  return typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null && 'use' in value
      ? textOf(value, 'value')
      : fail('value', 'this filter needs a text');
}

const encodeBase64 = ([value]: Value[], { budget }: FilterCall): string =>
  Buffer.from(textOfCalled(value, budget).toWellFormed(), 'utf8').toString('base64');

/** A text stays; anything else is JSON in triple quotes, which literal evaluation reads as a text again. */
function string([value]: Value[], { budget }: FilterCall): string {
  if (typeof value === 'string') return value;
  const text = `"""${toJson(value, {}, budget)}"""`;
  spendSize(budget, text.length);
  return text;
}

/** The first group of the first match, else nothing. */
const searchFor = ([value, pattern]: Value[], { budget }: FilterCall): Value => {
  const match = searchRegex(searchedText(pattern, 'regex'), searchedText(value, 'value'), budget);
  return match && match.groups.length > 1 ? (match.groups[1] ?? null) : '';
};

/** What is not there is no text to Python's re, and so a TypeError rather than an UndefinedError. */
const searchedText = (value: Value, name: string): string =>
  typeof value === 'string' ? value : fail('type', `${name} must be a text`);

const replaceIn = ([value, pattern, replacement]: Value[], { budget }: FilterCall): string =>
  replaceRegex(
    searchedText(pattern, 'regex'),
    searchedText(replacement, 'replacement'),
    searchedText(value, 'value'),
    budget,
  );

export const ownFilters: Record<string, OwnFilter> = {
  hash: [['value', 'hash_type', 'salt'], 1, hash],
  hmac: [['value', 'key', 'hash_type'], 2, hmac],
  base64encode: [['value'], 1, encodeBase64],
  base64decode: [['value'], 1, decodeBase64],
  // Despite its name it encodes, in the engine too.
  base64binascii_decode: [['value'], 1, encodeBase64],
  string: [['value'], 1, string],
  regex_search: [['value', 'regex'], 2, searchFor],
  regex_replace: [['value', 'regex', 'replacement'], 3, replaceIn],
};
