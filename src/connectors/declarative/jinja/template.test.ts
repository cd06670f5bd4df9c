// Expressions of manifests: what they render and mean. Every example is our own; what they should give is what Python and Jinja2 give.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compileTemplate,
  DateTime,
  type Environment,
  EvaluationError,
  Float,
  type JinjaValue,
  TemplateError,
  Tuple,
} from './index.ts';

const at = new Date('2024-05-06T07:08:09.123Z');
const environment: Environment = { now: () => at };
const scope = {
  config: {
    key: 'abc',
    port: 5432,
    rate: 2.5,
    tags: ['x', 'y'],
    nothing: null,
    isOn: true,
    nested: { a: { b: 'deep' } },
    items: 'shadowed',
  },
  record: {
    id: 12345678901234567890n,
    size: new Float(3),
    name: "it's",
    text: 'a-b-c',
    when: '2024-02-29T12:00:00+02:00',
    list: [3, 1, 2],
  },
};
const render = (source: string): string => compileTemplate(source).render(scope, environment);
const evaluate = (source: string): JinjaValue => compileTemplate(source).evaluate(scope, environment);

function rendersAs(cases: Record<string, string>): void {
  for (const [source, expected] of Object.entries(cases)) assert.equal(render(source), expected, source);
}

function failsWith(kind: string, sources: string[]): void {
  for (const source of sources)
    assert.throws(
      () => render(source),
      (error) => error instanceof EvaluationError && error.kind === kind,
      `${source} should fail with ${kind}`,
    );
}

test('names, properties, keys and slices lead to own data', () => {
  rendersAs({
    '{{ config.key }}/{{ config["key"] }}': 'abc/abc',
    '{{ config.nested.a["b"] }}': 'deep',
    '{{ config.tags[0] }}{{ config.tags[-1] }}{{ config.tags.1 }}': 'xyy',
    '{{ record.text[2:] }} {{ record.text[::-1] }} {{ record.text[:-2] }}': 'b-c c-b-a a-b',
    '{{ config.absent }}|{{ config["absent"] }}|{{ config.tags[9] }}': '||',
    "{{ config.get('absent', 'else') }} {{ config.get('absent') }}": 'else None',
    "{{ config['items'] }}": 'shadowed',
    '{{ config.items() | length }}': '8',
  });
});

test('values are written as Python writes them', () => {
  rendersAs({
    '{{ config.nothing }} {{ config.isOn }} {{ not config.isOn }}': 'None True False',
    '{{ record.id }} {{ record.size }} {{ config.rate }}': '12345678901234567890 3.0 2.5',
    '{{ config.tags }} {{ (1, "a") }} {{ (1,) }} {{ {"a": none, 2: [true]} }}':
      "['x', 'y'] (1, 'a') (1,) {'a': None, 2: [True]}",
    '{{ [record.name] }} {{ ["\\n\\t"] }}': "[\"it's\"] ['\\n\\t']",
    '{{ 1e16 }} {{ 0.1 + 0.2 }} {{ 1e-5 }} {{ 123456789.0 }} {{ 1.0e300 }}':
      '1e+16 0.30000000000000004 1e-05 123456789.0 1e+300',
  });
});

test('arithmetic is exact for whole numbers and follows the sign rules of Python', () => {
  rendersAs({
    '{{ record.id + 1 }} {{ 2 ** 100 }} {{ 9007199254740991 + 2 }}':
      '12345678901234567891 1267650600228229401496703205376 9007199254740993',
    '{{ 7 // 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 7 % -3 }} {{ 7 / 2 }} {{ 6 / 2 }}': '3 -4 2 -2 3.5 3.0',
    '{{ 5 * "ab" }} {{ [1] + [2] }} {{ "a" ~ 1 ~ none }} {{ true + 1 }}': 'ababababab [1, 2] a1None 2',
    '{{ -2 ** 2 }} {{ (1 + 2) ~ 3 }} {{ 2.5 // 1 }} {{ 5.5 % 2 }}': '4 33 2.0 1.5',
    '{{ "%s is %05.1f" % ("pi", 3.14159) }} {{ "{:>6,.1f}|{0}".format(1234.56) if false else "{:>8,.1f}".format(1234.56) }}':
      'pi is 003.1  1,234.6',
  });
  failsWith('value', ['{{ 1 / 0 }}', '{{ 1 % 0 }}', '{{ 0 ** -1 }}']);
  failsWith('type', ['{{ 1 + "a" }}', '{{ "a" - "b" }}', '{{ none + 1 }}', '{{ [] < {} }}', '{{ 5() }}']);
});

test('comparisons chain, and only what has an order is ordered', () => {
  rendersAs({
    '{{ 1 < 2 < 3 }} {{ 1 < 3 < 2 }} {{ 1 == 1.0 == true }}': 'True False True',
    '{{ "b" in record.text }} {{ "z" not in record.text }} {{ 3 in record.list }} {{ "key" in config }}':
      'True True True True',
    '{{ [1, 2] < [1, 3] }} {{ "Z" < "a" }} {{ record.id > 1e19 }}': 'True True True',
    '{{ config.absent or "none" }} {{ 0 and 1 }} {{ "" or [] }}': 'none 0 []',
    "{{ 'a' if config.absent is defined else 'b' }}{{ 'c' if false }}": 'b',
  });
});

test('statements choose, repeat and keep names', () => {
  rendersAs({
    '{% if config.port > 5000 %}big{% elif config.port %}small{% else %}none{% endif %}': 'big',
    '{% for it in record.list | sort %}{{ loop.index }}:{{ it }}{% if not loop.last %},{% endif %}{% endfor %}':
      '1:1,2:2,3:3',
    '{% for k, v in {"a": 1, "b": 2}.items() if v > 1 %}{{ k }}{% else %}empty{% endfor %}': 'b',
    '{% set x = 1 %}{% for it in [1, 2] %}{% set x = it %}{% endfor %}{{ x }}': '1',
    '{% set n = namespace(t=0) %}{% for it in [1, 2] %}{% set n.t = n.t + it %}{% endfor %}{{ n.t }}': '3',
    '{% set y %}a{{ 1 }}{% endset %}{% with z = y ~ "b" %}{{ z }}{% endwith %}{% filter upper %}c{% endfilter %}':
      'a1bC',
    ' {%- if true -%} a {%- endif -%} b{# gone #}{% raw %}{{ kept }}{% endraw %}': 'ab{{ kept }}',
  });
});

test('the clock is the only door to the outside, and dates are reckoned with', () => {
  rendersAs({
    '{{ now_utc() }} {{ today_utc() }}': '2024-05-06 07:08:09.123000+00:00 2024-05-06',
    "{{ (now_utc() - duration('P1DT1H')).strftime('%Y-%m-%dT%H:%M:%SZ') }} {{ day_delta(-7, format='%d/%m/%y') }}":
      '2024-05-05T06:08:09Z 29/04/24',
    "{{ format_datetime(record.when, '%Y-%m-%d %H:%M') }} {{ format_datetime(86400, '%d.%m.%Y') }}":
      '2024-02-29 10:00 02.01.1970',
    "{{ format_datetime('06 May 2024', '%s', '%d %b %Y') }} {{ timestamp('2024-05-06') }} {{ timestamp(1.9) }}":
      '1714953600 1714953600.0 1',
    "{{ str_to_datetime('2024-01-31') + duration('P1M') }} {{ (str_to_datetime('2024-03-01') - str_to_datetime('2024-02-28')).days }}":
      '2024-02-29 00:00:00+00:00 2',
    "{{ max('2024-01-01', '2023-12-31') }} {{ min([3, 1, 2]) }} {{ today_with_timezone('Pacific/Auckland') }}":
      '2024-01-01 1 2024-05-06',
    "{{ now_utc().isoformat() }} {{ now_utc().date().isoformat() }} {{ duration('P1D') }} {{ now_utc().year }}":
      '2024-05-06T07:08:09.123000+00:00 2024-05-06 1 day, 0:00:00 2024',
  });
  failsWith('value', [
    "{{ str_to_datetime('yesterday') }}",
    "{{ duration('a while') }}",
    "{{ str_to_datetime('2023-02-29') }}",
  ]);
  const exact = { now: () => new DateTime(1_700_000_000, 123_456, null) };
  assert.equal(compileTemplate('{{ now_utc().microsecond }}').render({}, exact), '123456');
});

test('filters and tests do what Jinja2 and the format say', () => {
  rendersAs({
    "{{ 'a' | hash }} {{ 'a' | hash('sha1', 'b') }}":
      '0cc175b9c0f1b6a831c399e269772661 da23614e02469a0d7c7bd1bdab5c9c474b1904dc',
    "{{ 'key' | hmac('secret') }}": '96de09a0f8699191b28587118ac57df88bbf6c2d0c131d196dcd90f7efd68c93',
    "{{ 'ab' | base64encode }} {{ 'YWI=' | base64decode }} {{ [1, 'a'] | string }}": 'YWI= ab """[1, "a"]"""',
    "{{ 'next=42&x' | regex_search('next=(\\\\d+)') }} {{ 'a1b22' | regex_replace('\\\\d+', '<\\\\g<0>>') }}":
      '42 a<1>b<22>',
    "{{ '12' | int + 1 }} {{ 'x' | int(7) }} {{ '1.9' | int }} {{ '2' | float }} {{ 'ff' | int(0, 16) }}":
      '13 7 1 2.0 255',
    "{{ none | default('d') }} {{ config.absent.x if false else 'e' }} {{ '' | default('f', true) }}": 'None e f',
    "{{ ['b', 'A'] | sort | join('-') }} {{ [1, 2, 3] | select('odd') | list }} {{ [{'v': 1}] | map(attribute='v') | sum }}":
      'A-b [1, 3] 1',
    "{{ 'a b&c/d' | urlencode }} {{ {'a': 'b c'} | urlencode }} {{ {'b': 1.0, 'a': '<'} | tojson }}":
      'a%20b%26c/d a=b+c {"a": "\\u003c", "b": 1.0}',
    '{{ 2.5 | round }} {{ 3.14159 | round(2) }} {{ -3 | abs }} {{ "abc" | length }}': '2.0 3.14 3 3',
    '{{ 4 is even }} {{ 9 is divisibleby 3 }} {{ "a" is string }} {{ none is none }} {{ 1 is not none }}':
      'True True True True True',
  });
});

test('what a rendered text means is Python literal evaluation', () => {
  const cases: [string, JinjaValue][] = [
    ['{{ config.port }}', 5432],
    ['{{ config.port }}0', 54320],
    ['{{ record.id }}', 12345678901234567890n],
    ['{{ record.size }}', new Float(3)],
    ['{{ config.tags }}', ['x', 'y']],
    ['{{ config.nothing }}', null],
    ['{{ config.isOn }}', true],
    ['007', '007'],
    ['2024-05-06', '2024-05-06'],
    ['{"a": true}', '{"a": true}'],
    ["{'a': (1, -2.5)}", { a: Tuple.holding(1, -2.5) }],
    ['1, 2', Tuple.holding(1, 2)],
    ['{{ record.list | string }}', '[3, 1, 2]'],
    ['{{ config.absent }}', ''],
    ['{{ config.absent.more }}', ''],
    ['{{ config.key + 1 }}', '{{ config.key + 1 }}'],
    ['plain\n', 'plain'],
  ];
  for (const [source, expected] of cases) assert.deepEqual(evaluate(source), expected, source);
  assert.equal(compileTemplate('{{ 5 }}').evaluate(scope, environment, ['string']), '5');
  assert.equal(compileTemplate('{{ none }}').evaluate(scope, environment, ['string']), 'None');
  assert.equal(compileTemplate('{{ config.absent }}').evaluate(scope, environment, [], { fallback: null }), null);
  assert.throws(
    () => compileTemplate('{{ config.a.b }}').evaluate(scope, environment, [], { isStrict: true }),
    /has no "a"/,
  );
});

test('a broken template says what is wrong and where', () => {
  const broken: [string, RegExp][] = [
    ['a\n  {{ config.key', /line 2, column 5.*not closed by }}/],
    ['{{ 1 + }}', /line 1, column 8: a value expected/],
    ['{{ a | nothing_such }}', /column 8: there is no filter "nothing_such"/],
    ['{{ a is strange }}', /there is no test "strange"/],
    ['{% include "x" %}', /{% include %} is not supported/],
    ['{% if a %}', /{% elif %} or {% else %} or {% endif %} expected/],
    ['{{ (1] }}', /"\]" where "\)" is missing/],
  ];
  for (const [source, expected] of broken)
    assert.throws(
      () => compileTemplate(source),
      (error) => error instanceof TemplateError && expected.test(error.message),
      `${source}: ${expected}`,
    );
});

test('a failing evaluation names the expression and its place, and no value', () => {
  const source = 'x\n{{ config.key.absent.more }}';
  assert.throws(
    () => render(source),
    (error) =>
      error instanceof EvaluationError &&
      error.message === '{{ config.key.absent.more }} (line 2, column 1): str has no "absent"' &&
      !error.message.includes('abc'),
  );
  // Keys that come from values are values, and stand in no message.
  assert.throws(
    () => render('{{ config.nested[config.key].more }}'),
    (error) =>
      error instanceof EvaluationError && /dict has no such key/.test(error.message) && !/abc/.test(error.message),
  );
  assert.throws(() => render('{{ stranger is defined }}'), /"stranger" is not known here; known are config, record/);
});

test('nothing but own data can be reached', () => {
  rendersAs({
    '{{ config.__proto__ }}{{ config["constructor"] }}{{ "".constructor }}{{ config.toString }}{{ [].at }}': '',
    '{{ config.__class__ }}{{ "".__class__ }}': '',
  });
  failsWith('undefined', [
    '{{ config.constructor("x") }}',
    '{{ [].map("x") }}',
    '{{ config.toString() }}',
    '{{ "".constructor.constructor("return 1")() }}',
  ]);
  failsWith('security', [
    '{{ "".__class__.__mro__ }}',
    '{{ config.__init__.__globals__ }}',
    '{{ config.tags.append(1) }}',
    '{{ config.update({"a": 1}) }}',
    '{{ "{0.__class__.x}".format("a") }}',
  ]);
  assert.deepEqual(scope.config.tags, ['x', 'y']);
});

test('what would never end, or fill the memory, ends early', () => {
  failsWith('limit', [
    '{{ "a" * 10000000000 }}',
    '{{ [1] * 10000000000 }}',
    '{{ 9 ** (9 ** 9) }}',
    '{{ "%1000000000d" % 1 }}',
    '{{ "{:>1000000000}".format("a") }}',
    '{{ "x".ljust(1000000000) }}',
    '{% for a in "x" * 2000 %}{% for b in "x" * 2000 %}{% endfor %}{% endfor %}',
    "{{ ('a' * 40) | regex_search('(a+)+$b') }}",
    "{{ ('a' * 30) | regex_search('(a|a)*c') }}",
  ]);
  assert.throws(() => compileTemplate(`{{ ${'('.repeat(5000)}1${')'.repeat(5000)} }}`), TemplateError);
  assert.throws(() => compileTemplate(`{{ ${'-'.repeat(50_000)}1 }}`), TemplateError);
});
