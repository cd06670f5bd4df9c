// What is refused when a manifest is loaded, and what is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf } from '../../../../test/harness/read-stream.ts';

const withParts = (retriever: string, more = '') =>
  manifestOf(`
  - type: DeclarativeStream
    name: a
    retriever: { type: SimpleRetriever, requester: { type: HttpRequester, url_base: "https://api.test", path: x }, record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }${retriever} }
    ${more}
`).streams[0]?.refusal?.component ?? null;

test('code of somebody’s own, schemas beside the manifest and files are refused by their names; decoders are not', () => {
  assert.equal(withParts(', decoder: { type: CustomDecoder, class_name: x.Y }'), 'CustomDecoder');
  assert.equal(withParts('', 'schema_loader: { type: JsonFileSchemaLoader }'), 'JsonFileSchemaLoader');
  const requester = '{ type: HttpRequester, url_base: "https://api.test", path: x }';
  const uploader = `file_uploader: { type: FileUploader, requester: ${requester}, download_target_extractor: { type: DpathExtractor, field_path: [url] } }`;
  assert.equal(withParts('', uploader), 'FileUploader');
  for (const decoder of ['XmlDecoder', 'CsvDecoder', 'JsonlDecoder', 'IterableDecoder'])
    assert.equal(withParts(`, decoder: { type: ${decoder} }`), null);
  assert.equal(withParts(', decoder: { type: ZipfileDecoder, decoder: { type: CsvDecoder } }'), null);
});
