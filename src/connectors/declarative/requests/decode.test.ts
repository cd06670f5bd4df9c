// Decoders: what becomes of the bytes of an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { type DecoderNode, decodeAnswer, needsBytes } from './decode.ts';
import { UnpacksToTooMuch, unpackedBytesMax } from './decoders/unpack.ts';

const read = (node: DecoderNode, given: string | Uint8Array): unknown[] | null => {
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  return decodeAnswer(node, { status: 200, text, ...(typeof given !== 'string' && { bytes: given }) });
};
const csv = (more = {}) => ({ type: 'CsvDecoder', encoding: 'utf-8', delimiter: ',', ...more }) as DecoderNode;

test('XML: attributes, text, lists, what is alone, and what is empty', () => {
  const text = `<?xml version="1.0"?>
<orders page="1"><!-- all -->
  <order id="1"><name>A &amp; B &#8364;</name><note/></order>
  <order id="2">bare<name><![CDATA[<b>]]></name></order>
  <total>  2 </total>
  <currency code="EUR">euro</currency>
</orders>`;
  assert.deepEqual(read({ type: 'XmlDecoder' }, text), [
    {
      orders: {
        '@page': '1',
        order: [
          { '@id': '1', name: 'A & B €', note: null },
          { '@id': '2', name: '<b>', '#text': 'bare' },
        ],
        total: '2',
        currency: { '@code': 'EUR', '#text': 'euro' },
      },
    },
  ]);
});

test('XML that is broken, is none, defines entities or goes too deep is no body', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>';
  const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`;
  for (const text of ['<a><b></a>', '{"a":1}', '', bomb, deep]) assert.equal(read({ type: 'XmlDecoder' }, text), null);
});

test('no name of an element reaches what is not plain data', () => {
  const [body] = read({ type: 'XmlDecoder' }, '<a><toString>2</toString></a>') ?? [];
  assert.equal((body as { a: { toString: unknown } }).a.toString, '2');
  for (const name of ['__proto__', 'constructor'])
    assert.equal(read({ type: 'XmlDecoder' }, `<a><${name}><x>1</x></${name}></a>`), null);
  assert.equal(({} as { x?: unknown }).x, undefined);
});

test('CSV: names from the head line, quotes, missing cells, values that stand for none', () => {
  const text = '\ufeffid,name,note\n1,"A, ""B""",NA\n\n2,"line\nend"\n';
  assert.deepEqual(read(csv({ set_values_to_none: ['NA'] }), text), [
    { id: '1', name: 'A, "B"', note: null },
    { id: '2', name: 'line\nend', note: null },
  ]);
  assert.deepEqual(read(csv({ delimiter: '\\t' }), 'a\tb\n1\t2'), [{ a: '1', b: '2' }]);
  assert.deepEqual(
    read(csv({ delimiter: ';', encoding: 'latin-1' }), Buffer.from('stra\xdfe;n\nM\xfcnchen;1', 'latin1')),
    [{ straße: 'München', n: '1' }],
  );
  assert.deepEqual(read(csv(), ''), []);
  assert.equal(read(csv({ encoding: 'klingon' }), 'a'), null);
});

test('lines of JSON, of text, and the items of a document', () => {
  assert.deepEqual(read({ type: 'JsonlDecoder' }, '{"a":1}\n\n{"a":2}\r\n'), [{ a: 1 }, { a: 2 }]);
  assert.equal(read({ type: 'JsonlDecoder' }, '{"a":1}\n{"a"'), null, 'half a line is not passed over in silence');
  assert.deepEqual(read({ type: 'IterableDecoder' }, 'a\nb'), [{ record: 'a' }, { record: 'b' }]);
  const items = (items_path: string): DecoderNode => ({ type: 'JsonItemsDecoder', items_path, encoding: 'utf-8' });
  for (const path of ['data.users', 'data.users.item'])
    assert.deepEqual(read(items(path), '{"data":{"users":[{"a":1},{"a":2}]}}'), [{ a: 1 }, { a: 2 }]);
  assert.deepEqual(read(items('item.rows.item'), '[{"rows":[1]},{"rows":[2]}]'), [1, 2]);
  assert.deepEqual(read(items('gone'), '{}'), []);
});

test('a list of JSON is as many bodies', () => {
  assert.deepEqual(read({ type: 'JsonDecoder' }, '[{"a":1},{"a":2}]'), [{ a: 1 }, { a: 2 }]);
});

test('gzip is unpacked once: what HTTP has unpacked already is taken as it is', () => {
  const node = { type: 'GzipDecoder', decoder: csv() } as DecoderNode;
  assert.deepEqual(read(node, gzipSync('a\n1')), [{ a: '1' }]);
  assert.deepEqual(read(node, 'a\n1'), [{ a: '1' }]);
  assert.equal(read(node, gzipSync('a\n1').subarray(0, 12)), null, 'a part of an archive is no answer');
});

test('each file of an archive is read', () => {
  const node = { type: 'ZipfileDecoder', decoder: { type: 'JsonlDecoder' } } as DecoderNode;
  const archive = zipSync({ 'a.jsonl': Buffer.from('{"a":1}'), 'b/c.jsonl': Buffer.from('{"a":2}') });
  assert.deepEqual(read(node, archive), [{ a: 1 }, { a: 2 }]);
  assert.equal(read(node, 'no archive'), null);
  const packed = { type: 'ZipfileDecoder', decoder: { type: 'GzipDecoder', decoder: csv() } } as DecoderNode;
  assert.deepEqual(read(packed, zipSync({ 'a.csv.gz': gzipSync('a\n1') })), [{ a: '1' }]);
});

test('an answer that unpacks to more than can be held is refused before it is held', () => {
  // An archive may have several parts.
  const part = gzipSync(Buffer.alloc(unpackedBytesMax / 8));
  const packed = Buffer.concat(Array.from({ length: 9 }, () => part));
  const node = { type: 'GzipDecoder', decoder: csv() } as DecoderNode;
  assert.throws(() => read(node, packed), UnpacksToTooMuch);
});

test('bytes are wanted only where text does not do', () => {
  assert.equal(needsBytes(undefined), false);
  assert.equal(needsBytes(csv()), false);
  assert.equal(needsBytes(csv({ encoding: 'latin-1' })), true);
  assert.equal(needsBytes({ type: 'GzipDecoder', decoder: csv() } as DecoderNode), true);
});
