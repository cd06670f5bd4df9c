// The text of a manifest: what its plain words mean, and that foreign text can neither grow without bound nor reach a prototype.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ManifestError } from './problems.ts';
import { limits, readPlain, readYaml } from './read-yaml.ts';

const read = (text: string): unknown => readYaml(text, 'a.yaml').value;
const refusalOf = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof ManifestError, String(error));
    return error.message;
  }
  return '';
};

test('plain words are read as YAML 1.1 reads them; what is quoted stays text', () => {
  const cases: [string, unknown][] = [
    ['yes', true],
    ['Off', false],
    ['y', 'y'],
    ['~', null],
    ['', null],
    ['010', 8],
    ['0x1F', 31],
    ['1_000', 1000],
    ['1.5', 1.5],
    ['1e3', '1e3'],
    ['1.0e+3', 1000],
    ['1:30', 90],
    ['2025-01-31', '2025-01-31'],
    ['6.51.0', '6.51.0'],
    ['-', '-'],
  ];
  for (const [word, value] of cases) assert.deepEqual(readPlain(word), value, word);
  assert.deepEqual(read('a: "yes"\nb: \'1\'\nc: !!str 1\nd: on'), { a: 'yes', b: '1', c: '1', d: true });
});

test('of a key that stands twice the last counts, and keys are words whatever they look like', () => {
  assert.deepEqual(read('a: 1\na: 2\n200: ok\non: x'), { a: 2, 200: 'ok', on: 'x' });
});

test('aliases and merged keys are followed; keys of the map itself win', () => {
  assert.deepEqual(read('base: &b { x: 1, y: 2 }\nother: { <<: *b, y: 3 }\nlist: [*b]'), {
    base: { x: 1, y: 2 },
    other: { x: 1, y: 3 },
    list: [{ x: 1, y: 2 }],
  });
});

test('a text that is no YAML is told with its line', () => {
  assert.match(refusalOf('a: 1\nb: [1, 2\nc: 3'), /^a\.yaml: line \d+, column \d+: this is no YAML: /);
  assert.match(refusalOf('a: 1\n---\nb: 2'), /this is no YAML/);
});

test('aliases that unfold to billions are no more than the text that they are', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++)
    bomb.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  assert.ok(Array.isArray((read(bomb.join('\n')) as Record<string, unknown>).a11));
});

test('aliases by the ten thousands are each looked up, not searched through the whole text; maps merged again and again count', () => {
  const { list } = read(`a: &a [1]\nlist: [${'*a,'.repeat(40_000)}]`) as { list: unknown[] };
  assert.equal(list.length, 40_000);
  assert.deepEqual(read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n? &k e\n: *k\n? *x\n: f'), {
    a: 1,
    b: 1,
    c: 2,
    d: 2,
    e: 'e',
    2: 'f',
  });
  const wide = Array.from({ length: 1000 }, (_, n) => `k${n}: 1`).join(', ');
  assert.match(refusalOf(`a: &a { ${wide} }\nlist:\n${'- <<: *a\n'.repeat(600)}`), /more than 500000 values/);
});

test('what is too long, too deep, or holds itself is refused', () => {
  assert.match(refusalOf('a'.repeat(limits.charactersMax + 1)), /longer than/);
  assert.match(refusalOf(`${'['.repeat(200)}${']'.repeat(200)}`), /nested/);
  assert.match(refusalOf('['.repeat(100_000)), /a\.yaml: /);
  assert.match(refusalOf('a: &x [1, *x]'), /within what it stands for/);
  assert.match(refusalOf('a: *nobody'), /a\.yaml: /);
});

test('no key can be taken for a prototype', () => {
  assert.match(refusalOf('a:\n  __proto__: { isAdmin: true }'), /line 2, column 3: a key must not be called __proto__/);
  assert.equal(Object.getPrototypeOf(read('constructor: 1')), Object.prototype);
});
