// Reads what `curl -i` prints: status line, headers, body. Of several answers in a row (100 Continue, a proxy's CONNECT, redirects that
// curl followed) the last one counts. Text without a status line is taken for a body.
import type { Failure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';

type HttpAnswer = NonNullable<Failure['response']>;

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: [^\r\n]*)?\r?\n/;

/** Throws RequestError('bad_input') when there is nothing at all. */
export function parseHttpAnswer(text: string): HttpAnswer {
  if (text.trim() === '')
    throw new RequestError(
      'bad_input',
      'Nothing came on stdin. With curl, use -si; when the connection itself fails, give --stage network and --error-code.',
    );
  let rest = text;
  let answer: Omit<HttpAnswer, 'body'> | null = null;
  for (let match = statusLine.exec(rest); match; match = statusLine.exec(rest)) {
    const { headers, length } = readHeaders(rest.slice(match[0].length));
    answer = { status: Number(match[1]), headers };
    rest = rest.slice(match[0].length + length);
  }
  return { ...(answer ?? { status: 200, headers: {} }), body: parseJson(rest) };
}

/** Up to the empty line; `length` counts that line too. A header that is repeated is joined by commas (RFC 9110 section 5.3). */
function readHeaders(text: string): { headers: Record<string, string>; length: number } {
  const headers: Record<string, string> = {};
  let length = 0;
  for (const [line] of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    length += line.length;
    const content = line.trim();
    if (content === '') break;
    const at = content.indexOf(':');
    if (at < 1) continue;
    const name = content.slice(0, at).trim().toLowerCase();
    const value = content.slice(at + 1).trim();
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return { headers, length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
