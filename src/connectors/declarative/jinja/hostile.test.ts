// Hostile expressions, made from a seed: whatever a manifest says, TemplateError and EvaluationError are all that comes out, nothing of the
// program can be reached, and what is looked at stays as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTemplate, EvaluationError, formatPython, readLiteral, TemplateError } from './index.ts';

/** `node hostile.test.ts --seed=7 --rounds=100000` tries others, and more. */
const option = (name: string, usual: number): number =>
  Number(process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
const seed = option('seed', 20_260_304);
const rounds = option('rounds', 600);
const environment = { now: () => new Date('2024-05-06T07:08:09Z') };

/** Small and good enough: the same numbers from the same seed, everywhere. */
function createRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const createScope = () => ({
  config: JSON.parse(
    '{"a": "text", "n": 7, "list": [1, "x", null], "__proto__": {"polluted": 1}, "constructor": "mine", "long": ""}',
  ) as object,
  record: { id: 98765432109876543210n, nested: { deep: [[[1]]] }, html: '<b>&', empty: null, big: 'ab'.repeat(5_000) },
  empty: Object.create(null) as object,
});

const dangerous = [
  'constructor',
  '__proto__',
  '__class__',
  '__mro__',
  '__subclasses__()',
  '__globals__',
  '__init__',
  '__builtins__',
  'prototype',
  'toString()',
  'valueOf()',
  'constructor.constructor("return process")()',
  'hasOwnProperty("a")',
  'func_globals',
  'gi_frame',
  '__getattribute__("a")',
  'call()',
  'apply()',
  'bind()',
  '__defineGetter__("a", 1)',
  'format(config)',
  'map(config)',
  'at(0)',
  'flat(9)',
  'toJSON()',
  'mutate',
  'append(1)',
  'update({})',
];
const roots = [
  'config',
  'record',
  'empty',
  '""',
  '[]',
  '{}',
  '()',
  '1',
  '1.5',
  'none',
  'true',
  'now_utc',
  'now_utc()',
  'max',
  'self',
  'loop',
  'namespace()',
  'dict',
  'duration("P1M")',
  'record.big',
  'record.id',
];
const heavy = [
  '"a" * 999999999',
  '[0] * 99999999',
  '9 ** 99999',
  '-1 ** 0.5',
  '1 / 0',
  '10 ** -400',
  '1e308 * 10',
  '"%99999999d" % 1',
  '"%.99999999f" % 1',
  '"{:>99999999}".format(1)',
  '"{0.__class__}".format(1)',
  '"{a[0]}".format(a=[1])',
  '"x".center(99999999)',
  'record.big.split("")',
  'record.big.replace("", "zzzzzzzz")',
  'record.big | list | length',
  'record.big | regex_search("(a|b|ab)*c")',
  'record.big | regex_search("^(([a-z])+.)+[A-Z]([a-z])+$")',
  '"x" | regex_search("(?P<a>x)(?P=a)")',
  '"x" | regex_search("[")',
  'record.big | regex_replace("(a)(b)", "\\\\2\\\\1\\\\9")',
  'record.big in record.big * 3',
  '("a" * 200000 ~ "b") in "a" * 2000000',
  'now_utc() + duration("P99999Y")',
  'now_utc() - duration("P9999999D")',
  'now_utc().strftime("%999999d" * 99)',
  'format_datetime(99999999999999, "%Y")',
  'str_to_datetime("9999-12-31T24:00")',
  'today_with_timezone("../../etc/passwd")',
  'day_delta(9999999999)',
  'record | tojson(99999)',
  'record | string',
  'config | dictsort',
  'record.big | indent(999999)',
  'record.big | truncate(-5)',
  '[3, "a", none] | sort',
  '[[]] | unique',
  'record.big | batch(1) | length',
  'record.big[::-1][::2][-99999:99999]',
  '[1, 2][1:2:0]',
  '5.real',
  '"a"|attr("__class__")',
  '[config] | map(attribute="constructor") | list',
  '[config] | map("attr", "__proto__") | list',
  'dict(**config)',
  'max(*[])',
  'max(1, "a")',
  'record | items | list',
  'record | groupby("x")',
  '"\\ud800" | hash',
  '"\\ud800" | urlencode',
  '"é" | base64decode',
  '1 | hash("constructor")',
  'generate_uuid() | length',
  'sanitize_url("a b&")',
  'camel_case_to_snake_case("aB")',
  'timestamp("2024")',
  'timestamp(1e400)',
  'nan',
  '"nan" | float | int',
  '"inf" | float | round',
  '{[1]: 2}',
  '{"a": 1}[{}]',
  '(1).bit_length()',
  'not_there()',
];
const filters = [
  'length',
  'int',
  'float',
  'string',
  'list',
  'first',
  'last',
  'sort',
  'join("x")',
  'tojson',
  'hash',
  'default(1)',
  'upper',
  'reverse',
  'sum',
  'unique',
  'abs',
  'round',
  'urlencode',
  'base64encode',
  'regex_search("(.)")',
  'items',
  'map("upper")',
  'select("odd")',
  'batch(3)',
  'indent',
  'title',
  'format(1, 2)',
  'attr("a")',
  'no_such_filter',
];
const operators = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '~',
  '==',
  '<',
  '>=',
  'in',
  'not in',
  'and',
  'or',
  'is',
  'if',
  '.',
  '|',
];

interface Maker {
  pick<T>(list: readonly T[]): T;
  number(max: number): number;
}

function makeExpression(make: Maker, depth: number): string {
  const shape = depth <= 0 ? make.number(2) : make.number(10);
  const inner = (): string => makeExpression(make, depth - 1);
  if (shape === 0) return make.pick(roots);
  if (shape === 1) return make.pick(heavy);
  if (shape <= 3) return `(${inner()}).${make.pick(dangerous)}`;
  if (shape === 4) return `(${inner()})["${make.pick(dangerous)}"]`;
  if (shape === 5) return `(${inner()}) | ${make.pick(filters)}`;
  if (shape === 6) return `${inner()} ${make.pick(operators)} ${inner()}`;
  if (shape === 7) return `[${inner()}, {"k": ${inner()}}][${make.pick(['0', '-1', '1:', inner()])}]`;
  if (shape === 8)
    return `(${inner()}) is ${make.pick(['defined', 'mapping', 'callable', 'sameas none', 'strange', 'in [1]'])}`;
  return `${make.pick(['max', 'dict', 'format_datetime', 'str_to_datetime', 'now_utc', 'config'])}(${inner()}, *[${inner()}])`;
}

function makeTemplate(make: Maker): string {
  const expression = (): string => makeExpression(make, 3);
  const shape = make.number(8);
  if (shape <= 3) return `{{ ${expression()} }}`;
  if (shape === 4) return `{% for a in ${expression()} %}{% for b in record.big %}{{ a }}{% endfor %}{% endfor %}`;
  if (shape === 5) return `{% set x = ${expression()} %}{% if x %}{{ x }}{% else %}${expression()}{% endif %}{{ x }}`;
  if (shape === 6)
    return `{% set n = namespace(a="x") %}{% for i in record.big %}{% set n.a = n.a ~ n.a %}{% endfor %}{{ n.a | ${make.pick(filters)} }}`;
  return `{% with a = ${expression()} %}{{ a }}{% endwith %}{% filter upper %}${expression()}{% endfilter %}`;
}

/** Cuts, doubles and swaps pieces, so that lexer and parser meet what no grammar makes. */
function damage(make: Maker, source: string): string {
  let damaged = source;
  for (let count = make.number(4); count > 0; count -= 1) {
    const at = make.number(damaged.length + 1);
    const to = at + make.number(6);
    const insert = make.pick([
      '',
      '{{',
      '}}',
      '{%',
      '%}',
      '{#',
      '"',
      "'",
      '\\',
      '(',
      ')',
      '[',
      ']',
      '-',
      '\n',
      '\0',
      '\ud800',
      '|',
      damaged.slice(at, to),
    ]);
    damaged = damaged.slice(0, at) + insert + damaged.slice(make.number(2) === 0 ? at : to);
  }
  return damaged;
}

function evaluate(source: string, scope: Record<string, unknown>): void {
  try {
    const template = compileTemplate(source);
    const value = template.evaluate(scope, environment);
    assert.notEqual(typeof value, 'function', source);
    assert.doesNotMatch(formatPython(value).slice(0, 100_000), /\[native code\]|function \w*\(/, source);
  } catch (error) {
    assert.ok(
      error instanceof TemplateError || error instanceof EvaluationError,
      `${source}\n${error instanceof Error ? error.stack : String(error)}`,
    );
  }
}

test(`hostile expressions end in a value or in one of the two errors (seed ${seed})`, () => {
  const random = createRandom(seed);
  const make: Maker = {
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number],
    number: (max) => Math.floor(random() * max),
  };
  const scope = createScope();
  const before = formatPython(scope);
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map(
    (it) => Reflect.ownKeys(it),
  );
  for (const source of heavy) evaluate(`{{ ${source} }}`, scope);
  for (const root of roots)
    for (const name of dangerous) evaluate(`{{ (${root}).${name} }}{{ (${root})["${name}"] }}`, scope);
  for (let round = 0; round < rounds; round += 1) {
    const source = makeTemplate(make);
    evaluate(source, scope);
    evaluate(damage(make, source), scope);
  }
  assert.equal(formatPython(scope), before);
  assert.deepEqual(
    [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map((it) =>
      Reflect.ownKeys(it),
    ),
    prototypes,
  );
});

test('functions and objects of the program cannot be reached, even when they lie in the scope', () => {
  class Secret {
    readonly token = 'hidden';
    open(): string {
      return this.token;
    }
  }
  const scope = { secret: new Secret(), run: () => 'ran', date: new Date(0), map: new Map([['a', 1]]) };
  for (const source of [
    'secret.token',
    'secret.open()',
    'run()',
    'run',
    'date.getTime()',
    'map.get("a")',
    'secret["token"]',
    'secret',
    'secret | tojson',
    'run.name',
  ])
    assert.throws(
      () =>
        assert.doesNotMatch(
          compileTemplate(`{{ ${source} | string or not_there }}`).render(scope, environment),
          /hidden|ran/,
        ),
      EvaluationError,
      source,
    );
});

test('texts of any nesting are read as literals or stay texts', () => {
  for (const text of [
    '['.repeat(100_000),
    '('.repeat(300) + ')'.repeat(300),
    '{'.repeat(100_000),
    '-'.repeat(100_000),
    `${'1'.repeat(100_000)}`,
    '"'.repeat(99_999),
  ])
    assert.equal(readLiteral(text), text);
});
