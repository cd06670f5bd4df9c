// The runner of manifests tells what is the same, what is refused alike, and what differs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure, render, renderDifferences } from './main.ts';
import type { Case, Golden, GoldenStream } from './read-folder.ts';

const read: GoldenStream = {
  response: {},
  sync_mode: 'full_refresh',
  requests: [],
  records: [],
  states: [],
  errors: [],
};

const caseOf = (name: string, golden: Partial<Golden>, change: (text: string) => string = (it) => it): Case => ({
  name,
  golden: { connector: name, ...golden },
  text: change(`version: "1"
check: { stream_names: [orders] }
spec: { connection_specification: { type: object, properties: {} } }
streams:
  - name: orders
    retriever:
      requester: { url: "https://shop.test/orders" }
      record_selector: { extractor: { field_path: [] } }
`),
});

test('manifests that load alike and that are refused alike do not differ', async () => {
  const report = await measure([
    caseOf('loads', { streams: { orders: read } }),
    caseOf('refused', { fatal: 'ValidationError: no' }, (text) => text.replace('version', 'versio')),
    caseOf('config', { fatal: "ValueError: time data '1' does not match format '%Y'" }),
  ]);
  assert.equal(renderDifferences(report), '');
  assert.match(
    render(report),
    /^3 manifests: 1 load, 1 are refused .* 1 load and are refused with this config .* 0 differ\.\n1 streams: not read\.$/,
  );
});

test('a manifest that is refused on one side alone, or has other streams, is told with the difference', async () => {
  const report = await measure([
    caseOf('here', { streams: {} }, (text) => text.replace('url:', 'urls:')),
    caseOf('there', { fatal: 'ValueError: something else' }),
    caseOf('names', { streams: { invoices: read } }),
  ]);
  const lines = renderDifferences(report).split('\n');
  assert.match(lines[0] ?? '', /^here: it is refused here alone: here\.yaml: line 7, .*url is missing/);
  assert.equal(lines[1], 'there: it loads here; there it is refused: ValueError: something else');
  assert.equal(lines[2], 'names: its first streams are orders here, invoices there');
});

test('what differs in a stream that was read is counted by its kind', async () => {
  const report = await measure([caseOf('shop', { streams: { orders: read } })], async () => ({
    requests: null,
    records: 'the first has no id',
    states: null,
  }));
  assert.equal(renderDifferences(report), 'shop orders: records: the first has no id');
  assert.match(
    render(report),
    /the same requests 1 of 1, records 0 of 1, states 1 of 1; all three 0 of 1 \(0\.0 %\)\.$/,
  );
});
