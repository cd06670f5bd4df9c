// Builds every Failure of egress: from an answer that was judged to be one, or from an error of the network or a driver. Nothing gets
// into a Failure that was not redacted here first.
import type { Failure, Stage } from '../life/diagnosis/index.ts';
import { createRedactor } from './redact.ts';
import type { EgressContext, HttpResponse } from './types.ts';

const kibibyte = 1024;
/** What is kept of an answer. */
const bodyMax = 64 * kibibyte;
/** How much of a long text is looked through: what lies behind it cannot get into the first `bodyMax`. */
const searchedMax = 16 * bodyMax;
const messageMax = 4 * kibibyte;

/** A response that turned out to be a failure: a JSON object or list stays one, anything else is kept as text; both redacted and cut. */
export function failureFromResponse(response: HttpResponse, context: EgressContext): Failure {
  const redactor = createRedactor(context.secrets);
  const { json } = response;
  const isStructured = typeof json === 'object' && json !== null;
  const body = isStructured
    ? redactor.value(shorten(json, bodyMax))
    : redactor.text(response.text.slice(0, searchedMax)).slice(0, bodyMax);
  return {
    ...failureOf(context, context.stage),
    response: storable({ status: response.status, headers: redactor.headers(response.headers), body }),
  };
}

/** An error that was thrown on the way. Fields of a driver's error that help to tell what went wrong are kept. */
export function failureFromError(error: unknown, context: EgressContext, stage: Stage): Failure {
  const { text } = createRedactor(context.secrets);
  const it = deepestError(error);
  const kept: NonNullable<Failure['error']> = {
    name: typeof it.name === 'string' ? it.name : 'Error',
    message: text(String(it.message ?? (error instanceof Error ? error : ''))).slice(0, messageMax),
  };
  const code = codeOf(it, context);
  if (code !== null) kept.code = code;
  for (const field of ['severity', 'detail', 'hint', 'schema', 'table', 'column', 'errno', 'syscall'] as const) {
    const value = it[field];
    if (typeof value === 'string') kept[field] = text(value).slice(0, messageMax);
    if (typeof value === 'number') kept[field] = value;
  }
  return { ...failureOf(context, stage), error: storable(kept) };
}

/** A Failure that could not be stored would never be noticed: PostgreSQL has no null byte, and JSON there no half of a character, as cuts leave them. */
function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd') as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(storable) as T;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [storable(name), storable(it)])) as T;
}

const failureOf = ({ provider, auth }: EgressContext, stage: Stage): Failure => ({
  kind: 'failure',
  provider,
  stage,
  auth,
});

type Fields = { [field: string]: unknown };

/** Node wraps the errors of several addresses into one without a message, and libraries wrap the network's into their own. */
function deepestError(error: unknown): Fields {
  let it = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Fields;
  if (Array.isArray(it.errors) && it.errors.length > 0 && !it.message) it = it.errors[0] as Fields;
  for (let depth = 0; depth < 5 && typeof it.code !== 'string' && isErrorWithCode(it.cause); depth++)
    it = it.cause as Fields;
  // Errors keep name and message on the prototype or hidden: read them one by one.
  return { ...it, name: it.name, message: it.message, code: it.code };
}

const isErrorWithCode = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && ('code' in cause || 'cause' in cause);

const timeoutCodes = [
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ERR_SOCKET_CONNECTION_TIMEOUT',
];

function codeOf({ code, message }: Fields, { signal }: EgressContext): string | null {
  if (signal?.aborted) return 'ABORTED';
  if (typeof code === 'string') return timeoutCodes.includes(code) ? 'ETIMEDOUT' : code;
  // pg's words when nothing answers in time; it gives them no code.
  if (message === 'timeout expired' || /^Connection terminated due to connection timeout/.test(String(message)))
    return 'ETIMEDOUT';
  return null;
}

/** Cuts a structure to about `budget` characters: the beginnings of long texts, the first items of long lists. */
function shorten(value: unknown, budget: number): unknown {
  let left = budget;
  const cut = (it: unknown, depth: number): unknown => {
    if (typeof it === 'string') {
      const kept = it.slice(0, Math.max(0, left));
      left -= kept.length + 2;
      return kept;
    }
    if (typeof it !== 'object' || it === null) {
      left -= 5;
      return it;
    }
    if (depth > 50) return null;
    if (Array.isArray(it)) {
      const items: unknown[] = [];
      for (const item of it) {
        if (left <= 0) break;
        items.push(cut(item, depth + 1));
      }
      return items;
    }
    const entries: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(it)) {
      if (left <= 0) break;
      left -= key.length + 4;
      entries.push([key, cut(inner, depth + 1)]);
    }
    return Object.fromEntries(entries);
  };
  return cut(value, 0);
}
