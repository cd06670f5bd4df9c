// Normalize: a failure of any shape into Facts. Finds the provider's codes and words wherever they usually stand: error, error.code,
// errors[0].code, error_description, message, fault, a challenge header, a driver's fields, the head of the message. Never throws, ends in
// linear time, and reads a bounded number of nodes, so that cyclic, huge and hostile values do no harm.
import { looksLikeCode } from './code-characters.ts';
import { collectFromMessages } from './codes-in-messages.ts';
import { Collected, messageCharactersMax } from './collected.ts';
import { type Facts, notRead } from './facts.ts';
import { readHint } from './heed-hint.ts';
import { readBody } from './read-body.ts';
import { type Role, roleOf } from './roles.ts';
import { traitsOf } from './traits.ts';
import type { AuthKind, Stage } from './types.ts';

const nodesMax = 1_500;
const depthMax = 12;

/** The facts of a failure. `failure` may be anything: what is missing or of another type is taken as absent. */
export function normalize(failure: unknown): Facts {
  const { provider, stage, auth, response, error, hint } = readFailure(failure);
  const collected = new Collected();
  const facts: Facts = {
    kind: isObject(response) ? 'http' : 'error',
    provider: text(provider).toLowerCase().slice(0, 100),
    stage: (text(stage) || 'api_call') as Stage,
    auth: (text(auth) || 'none') as AuthKind,
    status: null,
    headers: noHeaders,
    format: 'none',
    body: undefined,
    codes: collected.codes,
    codesAsWritten: collected.codesAsWritten,
    providerCode: null,
    messages: collected.messages,
    hasChallengeError: false,
    bodyRetryAfterMs: null,
    hint: readHint(hint),
    traits: 0,
    reading: notRead,
  };
  if (isObject(response)) collectResponse(facts, response, collected);
  if (isObject(error)) collectError(error, collected);
  else if (typeof error === 'string') collected.addMessage(error);
  collectFromMessages(collected);
  facts.providerCode = collected.bestCode;
  facts.bodyRetryAfterMs = collected.retryAfterMs;
  facts.traits = traitsOf(facts);
  return facts;
}

function collectResponse(facts: Facts, response: object, collected: Collected): void {
  const { status: givenStatus, headers: givenHeaders, body: givenBody } = readResponse(response);
  const status = Number(givenStatus);
  facts.status = Number.isInteger(status) && status >= 100 && status <= 999 ? status : null;
  collected.status = facts.status;
  const headers = readHeaders(givenHeaders);
  facts.headers = headers;
  facts.hasChallengeError = collectChallenge(headers.get('www-authenticate'), collected);
  const errorType = headers.get('x-amzn-errortype');
  if (errorType) collected.addCode(errorType.split(':', 1)[0] as string, 6);
  const body = readBody(givenBody, (headers.get('content-type') ?? '').toLowerCase());
  facts.format = body.format;
  if (body.text !== '') collected.addMessage(body.text);
  if (body.tree !== undefined) {
    facts.body = body.tree;
    const hasArrived = facts.status !== null && facts.status >= 200 && facts.status < 300;
    if (!hasArrived || body.format !== 'json') collectTree(body.tree, collected);
    else if (tellsOfFailure(body.tree, 0)) collectTree(withoutData(body.tree), collected);
  }
}

/**
 * Whether an answer of 2xx speaks of a failure at all. Healthy answers are full of messages, titles and reasons: of tickets, mails, events.
 * Looked for where providers say it: near the root, never inside lists.
 */
function tellsOfFailure(tree: unknown, depth: number): boolean {
  if (!isObject(tree) || depth > 3) return false;
  // A list alone is an answer of its own kind: `["ERROR_LOGIN", "..."]`, `[{ "errorCode": ... }]`.
  if (Array.isArray(tree))
    return depth === 0 && tree.length <= 5 && tree.some((item) => typeof item === 'string' || tellsOfFailure(item, 1));
  let mayNest = false;
  for (const name of keysOf(tree)) {
    const value = read(tree, name);
    const plain = name.toLowerCase().replace(/[_\- ]/g, '');
    if (isSuccess(plain, value)) return false;
    if (isFailureMark(plain, value)) return true;
    mayNest ||= isObject(value) && !Array.isArray(value);
  }
  return mayNest && keysOf(tree).some((name) => tellsOfFailure(read(tree, name), depth + 1));
}

const isSuccess = (name: string, value: unknown): boolean => (name === 'success' || name === 'ok') && value === true;

const failureWords: ReadonlySet<unknown> = new Set([
  'error',
  'errors',
  'fail',
  'failed',
  'failure',
  'ng',
  'nok',
  'denied',
]);

function isFailureMark(name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0 || value === '0') return false;
  if (name === 'success' || name === 'ok' || name === 'result' || name === 'succeeded') {
    if (value === false || value === 'false') return true;
  }
  if (typeof value === 'string' && failureWords.has(value.toLowerCase())) return true;
  if (/(?:error|errors|err|errs|fault|exception)/.test(name) && value !== false)
    return !(Array.isArray(value) && value.length === 0);
  if (
    /^(?:(?:ret|result|response|status|api|sys|biz)?code|(?:api|sys|sub)?status|(?:ret|result|response|status)?(?:message|msg)|info|information|reason|detail)$/.test(
      name,
    )
  )
    return (
      !(value === 200 || value === '200' || value === true) &&
      !(typeof value === 'string' && /^(?:ok|success|succeeded|successful)$/i.test(value))
    );
  return false;
}

const dataNames = /^(?:data|results?|items|records|rows|events|entries|list|values|objects|elements|hits|nodes)$/i;

/** The same without its lists of data: what stands in them is nobody's word about the call. */
function withoutData(tree: unknown): unknown {
  if (!isObject(tree) || Array.isArray(tree)) return tree;
  const kept: Record<string, unknown> = {};
  for (const name of keysOf(tree)) {
    const value = read(tree, name);
    if (!(Array.isArray(value) && dataNames.test(name))) kept[name] = value;
  }
  return kept;
}

const noHeaders: Facts['headers'] = new Map();

/** Headers with lower-case names and text values; at most 200. */
function readHeaders(value: unknown): Facts['headers'] {
  const names = keysOf(value);
  if (names.length === 0) return noHeaders;
  const headers = new Map<string, string>();
  for (const name of names.slice(0, 200)) {
    const header = read(value, name);
    if (typeof header === 'string' || typeof header === 'number')
      headers.set(name.toLowerCase(), String(header).slice(0, 2_000));
    else if (Array.isArray(header))
      headers.set(name.toLowerCase(), header.slice(0, 10).map(text).join(', ').slice(0, 2_000));
  }
  return headers;
}

/** RFC 6750 section 3: `Bearer error="invalid_token", error_description="..."`. */
function collectChallenge(challenge: string | undefined, collected: Collected): boolean {
  if (!challenge) return false;
  const code = /\berror="?([A-Za-z0-9_.-]{1,80})"?/.exec(challenge)?.[1];
  const description = /\berror_description="([^"]{1,500})"/.exec(challenge)?.[1];
  if (code) collected.addCode(code, 5);
  if (description) collected.addMessage(description);
  return code !== undefined;
}

/** A driver's or network's error: its message and name are often not enumerable, so they are asked for by name. */
function collectError(error: object, collected: Collected): void {
  for (const name of sqlstateNames) {
    const value = read(error, name);
    if (typeof value === 'string' && sqlstatePattern.test(value)) collected.addSqlstate(value);
  }
  const code = read(error, 'code');
  if (typeof code === 'string' || typeof code === 'number') {
    collected.addCode(code, 10);
    if (!collected.hasSqlstate && typeof code === 'string' && sqlstatePattern.test(code) && /\d/.test(code)) {
      collected.addSqlstate(code);
    }
  }
  const message = read(error, 'message');
  if (typeof message === 'string') collected.addMessage(message);
  const name = read(error, 'name');
  if (typeof name === 'string' && name !== 'Error' && name !== 'error') collected.addCode(name, 1);
  for (const inner of innerErrors) {
    const value = read(error, inner);
    if (!isObject(value) || value === error) continue;
    const innerCode = read(value, 'code');
    if (typeof innerCode === 'string' || typeof innerCode === 'number') collected.addCode(innerCode, 9);
    const innerMessage = read(value, 'message');
    if (typeof innerMessage === 'string') collected.addMessage(innerMessage);
  }
  collectTree(error, collected);
}

const sqlstateNames = ['sqlState', 'sqlstate', 'SQLSTATE'] as const;
const innerErrors = ['cause', 'originalError', 'parent'] as const;
const sqlstatePattern = /^[0-9A-Z]{5}$/;

/** A place of the tree that is still to be walked, and the one after it: most trees have two or three, too few for a list. */
interface Branch {
  value: unknown;
  role: Role | undefined;
  rank: number;
  depth: number;
  next: Branch | null;
}

/** Walks a tree, nearest to the root first, and keeps the codes and messages. */
function collectTree(root: unknown, collected: Collected): void {
  if (typeof root === 'string') {
    keepText(root, 'either', 5, collected);
    return;
  }
  // `['ERROR_LOGIN', 'Incorrect username or password']`: a bare list of texts is a code and its message.
  if (Array.isArray(root))
    for (const item of root.slice(0, 20)) if (typeof item === 'string') keepText(item, 'either', 5, collected);
  let last: Branch = { value: root, role: undefined, rank: 1, depth: 0, next: null };
  let nodes = 0;
  for (let branch: Branch | null = last; branch !== null && nodes < nodesMax; branch = branch.next) {
    const { value, role: ownRole, rank: ownRank, depth }: Branch = branch;
    const isList = Array.isArray(value);
    const own = isList ? { role: ownRole, rank: ownRank } : null;
    if (!isList && ownRole === 'errors') keepWhatOfWhat(value, collected);
    const names = isList ? null : keysOf(value);
    const count = names === null ? lengthOf(value) : names.length;
    for (let index = 0; index < count; index += 1) {
      nodes += 1;
      if (nodes >= nodesMax) return;
      const name = names === null ? '' : (names[index] as string);
      const child = read(value, names === null ? index : name);
      const known = own ?? roleOf(name);
      let role = known.role ?? (ownRole === 'code' ? 'code' : undefined);
      // `id: 'invalid_scope'`: an identifier that reads as words is a code.
      if (role === undefined && name === 'id' && typeof child === 'string' && /^[a-z]+(?:_[a-z]+)+$/.test(child))
        role = 'code';
      if (typeof child === 'string') {
        const inner = depth < depthMax ? parseInner(child) : undefined;
        if (inner !== undefined) {
          const innerRole = role === 'message' ? undefined : role;
          last.next = { value: inner, role: innerRole, rank: known.rank, depth: depth + 1, next: null };
          last = last.next;
          continue;
        }
        // `errors: { base: ['The shop is frozen'] }`: a sentence under any name below `errors` is a message.
        if (ownRole === 'errors' && role === undefined && child.includes(' ')) role = 'message';
        if (role !== undefined) keepText(child, role, known.rank, collected);
      } else if (typeof child === 'number') {
        keepNumber(child, role, known.rank, collected);
      } else if (isObject(child) && depth < depthMax) {
        const childRole = role ?? (ownRole === 'errors' ? 'errors' : undefined);
        last.next = { value: child, role: childRole, rank: known.rank, depth: depth + 1, next: null };
        last = last.next;
      }
    }
  }
}

/** JSON inside a text, as those send it who pass on what another server answered. */
function parseInner(text: string): object | undefined {
  if (text.length < 2 || text.length > 16_384 || (text[0] !== '{' && text[0] !== '[')) return undefined;
  const last = text[text.length - 1];
  if (last !== '}' && last !== ']') return undefined;
  try {
    const inner: unknown = JSON.parse(text);
    return isObject(inner) ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** `{ resource: 'RefreshToken', field: 'refresh_token', code: 'invalid' }`: the code says what, the others of what; together they are a sentence. */
function keepWhatOfWhat(value: unknown, collected: Collected): void {
  const code = read(value, 'code') ?? read(value, 'type') ?? read(value, 'reason');
  if (typeof code !== 'string' || code.length > 100) return;
  const parts = whats.map((name) => read(value, name)).filter((part) => typeof part === 'string' && part.length <= 100);
  if (parts.length > 0) collected.addMessage([...parts, code].join(' '));
}

const whats = ['resource', 'field', 'param', 'parameter', 'target'] as const;

function keepText(value: string, role: Role, rank: number, collected: Collected): void {
  if (role === 'wait') {
    keepWait(Number.parseFloat(value), collected);
    return;
  }
  const trimmed = value.length > 4 * messageCharactersMax ? value.slice(0, messageCharactersMax) : value.trim();
  if (trimmed === '') return;
  const isCode = trimmed.length <= 100 && looksLikeCode(trimmed);
  if (isCode) {
    const isStatus = role === 'status' && /^\d{3}$/.test(trimmed);
    const isHttpStatus = isStatus || trimmed === String(collected.status);
    const isWord = role === 'message' || role === 'errors';
    if (!isHttpStatus) collected.addCode(trimmed, isWord ? 1 : Number.isNaN(Number(trimmed)) ? rank : rank - 0.5);
  }
  if (!isCode || role === 'message' || role === 'errors') collected.addMessage(trimmed);
}

function keepNumber(value: number, role: Role | undefined, rank: number, collected: Collected): void {
  if (role === 'wait') {
    keepWait(value, collected);
    return;
  }
  if (role !== 'code' && role !== 'either') return;
  if (Number.isSafeInteger(value) && value !== collected.status) collected.addCode(value, rank - 0.5);
}

const waitMsMax = 7 * 86_400_000;

function keepWait(seconds: number, collected: Collected): void {
  if (Number.isFinite(seconds) && seconds >= 0)
    collected.retryAfterMs ??= Math.min(Math.ceil(seconds * 1_000), waitMsMax);
}

// Reading without harm: getters and proxies may throw. What has a known form is read at once, which is quick, and field by field only where
// that throws: then a field that cannot be read hides itself alone.

type FailureMember = 'provider' | 'stage' | 'auth' | 'response' | 'error' | 'hint';

function readFailure(value: unknown): Partial<Record<FailureMember, unknown>> {
  if (!isObject(value)) return {};
  try {
    const { provider, stage, auth, response, error, hint } = value as Record<string, unknown>;
    return { provider, stage, auth, response, error, hint };
  } catch {
    return {
      provider: read(value, 'provider'),
      stage: read(value, 'stage'),
      auth: read(value, 'auth'),
      response: read(value, 'response'),
      error: read(value, 'error'),
      hint: read(value, 'hint'),
    };
  }
}

function readResponse(value: object): Record<'status' | 'headers' | 'body', unknown> {
  try {
    const { status, headers, body } = value as Record<string, unknown>;
    return { status, headers, body };
  } catch {
    return { status: read(value, 'status'), headers: read(value, 'headers'), body: read(value, 'body') };
  }
}

function read(value: unknown, name: string | number): unknown {
  if (!isObject(value)) return undefined;
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function lengthOf(value: unknown): number {
  const length = read(value, 'length');
  return typeof length === 'number' ? length : 0;
}

function keysOf(value: unknown): string[] {
  if (!isObject(value)) return [];
  try {
    return Object.keys(value);
  } catch {
    return [];
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
