// Values, dates, literals and regular expressions by themselves, as Python has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openBudget } from './budget.ts';
import {
  DateTime,
  EvaluationError,
  Float,
  formatDatetime,
  formatPython,
  formatRepr,
  isTruthy,
  type JinjaValue,
  parseDatetime,
  parseIsoDatetime,
  parseIsoDuration,
  readJson,
  readLiteral,
  Tuple,
  toJson,
} from './index.ts';
import { replaceRegex, searchRegex } from './regex.ts';

test('JSON is read without losing a digit or a point', () => {
  const read = readJson(
    '{"id": 12345678901234567, "big": -98765432109876543210, "one": 1.0, "e": 1e3, "half": 0.5, "n": 42, "t": "9007199254740993.0"}',
  );
  assert.deepEqual(read, {
    id: 12345678901234567n,
    big: -98765432109876543210n,
    one: new Float(1),
    e: new Float(1000),
    half: 0.5,
    n: 42,
    t: '9007199254740993.0',
  });
  assert.equal(
    toJson(read),
    '{"id": 12345678901234567, "big": -98765432109876543210, "one": 1.0, "e": 1000.0, "half": 0.5, "n": 42, "t": "9007199254740993.0"}',
  );
  assert.deepEqual(Object.keys(readJson('{"__proto__": 12345678901234567}') as object), ['__proto__']);
  assert.throws(() => readJson('{"a": 12345678901234567'), SyntaxError);
  assert.throws(() => readJson(`${'['.repeat(100_000)}1.0${']'.repeat(100_000)}`), SyntaxError);
});

test('what JSON.parse reads is read the same where nothing would be lost', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const plain: unknown = JSON.parse(text);
      // Through JSON once more, so that Float and bigint are plain numbers again.
      const written = JSON.stringify(readJson(text), (_, it: unknown) => (typeof it === 'bigint' ? Number(it) : it));
      assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(plain)));
    }),
  );
});

test('json.dumps escapes what is beyond ASCII, and names what JSON lacks', () => {
  assert.equal(
    toJson({ a: ['é😀\u007f\n', null, true], b: {} }),
    '{"a": ["\\u00e9\\ud83d\\ude00\\u007f\\n", null, true], "b": {}}',
  );
  assert.equal(toJson([new Float(Number.NaN), new Float(Infinity), 1e22]), '[NaN, Infinity, 1e+22]');
  assert.equal(toJson({ b: [1], a: {} }, { indent: 2, hasSortedKeys: true }), '{\n  "a": {},\n  "b": [\n    1\n  ]\n}');
});

test('floats and texts are written so that Python reads them back', () => {
  const floats: [number, string][] = [
    [0.1, '0.1'],
    [1e-4, '0.0001'],
    [0.00001234, '1.234e-05'],
    [123456789012345680, '1.2345678901234568e+17'],
    [5e-324, '5e-324'],
    [-0, '-0.0'],
  ];
  for (const [value, expected] of floats) assert.equal(formatPython(new Float(value)), expected);
  assert.equal(formatRepr('it\'s "q"\t\u200b\u00a0é😀\ud800'), `'it\\'s "q"\\t\\u200b\\xa0é😀\\ud800'`);
});

test('a literal that was written by Python is read as the same value', () => {
  const value = fc.letrec<{ value: JinjaValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.bigInt({ min: 2n ** 60n, max: 2n ** 90n }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => (Number.isInteger(it) ? new Float(it) : it)),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(tie('value'), { maxLength: 4 }).map((it) => Tuple.copy(it)),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(value, (it) => {
      const text = formatRepr(it);
      assert.equal(formatRepr(readLiteral(text)), text);
    }),
  );
});

test('what Python does not read as a literal stays the text', () => {
  for (const text of [
    '007',
    '1_',
    '1__0',
    '1 + 1',
    '2024-10-11',
    '--5',
    'true',
    '[1 2]',
    '{1, 2}',
    "b'x'",
    "f'x'",
    '...',
    '"a',
    '1j',
    '1\n ',
    '\n 1',
    '$1',
    'a.b',
    '1.2.3',
    '',
  ])
    assert.equal(readLiteral(text), text);
  const literals: [string, JinjaValue][] = [
    ['1_000', 1000],
    ['0x1F', 31],
    [' 5 # five', 5],
    ['"a" \'b\'', 'ab'],
    ["r'\\d'", '\\d'],
    ['"""x\ny"""', 'x\ny'],
    ['(1)', 1],
    ['[1,\n 2,]', [1, 2]],
    ['- 5', -5],
    ['"\\x41\\u00e9\\q"', 'Aé\\q'],
    ['.5', 0.5],
    ['00', 0],
    ["{'__proto__': 1}", JSON.parse('{"__proto__": 1}') as JinjaValue],
  ];
  for (const [text, expected] of literals) assert.deepEqual(readLiteral(text), expected, text);
  assert.equal(readLiteral('5', ['number']), '5');
  assert.equal(readLiteral('5.5', ['number']), 5.5);
  assert.equal(readLiteral('1, 2', ['string', 'array']), '1, 2');
  assert.equal(readLiteral('True', ['integer']), true);
});

test('conditions are true as the engine takes them', () => {
  for (const it of [
    '',
    'False',
    'false',
    '{}',
    '[]',
    '()',
    '0',
    '0.0',
    false,
    0,
    0n,
    new Float(0),
    [],
    {},
  ] as JinjaValue[])
    assert.equal(isTruthy(it), false);
  for (const it of [null, 'None', 'no', 'FALSE', ' ', 1, -1, 0.5, [0], { a: null }, true] as JinjaValue[])
    assert.equal(isTruthy(it), true);
});

test('dates are written by all directives', () => {
  const at = new DateTime(Date.UTC(2024, 1, 29, 15, 4, 5) / 1000, 678_901, {
    offsetSeconds: -12_600,
    name: 'UTC-03:30',
  });
  const cases: Record<string, string> = {
    '%Y-%m-%dT%H:%M:%S.%f%z %Z': '2024-02-29T15:04:05.678901-0330 UTC-03:30',
    '%a %A %b %B %p %I %j %U %W %V %G %u %w %y': 'Thu Thursday Feb February PM 03 060 08 09 09 2024 4 4 24',
    '%c|%x|%X|%D|%F|%T|%R|%e|%k|%l':
      'Thu Feb 29 15:04:05 2024|02/29/24|15:04:05|02/29/24|2024-02-29|15:04:05|15:04|29|15| 3',
    '%-m/%-d %_m %^b %%': '2/29  2 FEB %',
    '%s': '1709231645',
    '%ms': '1709231645678',
    '%epoch_microseconds': '1709231645678901',
    '%s_as_float': '1709231645.678901',
    '%Y.%_ms': '2024.678',
    '%Q %': '%Q %',
  };
  for (const [format, expected] of Object.entries(cases)) assert.equal(formatDatetime(at, format), expected, format);
});

test('dates are read in the format that they were written in', () => {
  const formats = ['%Y-%m-%dT%H:%M:%S.%f%z', '%s_as_float', '%d %B %Y %I:%M:%S.%f %p %z', '%c %f', '%Y %j %H%M%S %f'];
  const instants = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.constantFrom(...formats), (date, format) => {
      const at = DateTime.fromDate(date);
      assert.equal(parseDatetime(formatDatetime(at, format), format).isoFormat(), at.isoFormat());
      assert.equal(at.toDate().getTime(), date.getTime());
      assert.equal(at.isoFormat().slice(0, 19), date.toISOString().slice(0, 19));
    }),
  );
  assert.equal(
    parseDatetime('2024-01-02T03:04:05.678Z', '%Y-%m-%dT%H:%M:%S.%_msZ').toText(),
    '2024-01-02 03:04:05.678000+00:00',
  );
  assert.equal(parseDatetime(1_700_000_000, '%s').toText(), '2023-11-14 22:13:20+00:00');
  assert.equal(parseDatetime('1700000000123', '%ms').isoFormat(), '2023-11-14T22:13:20.123000+00:00');
  for (const [text, format] of [
    ['2023-02-29', '%Y-%m-%d'],
    ['x', '%s'],
    ['2024', '%Q'],
    ['2024 2024', '%Y %Y'],
    ['24', '%Y'],
    ['1.5', '%s'],
  ] as const)
    assert.throws(() => parseDatetime(text, format), EvaluationError, `${text} ${format}`);
});

test('ISO 8601 dates and durations are read in all their forms', () => {
  const dates: Record<string, string> = {
    '2024': '2024-01-01 00:00:00',
    '2024-03': '2024-03-01 00:00:00',
    '20240304': '2024-03-04 00:00:00',
    '2024-W09-4': '2024-02-29 00:00:00',
    '2024-060': '2024-02-29 00:00:00',
    '2024-03-04 05:06': '2024-03-04 05:06:00',
    '2024-03-04T050607,5Z': '2024-03-04 05:06:07.500000+00:00',
    '2024-03-04T24:00-08:00': '2024-03-05 00:00:00-08:00',
  };
  for (const [text, expected] of Object.entries(dates)) assert.equal(parseIsoDatetime(text).toText(), expected, text);
  for (const text of [
    '',
    'now',
    '2024-13-01',
    '2024-02-30',
    '24-01-01',
    '2024-01-01T25:00',
    '2024-01-01T10:00+25:00',
    '2024-W54',
  ])
    assert.throws(() => parseIsoDatetime(text), EvaluationError, text);
  const spans: Record<string, string> = {
    P1D: '1 day, 0:00:00',
    PT1H30M: '1:30:00',
    P2W: '14 days, 0:00:00',
    '-PT0.5S': '-1 day, 23:59:59.500000',
    P1Y2M3D: '1 years, 2 months, 3 days, 0:00:00',
  };
  for (const [text, expected] of Object.entries(spans)) assert.equal(parseIsoDuration(text).toText(), expected, text);
  for (const text of ['P', '1D', 'P1', 'P1H']) assert.throws(() => parseIsoDuration(text), EvaluationError, text);
});

test('regular expressions match as those of Python', () => {
  const search = (pattern: string, text: string): (string | null)[] | null =>
    searchRegex(pattern, text, openBudget())?.groups ?? null;
  assert.deepEqual(search('(\\w+)@(?P<host>[\\w.-]+)', 'mail a.b@c.example now'), ['b@c.example', 'b', 'c.example']);
  assert.deepEqual(search('(a|ab)(c|bcd)(d*)', 'abcd'), ['abcd', 'a', 'bcd', '']);
  assert.deepEqual(search('(?i)É(?=x)', 'éx'), ['é']);
  assert.deepEqual(search('(?<=page=)\\d+', 'p?page=42'), ['42']);
  assert.deepEqual(search('^b.$', 'a\nbc'), null);
  assert.deepEqual(search('(?m)^b.$', 'a\nbc'), ['bc']);
  assert.deepEqual(search('(x)?y', 'y'), ['y', null]);
  assert.deepEqual(search('(["\']).*?\\1', `say "it's"`), [`"it's"`, '"']);
  assert.equal(replaceRegex('x*', '-', 'abxd', openBudget()), '-a-b--d-');
  assert.equal(replaceRegex('(?P<first>\\w)(\\w)', '\\2\\g<first>', 'abcd', openBudget()), 'badc');
  for (const pattern of ['(', '[a', 'a**', '(?P<1>a)', '\\1', '(?<=a+)b', 'a{2,1}', '\\q'])
    assert.throws(() => search(pattern, 'aab'), EvaluationError, pattern);
  for (const pattern of ['(a*)*b', '(a|aa)+$b', '((a+)+)+b'])
    assert.throws(
      () => search(pattern, 'a'.repeat(5_000)),
      (error) => error instanceof EvaluationError && error.kind === 'limit',
      pattern,
    );
});
