// The text of a manifest to plain values, with their places. A manifest is foreign input: its size, its depth and what its aliases unfold
// to are bounded, and a key can never be taken for a prototype. Plain words are read as YAML 1.1 does, which the format's own engine
// follows: `yes` is true and 010 is eight. Of a key that stands twice the last counts. Dates stay the text that they are.
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { createPlaces, type Places, type Position } from './places.ts';
import { ManifestError, type Problem } from './problems.ts';

/** Bounds, far above what real manifests need: the largest of several hundred has 1.1 million characters, 31,000 values, and 50 levels. */
export const limits = {
  charactersMax: 3_000_000,
  depthMax: 120,
  valuesMax: 500_000,
  componentsMax: 300_000,
  unfoldedMax: 3_000_000,
};

export interface ReadYaml {
  value: unknown;
  places: Places;
}

/** Throws ManifestError. */
export function readYaml(text: string, fileName: string): ReadYaml {
  const fail = (what: string, at: Position = { line: 0, column: 0 }): never => {
    throw new ManifestError(fileName, [{ ...at, place: '', what }]);
  };
  if (text.length > limits.charactersMax) fail(`it is longer than ${limits.charactersMax} characters`);
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parse(text, lines, fail);
  if (document.errors.length > 0)
    throw new ManifestError(
      fileName,
      document.errors.slice(0, 5).map(({ message, pos }): Problem => {
        const what = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
        return { ...positionAt(pos[0]), place: '', what: `this is no YAML: ${what}` };
      }),
    );
  const places = createPlaces(positionAt);
  let values = 0;
  const opened = new Set<Node>();
  /** What an anchor stands for is read once: aliases share it. */
  const anchored = new Map<Node, unknown>();
  /** By its name the anchor that was met last, as the text has them: asking the document for each alias would walk through all of it each time. */
  const anchors = new Map<string, Node>();
  const meet = (node: Node): void => {
    if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
  };

  const read = (node: unknown, depth: number): unknown => {
    if (node === null || node === undefined) return null;
    const it = node as Node;
    const at = positionAt(it.range?.[0] ?? 0);
    if (++values > limits.valuesMax) fail(`it has more than ${limits.valuesMax} values`, at);
    if (depth > limits.depthMax) fail(`it is nested more than ${limits.depthMax} levels deep`, at);
    if (isAlias(it)) return readAlias(it, depth);
    meet(it);
    if (isScalar(it)) return readScalar(it, (what) => fail(what, at));
    if (anchored.has(it)) return anchored.get(it);
    if (opened.has(it)) return fail('an alias stands within what it stands for', at);
    opened.add(it);
    const value = isMap(it) ? readMap(it, depth) : isSeq(it) ? readList(it, depth) : fail('this cannot be read', at);
    opened.delete(it);
    anchored.set(it, value);
    return value;
  };

  const readAlias = (alias: Alias, depth: number): unknown => {
    const target = anchors.get(alias.source);
    if (target === undefined) fail(`*${alias.source} stands for nothing`, positionAt(alias.range?.[0] ?? 0));
    return read(target, depth + 1);
  };

  const readMap = (map: YAMLMap, depth: number): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    const merged: Record<string, unknown>[] = [];
    const inner = new Map<string, number>();
    for (const { key, value: content } of map.items) {
      const keyNode = key as Node | null;
      const offset = keyNode?.range?.[0] ?? map.range?.[0] ?? 0;
      const name = readKey(keyNode, positionAt(offset));
      const read_ = read(content, depth + 1);
      if (name === '<<' && isScalar(keyNode) && keyNode.type === 'PLAIN') {
        for (const it of [read_].flat()) if (isObject(it)) merged.push(it);
        values += merged.reduce((sum, it) => sum + Object.keys(it).length, 0);
        if (values > limits.valuesMax) fail(`it has more than ${limits.valuesMax} values`, positionAt(offset));
        continue;
      }
      value[name] = read_;
      inner.set(name, offset);
    }
    const whole = merged.length > 0 ? Object.assign({}, ...merged.reverse(), value) : value;
    places.mark(whole, map.range?.[0] ?? 0, inner);
    return whole;
  };

  const readKey = (key: Node | null, at: Position): string => {
    const target = isAlias(key) ? (anchors.get(key.source) ?? null) : key;
    if (target !== null) meet(target);
    if (target !== null && !isScalar(target)) return fail('a key must be a word, not a list or names with values', at);
    const name = String((target as Scalar | null)?.source ?? target?.value ?? 'null');
    if (name === '__proto__') fail('a key must not be called __proto__', at);
    return name;
  };

  const readList = (list: YAMLSeq, depth: number): unknown[] => {
    const value = list.items.map((item) => read(item, depth + 1));
    const inner = list.items.map((item, index) => [String(index), (item as Node | null)?.range?.[0] ?? 0] as const);
    places.mark(value, list.range?.[0] ?? 0, new Map(inner));
    return value;
  };

  return { value: read(document.contents, 0), places };
}

/** Plain words are told apart below: so nothing is made of them here. */
function parse(text: string, lineCounter: LineCounter, fail: (what: string) => never) {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      lineCounter,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (error) {
    // The parser calls itself for what is nested: thousands of levels end it.
    return fail(
      `it cannot be read: ${error instanceof RangeError ? 'it is nested too deep' : (error as Error).message}`,
    );
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readScalar(scalar: Scalar, fail: (what: string) => never): unknown {
  const { tag, type } = scalar;
  const text = String(scalar.value ?? '');
  if (tag === undefined) return type === 'PLAIN' ? readPlain(text) : text;
  if (tag === '!' || tag === 'tag:yaml.org,2002:str') return text;
  const plain = readPlain(text);
  const kind = { number: ['int', 'float'], boolean: ['bool'], object: ['null'] }[typeof plain as string];
  if (kind?.some((it) => tag === `tag:yaml.org,2002:${it}`)) return plain;
  return fail(`the tag ${tag} is not understood; leave it out`);
}

const words: ReadonlyMap<string, boolean | null> = new Map(
  [
    ['yes on true', true],
    ['no off false', false],
    ['null', null],
  ].flatMap(([list, value]) =>
    String(list)
      .split(' ')
      .flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()])
      .map((word) => [word, value as boolean | null] as const),
  ),
)
  .set('~', null)
  .set('', null);

/** A plain word as YAML 1.1 reads it (https://yaml.org/type/), with the two narrower readings of PyYAML: `y` and `n` are words. */
export function readPlain(text: string): unknown {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (!/^[-+.\d]/.test(text)) return text;
  const digits = text.replaceAll('_', '');
  if (/^[-+]?0b[01_]+$/.test(text)) return readBase(digits, 2);
  if (/^[-+]?0x[\da-fA-F_]+$/.test(text)) return readBase(digits, 16);
  if (/^[-+]?0[0-7_]+$/.test(text)) return readBase(digits, 8);
  if (/^[-+]?(?:0|[1-9][\d_]*)$/.test(text)) return Number(digits);
  if (/^[-+]?(?:\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][-+]\d+)?$/.test(text)) return Number(digits);
  if (/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/.test(text) && !/^[-+]?0\d*:[^.]*$/.test(text))
    return readSixties(digits);
  return text;
}

function readBase(digits: string, base: number): number {
  const sign = digits.startsWith('-') ? -1 : 1;
  const bare = digits.replace(/^[-+]/, '').replace(/^0[bx]/, '');
  return sign * Number.parseInt(bare === '' ? '0' : bare, base);
}

/** 1:30 is ninety: numbers to the base of sixty. */
function readSixties(digits: string): number {
  const sign = digits.startsWith('-') ? -1 : 1;
  return (
    sign *
    digits
      .replace(/^[-+]/, '')
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0)
  );
}
