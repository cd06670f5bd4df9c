// The shape of an answer: what it shares with every other answer of its kind, and nothing of the single case. Pure. Stage, credential,
// status, format, the names in the body, the codes, and the words without numbers, ids and quoted values.
import { createHash } from 'node:crypto';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import { type BodyFormat, formatOf } from './body-format.ts';

const depthMax = 5;
const namesMax = 80;
const codesMax = 12;
const wordsMax = 12;

export interface Shape {
  hash: string;
  format: BodyFormat;
}

/** Of a stripped failure: what was struck out cannot make two shapes of one. */
export function shapeOf(failure: Failure, diagnosis: Pick<Diagnosis, 'providerMessage'>): Shape {
  const { stage, auth, response } = failure;
  const format = formatOf(failure);
  const { names, codes } = outline(response ? response.body : failure.error);
  const words = format === 'html' ? '' : normalizeWords(diagnosis.providerMessage);
  const parts = [stage, auth, response?.status ?? null, format, names, codes, words];
  return { hash: createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32), format };
}

const codeName = /(?:code|error|errno|type|reason|status|subcode|sqlstate|^name)$/i;

/** The names of a tree as paths, and the codes under names that usually hold one. Items of a list share a path. */
function outline(root: unknown): { names: string[]; codes: string[] } {
  const names = new Set<string>();
  const codes = new Set<string>();
  const walk = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > depthMax) return;
    for (const [name, inner] of Object.entries(value)) {
      if (names.size >= namesMax) return;
      const here = Array.isArray(value) ? `${path}[]` : `${path}.${withoutNumbers(name)}`;
      names.add(here);
      if (codeName.test(name) && isCode(inner) && codes.size < codesMax) codes.add(`${here}=${normalizeCode(inner)}`);
      walk(inner, here, depth + 1);
    }
  };
  walk(root, '', 0);
  return { names: [...names].sort(), codes: [...codes].sort() };
}

const isCode = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= 80 && !/\s/.test(value));

/** A number that is a code stays (`190`, `ORA-01017`); a long one is an id. */
const normalizeCode = (code: string | number): string =>
  String(code)
    .toLowerCase()
    .replace(/\d{8,}/g, '#');

const withoutNumbers = (name: string): string => name.replace(/\d+/g, '#');

function normalizeWords(message: string): string {
  const plain = message
    .replace(/"[^"]*"|'[^'\s]*'|`[^`]*`|“[^”]*”|«[^»]*»|\[redacted\]/g, '*')
    .replace(/\b\w+:\/\/\S+/g, '*')
    .replace(/\S*\d\S*/g, '#')
    .toLowerCase();
  return plain.split(/\s+/).slice(0, wordsMax).join(' ');
}
