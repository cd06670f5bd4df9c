// A manifest from its text to what runs: what is inherited, what is refused, and how it is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadManifest, ManifestError } from './index.ts';

/** The smallest manifest that runs, with more lines for its one stream. */
const shop = (stream = '', top = ''): string => `version: "1"
check: { stream_names: [orders] }
${top}
streams:
  - name: orders
${stream.replace(/^/gm, '    ')}
    retriever:
      requester:
        url_base: "https://shop.test/{{ parameters['part'] }}"
        path: /orders
        request_parameters: { limit: "10" }
      record_selector:
        extractor: { field_path: [data] }
`;

const refusalOf = (text: string): string => {
  try {
    loadManifest(text, 'shop.yaml');
  } catch (error) {
    assert.ok(error instanceof ManifestError, String(error));
    return error.message;
  }
  return '';
};

test('types may be left out where the place tells them, and parameters reach the templates of the components within', () => {
  const manifest = loadManifest(shop('$parameters: { part: v2 }'), 'shop.yaml');
  const stream = manifest.streams[0]?.stream;
  assert.equal(stream?.type, 'DeclarativeStream');
  if (stream?.type !== 'DeclarativeStream' || stream.retriever.type !== 'SimpleRetriever') return assert.fail();
  const { requester } = stream.retriever;
  if (requester.type !== 'HttpRequester') return assert.fail();
  assert.equal(requester.url_base?.render({}, { now: () => new Date(0) }), 'https://shop.test/v2');
  assert.equal(requester.http_method, 'GET');
  assert.deepEqual(manifest.warnings, []);
});

test('what is missing is told with file, line, place and the misspelled key that was meant', () => {
  const refused = refusalOf(shop().replace('record_selector', 'record_selecter'));
  assert.equal(
    refused,
    'shop.yaml: line 8, column 7, streams.0.retriever: record_selector is missing; is record_selecter meant to be it?',
  );
});
