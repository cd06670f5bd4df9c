// Reads what `curl -i` prints: status line, headers, body. Of several answers in a row (100 Continue, a proxy's CONNECT, redirects and
// retries that curl followed) the last one counts. Text without a status line is taken for a body. The body is unpacked where the answer
// says that it is packed (curl without --compressed), and read in the answer's character set.
import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import type { Failure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';

type HttpAnswer = NonNullable<Failure['response']>;
type Headers = Record<string, string>;

/** HTTP/1.1 401 Unauthorized, HTTP/2 401 */
const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: [^\r\n]*)?\r?\n/;
const unpackedBytesMax = 16 * 1024 * 1024;

/** Throws RequestError('bad_input') when there is nothing at all. */
export function parseHttpAnswer(input: Buffer | string): HttpAnswer {
  // One character a byte, so that lengths are those that Content-Length means.
  let rest = withoutMark(typeof input === 'string' ? Buffer.from(input) : input).toString('latin1');
  if (rest.trim() === '')
    throw new RequestError(
      'bad_input',
      'Nothing came on stdin. With curl, use -sSi and 2>&1; or say what happened with --error-code and --error-message.',
    );
  let answer: Omit<HttpAnswer, 'body'> | null = null;
  for (let match = statusLine.exec(rest); match; match = statusLine.exec(rest)) {
    const { headers, length } = readHeaders(rest.slice(match[0].length));
    answer = { status: Number(match[1]), headers };
    rest = skipBodyOfAttempt(rest.slice(match[0].length + length), headers);
  }
  const { status, headers } = answer ?? { status: 200, headers: {} };
  return { status, headers, body: readBody(Buffer.from(rest, 'latin1'), headers) };
}

/** Windows writes UTF-16 and a byte order mark into files. */
function withoutMark(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.subarray(2).toString('utf16le'));
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Up to the empty line; `length` counts that line too. A header that is repeated is joined by commas (RFC 9110 section 5.3). */
function readHeaders(text: string): { headers: Headers; length: number } {
  const headers: Headers = {};
  let length = 0;
  for (const [line] of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    length += line.length;
    const content = line.trim();
    if (content === '') break;
    const at = content.indexOf(':');
    if (at < 1) continue;
    const name = content.slice(0, at).trim().toLowerCase();
    const value = Buffer.from(content.slice(at + 1).trim(), 'latin1').toString('utf8');
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return { headers, length };
}

/** curl --retry prints the answers of all attempts: behind a body of known length another head may stand. */
function skipBodyOfAttempt(rest: string, headers: Headers): string {
  const length = Number(headers['content-length']);
  if (!Number.isInteger(length) || length <= 0) return rest;
  const behind = rest.slice(length).replace(/^[\r\n]+/, '');
  return statusLine.test(behind) ? behind : rest;
}

function readBody(bytes: Buffer, headers: Headers): unknown {
  const text = decode(unpack(bytes, headers['content-encoding']), headers['content-type']);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const unpackers: Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

/** With --compressed curl has unpacked it already, and prints the header all the same. */
function unpack(bytes: Buffer, encoding = ''): Buffer {
  const unpacker = unpackers[encoding.trim().toLowerCase()];
  if (!unpacker || isUtf8(bytes)) return bytes;
  try {
    return unpacker(bytes, { maxOutputLength: unpackedBytesMax });
  } catch {
    return bytes;
  }
}

function decode(bytes: Buffer, contentType = ''): string {
  const charset = /charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  if (charset !== undefined && !isUtf8(bytes)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // An unknown name: read as the usual one.
    }
  }
  return new TextDecoder().decode(bytes);
}
