// Answers to bodies: what a decoder makes of an answer. A body that cannot be read is no body at all, and judged as a failure.
// Each format has its file in decoders/.
import type { HttpResponse } from '../../../egress/index.ts';
import { readJson } from '../jinja/index.ts';
import type {
  CsvDecoder,
  GzipDecoder,
  IterableDecoder,
  JsonDecoder,
  JsonItemsDecoder,
  JsonlDecoder,
  XmlDecoder,
  ZipfileDecoder,
} from '../manifest/index.ts';
import { emptyWords, readDelimiter, readTable } from './decoders/read-table.ts';
import { readXml } from './decoders/read-xml.ts';
import { unpackGzip, unpackZip } from './decoders/unpack.ts';

export type DecoderNode =
  | JsonDecoder
  | JsonItemsDecoder
  | JsonlDecoder
  | IterableDecoder
  | CsvDecoder
  | XmlDecoder
  | GzipDecoder
  | ZipfileDecoder
  | TableDecoder;

/** What ResponseToFileExtractor reads: a table, packed or not, whose words for no value mean none. */
export interface TableDecoder {
  type: 'TableDecoder';
  keepsEmptyWords: boolean;
}

/** Whether the decoder reads bytes, so that the answer must carry them. */
export function needsBytes(node: DecoderNode | undefined): boolean {
  if (node && ['GzipDecoder', 'ZipfileDecoder', 'TableDecoder'].includes(node.type)) return true;
  return (node?.type === 'CsvDecoder' || node?.type === 'JsonItemsDecoder') && !isUtf8(node.encoding);
}

type Answer = Pick<HttpResponse, 'status' | 'text' | 'bytes'>;

/** The bodies, or null when the answer is not what the decoder reads. A list of JSON is as many bodies. Throws UnpacksToTooMuch. */
export function decodeAnswer(node: DecoderNode | undefined, answer: Answer): unknown[] | null {
  const bytes = (): Uint8Array => answer.bytes ?? Buffer.from(answer.text);
  return decode(node ?? { type: 'JsonDecoder' }, { status: answer.status, text: () => answer.text, bytes });
}

interface Body {
  /** Null for what was packed in an answer. */
  status: number | null;
  /** As UTF-8, or as the answer says of itself. */
  text: () => string;
  bytes: () => Uint8Array;
}

const bodyOf = (bytes: Uint8Array): Body => ({
  status: null,
  text: () => new TextDecoder().decode(bytes),
  bytes: () => bytes,
});

function decode(node: DecoderNode, body: Body): unknown[] | null {
  switch (node.type) {
    case 'JsonDecoder': {
      // No content is no record, where the provider says so; an empty answer of any other kind says nothing.
      if (body.status === 204) return [];
      const found = tryJson(body.text());
      if (found === undefined) return null;
      return Array.isArray(found) ? found : [found];
    }
    case 'JsonItemsDecoder': {
      const text = textIn(body, node.encoding);
      const found = text === null ? undefined : tryJson(text);
      return found === undefined ? null : itemsAt(found, node.items_path);
    }
    case 'JsonlDecoder': {
      const bodies = linesOf(body.text()).map(tryJson);
      return bodies.includes(undefined) ? null : bodies;
    }
    case 'IterableDecoder':
      return linesOf(body.text()).map((record) => ({ record }));
    case 'CsvDecoder': {
      const nullValues = new Set(node.set_values_to_none ?? []);
      const text = textIn(body, node.encoding);
      return text === null ? null : (readTable(text, { delimiter: readDelimiter(node.delimiter), nullValues }) ?? null);
    }
    case 'XmlDecoder': {
      const found = readXml(body.text());
      return found === undefined ? null : [found];
    }
    case 'GzipDecoder': {
      const unpacked = unpackGzip(body.bytes());
      return unpacked ? decode(node.decoder as DecoderNode, bodyOf(unpacked)) : null;
    }
    case 'TableDecoder': {
      const unpacked = unpackGzip(body.bytes());
      const nullValues = node.keepsEmptyWords ? new Set(['']) : emptyWords;
      return unpacked ? (readTable(bodyOf(unpacked).text(), { delimiter: ',', nullValues }) ?? null) : null;
    }
    case 'ZipfileDecoder': {
      const files = unpackZip(body.bytes())?.map((it) => decode(node.decoder as DecoderNode, bodyOf(it)));
      if (!files || files.includes(null)) return null;
      return files.flat();
    }
  }
}

/** A step named "item" goes into each of a list; a list at the end stands for its items. */
function itemsAt(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value];
  for (const part of path.split('.').filter((it) => it !== ''))
    found = found.flatMap((it) => {
      if (Array.isArray(it)) return part === 'item' ? it : [];
      return isObject(it) && Object.hasOwn(it, part) ? [it[part]] : [];
    });
  return found.flat();
}

const isUtf8 = (encoding: string): boolean => /^utf-?_?8(?:[-_]sig)?$/i.test(encoding);

/** Null where there is no such encoding. */
function textIn(body: Body, encoding: string): string | null {
  if (isUtf8(encoding)) return body.text();
  const name = encoding.toLowerCase().replaceAll('_', '-');
  try {
    return new TextDecoder(encodingNames[name] ?? name).decode(body.bytes());
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Names of Python that the web has no word for. */
const encodingNames: Readonly<Record<string, string>> = {
  'latin-1': 'latin1',
  latin: 'latin1',
  'utf-16': 'utf-16le',
  cp1252: 'windows-1252',
  cp1251: 'windows-1251',
  cp1250: 'windows-1250',
};

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function tryJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null;
