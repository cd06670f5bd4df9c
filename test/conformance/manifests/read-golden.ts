// Reads one stream of a manifest against a responder that always answers the same, at a clock that stands still, and compares requests,
// records and states with what the format's own engine did.
import { isDeepStrictEqual } from 'node:util';
import type { Door, PreparedRequest, ReadEvent } from '../../../src/connectors/declarative/contract.ts';
import {
  clockKey,
  type DeclarativeStream,
  type OAuthAuthenticator,
} from '../../../src/connectors/declarative/manifest/index.ts';
import { createStream } from '../../../src/connectors/declarative/read/create-stream.ts';
import type { HttpResponse } from '../../../src/egress/index.ts';
import type { Failure } from '../../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../../src/store/index.ts';
import type { StreamComparison } from './compare-stream.ts';
import type { GoldenStream } from './read-folder.ts';
import { findSignIns, refreshRequest } from './sign-ins.ts';

const frozenAt = new Date('2025-03-04T05:06:07Z');
/** The golden files hold at most so many requests. */
const requestsMax = 200;
/** After so many answers the responder of the golden files has no more records. */
const fullAnswersMax = 150;
/** A stream that would never end with such a responder is cut off here. */
const requestsEnd = 6_000;

/** What differs, in words. A read that failed here tells that in place of the records. */
export async function readGolden(
  golden: GoldenStream,
  node: DeclarativeStream,
  config: JsonObject,
  manifestText: string,
): Promise<StreamComparison> {
  const run = await readAll(golden, node, config);
  const expected = dropForeign(golden.requests, run.requests, manifestText);
  const requests = compareRequests(expected, run, golden.requests.length);
  if (golden.timeout || run.wasCut) return { requests, records: null, states: null };
  const failure = run.failure && `it failed: ${run.failure.error?.code ?? ''} ${run.failure.error?.message ?? ''}`;
  return {
    requests,
    records: failure ?? compareLists(golden.records, run.records),
    states: compareLists(
      golden.states.map((it) => (it as GoldenState).stream.stream_state),
      run.states,
    ),
  };
}

interface GoldenState {
  stream: { stream_state: JsonObject };
}

interface Run {
  requests: PreparedRequest[];
  records: unknown[];
  states: unknown[];
  failure: Failure | null;
  wasCut: boolean;
  signInUrls: Set<string>;
}

async function readAll(golden: GoldenStream, node: DeclarativeStream, config: JsonObject): Promise<Run> {
  const run: Run = { requests: [], records: [], states: [], failure: null, wasCut: false, signInUrls: new Set() };
  const signIns = findSignIns(node, { config, [clockKey]: () => frozenAt });
  const { response } = golden;
  const isObject = typeof response === 'object' && response !== null && !Array.isArray(response);
  for (const url of signIns.urls) run.signInUrls.add(url);
  const body = JSON.stringify(isObject ? { ...response, ...signIns.added } : response);
  let answersLeft = fullAnswersMax;
  const giveUp = (code: string, message: string): Failure => ({
    kind: 'failure',
    provider: 'conformance',
    stage: 'api_call',
    auth: 'none',
    error: { name: 'Conformance', code, message },
  });
  const door: Door = {
    send: async (request) => {
      run.requests.push(request);
      if (run.requests.length > requestsEnd) return giveUp('TOO_MANY_REQUESTS', 'the stream does not end');
      answersLeft -= 1;
      if (signIns.urls.has(request.url)) return answerWith(JSON.stringify(signIns.added));
      return answerWith(answersLeft < 0 ? '{}' : body);
    },
    refuse: async (answer, hint) =>
      giveUp(`HTTP_${answer.status}`, `${hint?.action ?? ''} ${answer.text.slice(0, 200)}`),
    giveUp,
    now: () => frozenAt,
    pause: async () => true,
  };
  const stream = createStream(node, {
    config,
    refusesRepeats: false,
    oauthToken: async (authenticator: OAuthAuthenticator) => {
      const request = refreshRequest(authenticator, { config, [clockKey]: () => frozenAt });
      if (!request) return 'ACCESS_TOKEN';
      if (!run.signInUrls.has(request.url)) await door.send(request);
      run.signInUrls.add(request.url);
      return 'ACCESS_TOKEN';
    },
  });
  const reading = stream.open(door, { state: null });
  const events = reading.events();
  let hasToldState = false;
  for (;;) {
    const { value, done } = await events.next();
    if (done) {
      run.failure = value;
      break;
    }
    keep(value, run);
    // Of partitions the format's engine tells at most one state in ten minutes.
    const state = value.kind === 'slice_end' ? reading.state() : null;
    if (state && !('use_global_cursor' in state && hasToldState)) {
      run.states.push(structuredClone(state));
      hasToldState = true;
    }
  }
  run.wasCut = run.failure?.error?.code === 'TOO_MANY_REQUESTS';
  if (!run.failure) run.states.push(reading.state() ?? { __ab_no_cursor_state_message: true });
  return run;
}

function keep(event: ReadEvent, run: Run): void {
  if (event.kind === 'page') for (const record of event.records) run.records.push(plain(record));
}

const answerWith = (text: string): HttpResponse => ({
  kind: 'response',
  status: 200,
  headers: { 'content-type': 'application/json' },
  text,
  json: JSON.parse(text),
});

/** As JSON has it: 1.0 is 1. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, it) => (typeof it === 'bigint' ? Number(it) : it)));

/**
 * Some golden files hold requests of another connector, whose stream had not ended when theirs was recorded: to a host that neither the
 * manifest nor its settings name.
 */
function dropForeign(
  expected: GoldenStream['requests'],
  given: readonly PreparedRequest[],
  manifestText: string,
): GoldenStream['requests'] {
  const ours = new Set(given.map(({ url }) => hostOf(url)));
  return expected.filter(({ url }) => ours.has(hostOf(url)) || manifestText.includes(hostOf(url)));
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

function compareRequests(
  expected: GoldenStream['requests'],
  { requests, signInUrls }: Run,
  recordedCount: number,
): string | null {
  const [theirs, ours] = [dropRepeated(expected, signInUrls), dropRepeated(requests, signInUrls)];
  for (let index = 0; index < Math.min(Math.max(theirs.length, ours.length), requestsMax); index += 1) {
    const [wanted, got] = [theirs[index], ours[index]];
    // The golden files are cut off after so many, sign-ins among them.
    if (!wanted && recordedCount >= requestsMax) return null;
    if (!wanted) return `one more than expected: ${show(got)}`;
    if (!got) return `missing: ${show(wanted)}`;
    if (!isSameRequest(wanted, got)) return `expected ${show(wanted)}\n      got      ${show(got)}`;
  }
  return null;
}

/** The format's engine signs in twice for each request where a session has no known end; once is enough. */
function dropRepeated<T extends { url: string; body: string | null }>(
  requests: readonly T[],
  signInUrls: ReadonlySet<string>,
): T[] {
  const seen = new Set<string>();
  return requests.filter(({ url, body }) => {
    if (!signInUrls.has(url)) return true;
    const key = JSON.stringify([url, body]);
    return seen.has(key) ? false : seen.add(key);
  });
}

function isSameRequest(wanted: GoldenStream['requests'][number], got: PreparedRequest): boolean {
  if (wanted.method !== got.method || wanted.url !== got.url) return false;
  const headers = new Map(Object.entries(got.headers).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of Object.entries(wanted.headers))
    if (headers.get(name.toLowerCase()) !== value) return false;
  return isSameBody(wanted.body, got.body);
}

function isSameBody(wanted: string | null, got: string | null): boolean {
  if (wanted === got) return true;
  try {
    return isDeepStrictEqual(JSON.parse(wanted ?? ''), JSON.parse(got ?? ''));
  } catch {
    return false;
  }
}

const show = (
  it: { method: string; url: string; headers: Record<string, string>; body: string | null } | undefined,
): string => (it ? `${it.method} ${it.url} ${JSON.stringify(it.headers)} ${it.body ?? ''}` : 'nothing');

function compareLists(expected: readonly unknown[], given: readonly unknown[]): string | null {
  const length = Math.max(expected.length, given.length);
  for (let index = 0; index < length; index += 1)
    if (!isDeepStrictEqual(plain(expected[index] ?? null), plain(given[index] ?? null)))
      return `[${index}] of ${expected.length} expected, ${given.length} got: expected ${short(expected[index])}\n      got      ${short(given[index])}`;
  return null;
}

const short = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 600));
