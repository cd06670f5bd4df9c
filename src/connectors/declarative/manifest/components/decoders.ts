// How the bytes of an answer become values.
import { component, customComponent, oneOf, text, texts } from './describe.ts';
import { packedDecoders } from './names.ts';

export const jsonDecoder = component('JsonDecoder', 'The answer is JSON.', {});
export const jsonItemsDecoder = component(
  'JsonItemsDecoder',
  'The answer is JSON of which the items at one place are read.',
  {
    items_path: text(),
    encoding: text().default('utf-8'),
  },
);
export const jsonlDecoder = component('JsonlDecoder', 'Each line of the answer is JSON.', {});
export const csvDecoder = component('CsvDecoder', 'The answer is a table of separated values with a head line.', {
  encoding: text().default('utf-8'),
  delimiter: text().default(','),
  set_values_to_none: texts().optional(),
});
export const xmlDecoder = component('XmlDecoder', 'The answer is XML.', {});
export const iterableDecoder = component('IterableDecoder', 'Each line of the answer is a record of one value.', {});
export const gzipDecoder = component('GzipDecoder', 'The answer is packed with gzip.', {
  decoder: oneOf(...packedDecoders),
});
export const zipfileDecoder = component('ZipfileDecoder', 'The answer is a ZIP archive.', {
  decoder: oneOf(...packedDecoders),
});
export const customDecoder = customComponent('CustomDecoder');
