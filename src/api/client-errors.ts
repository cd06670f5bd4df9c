// What goes wrong before there is a request: an address or headers that are too long, a request that does not arrive, bytes that are no HTTP. There is
// only a socket to answer on then, and the answer is the same problem document as everywhere (problem.ts).
import type { Socket } from 'node:net';
import { type RequestErrorCode, requestErrorCodes } from '../request-error.ts';
import type { ApiContext } from './context.ts';

/** Address and headers together; what Node takes by default, said here so that the answer names it truly. */
export const headerBytesMax = 16 * 1024;

/** To be given to the HTTP server. The connection ends with the answer, for what comes after it on the line cannot be told apart. */
export const answerClientError =
  ({ log }: Pick<ApiContext, 'log'>) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const [code, detail] = answers[error.code ?? ''] ?? notHttp;
    log.debug({ code, reason: error.code }, 'a request could not be read');
    if (socket.writable) socket.write(render(code, detail));
    socket.destroySoon();
  };

const notHttp: [RequestErrorCode, string] = ['bad_input', 'This is not an HTTP request that can be read.'];
const answers: Readonly<Record<string, [RequestErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: [
    'headers_too_large',
    `The address and the headers of this request are larger than ${headerBytesMax / 1024} KiB together. Shorten what stands after the “?”, or send fewer headers and cookies.`,
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    'too_large',
    'The parts of this request carry more beside their content than the API accepts.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    'too_slow',
    'The request did not arrive as a whole within a minute. Send it again, with less in it if the line is slow.',
  ],
};

function render(code: RequestErrorCode, detail: string): string {
  const { status, title } = requestErrorCodes[code];
  const body = JSON.stringify({ type: `urn:mooring:problem:${code}`, title, status, code, detail });
  const headers = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}
