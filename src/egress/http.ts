// HTTP over undici: guard, map, timeouts and size limit around each exchange. Redirects are never followed: they would carry a
// credential to a place that nobody checked.
import { readFileSync } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { type Clock, secondMs, systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import type { Log } from '../log.ts';
import type { AddressGuard } from './address-guard.ts';
import { failureFromError } from './failures.ts';
import { createSkewMeter } from './measure-skew.ts';
import { parseJson } from './parse-json.ts';
import type { ClockSkew, EgressContext, EgressRequest, HttpResponse } from './types.ts';

export const connectTimeoutMs = 10 * secondMs;
const wholeTimeoutMs = 60 * secondMs;
/** An answer that is larger once unpacked is a Failure. */
export const responseBytesMax = 64 * 1024 * 1024;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
/** Sent with every request: firewalls of providers refuse clients that do not say who they are. */
export const userAgent = `Mooring/${version}`;

export interface HttpParts {
  config: Pick<Config, 'egressMap'>;
  guard: AddressGuard;
  clock: Clock;
  log: Log;
}

export interface HttpClient {
  request(request: EgressRequest, context: EgressContext): Promise<HttpResponse | Failure>;
  mapUrl(url: string): string;
  listClockSkews(): ClockSkew[];
  close(): Promise<void>;
}

export function createHttpClient({ config, guard, clock, log }: HttpParts): HttpClient {
  const guarded = createAgent(guard);
  // Where the operator's own map leads needs no guard.
  const mapped = createAgent(null);

  const skews = createSkewMeter(clock);

  const mapUrl = (url: string): string => {
    if (!URL.canParse(url)) return url;
    const { origin, href } = new URL(url);
    const target = config.egressMap.get(origin);
    return target === undefined ? url : target + href.slice(origin.length);
  };

  async function request(request: EgressRequest, context: EgressContext): Promise<HttpResponse | Failure> {
    const startedMs = clock.monotonicMs();
    const told = { provider: context.provider, method: request.method };
    try {
      const url = buildUrl(request);
      const target = mapUrl(url.href);
      const agent = target === url.href ? guarded : mapped;
      const response = await exchange(agent, new URL(target), request, context.signal);
      skews.note(context.provider, response.headers);
      log.debug({ ...told, status: response.status, durationMs: clock.monotonicMs() - startedMs }, 'request answered');
      return response;
    } catch (error) {
      const failure = failureFromError(error, context, 'network');
      log.debug({ ...told, code: failure.error?.code }, 'request failed');
      return failure;
    }
  }

  const close = async (): Promise<void> => void (await Promise.all([guarded.destroy(), mapped.destroy()]));
  return { request, mapUrl, listClockSkews: skews.list, close };
}

function createAgent(guard: AddressGuard | null): Agent {
  const connect = buildConnector({ timeout: connectTimeoutMs, ...(guard && { lookup: guard.lookup }) });
  return new Agent({
    // Sockets do not look up a host that is an address already: it is judged here.
    connect(options, callback) {
      try {
        guard?.checkLiteral(options.hostname);
      } catch (error) {
        return callback(error as Error, null);
      }
      connect(options, callback);
    },
    // The whole exchange has one time limit, see withDeadline.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

function buildUrl({ url, query }: EgressRequest): URL {
  if (!URL.canParse(url)) throw new BadRequest('ERR_INVALID_URL', 'The URL is not valid.');
  const built = new URL(url);
  if (built.protocol !== 'https:' && built.protocol !== 'http:')
    throw new BadRequest('ERR_INVALID_PROTOCOL', `Only http and https are spoken, not ${built.protocol}`);
  for (const [name, value] of Object.entries(query ?? {})) built.searchParams.set(name, value);
  built.hash = '';
  return built;
}

class BadRequest extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

async function exchange(
  agent: Agent,
  url: URL,
  request: EgressRequest,
  callerSignal: AbortSignal | undefined,
): Promise<HttpResponse> {
  const { body, contentType } = encodeBody(request.body);
  return withDeadline(request.timeoutMs ?? wholeTimeoutMs, callerSignal, async (signal) => {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: {
        'user-agent': userAgent,
        accept: 'application/json',
        'accept-encoding': 'gzip, br',
        ...(contentType && { 'content-type': contentType }),
        ...lowerCased(request.headers ?? {}),
      },
      body: body ?? null,
      signal,
    });
    const headers = readHeaders(answer.headers);
    const bytes = await readBody(answer.body, headers['content-encoding'], request.bytesMax ?? responseBytesMax);
    const text = decode(bytes, headers['content-type']);
    let read: { value: unknown } | null = null;
    return {
      kind: 'response',
      status: answer.statusCode,
      headers,
      text,
      // Whoever reads the text in a way of his own does without, and pages are large.
      get json() {
        read ??= { value: readJson(text, headers) };
        return read.value;
      },
      ...(request.wantsBytes && { bytes }),
    };
  });
}

/** Real time, not our clock's: a foreign server knows nothing of a controlled clock. */
async function withDeadline<T>(
  timeoutMs: number,
  callerSignal: AbortSignal | undefined,
  body: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const isOver = new AbortController();
  const onAbort = (): void => ended.abort(new BadRequest('ABORTED', 'The work was cancelled.'));
  if (callerSignal?.aborted) onAbort();
  callerSignal?.addEventListener('abort', onAbort, { once: true });
  void systemClock.pause(timeoutMs, isOver.signal).then(() => {
    const message = `There was no whole answer within ${timeoutMs / secondMs} s.`;
    if (!isOver.signal.aborted) ended.abort(new BadRequest('ETIMEDOUT', message));
  });
  try {
    return await body(ended.signal);
  } finally {
    isOver.abort();
    callerSignal?.removeEventListener('abort', onAbort);
  }
}

function encodeBody(body: EgressRequest['body']): { body?: string; contentType?: string } {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body };
  if (body instanceof URLSearchParams)
    return { body: body.toString(), contentType: 'application/x-www-form-urlencoded;charset=UTF-8' };
  return { body: JSON.stringify(body), contentType: 'application/json' };
}

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const readHeaders = (headers: Dispatcher.ResponseData['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

/** Unpacks and counts as it streams, so that a small answer cannot swell into a huge one. */
async function readBody(body: Readable, encoding = 'identity', bytesMax: number): Promise<Buffer> {
  const unpacked = unpack(body, encoding.trim().toLowerCase());
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    if (size > bytesMax) {
      body.destroy();
      throw new BadRequest('MOORING_RESPONSE_TOO_LARGE', `The answer is larger than ${bytesMax / 1024 / 1024} MiB.`);
    }
    chunks.push(chunk);
  }
  const [only] = chunks;
  // Most answers come in one piece, which need not be copied.
  return only && chunks.length === 1 ? only : Buffer.concat(chunks, size);
}

function unpack(body: Readable, encoding: string): Readable {
  const unpacker =
    encoding === 'br'
      ? createBrotliDecompress()
      : ['gzip', 'x-gzip', 'deflate'].includes(encoding)
        ? createUnzip()
        : null;
  // An error on either side reaches the reader, for pipeline destroys both with it.
  return unpacker ? pipeline(body, unpacker, () => {}) : body;
}

function decode(bytes: Buffer, contentType = ''): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Providers send JSON under other types as well, as text/plain. */
function readJson(text: string, headers: Record<string, string>): unknown {
  const isSaid = /[/+]json\b/i.test(headers['content-type'] ?? '');
  return isSaid || /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
}
