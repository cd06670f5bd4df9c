// Seeded mutations of real failures: cut, spliced, nested, retyped, stuffed with hostile texts and with planted secrets. Whatever comes out must be a
// whole diagnosis, the same twice, and without the secrets. Used by the test beside it and by `npm run torture -- diagnosis`.
import assert from 'node:assert/strict';
import { causes, details, diagnose, type Failure, type ProviderRules } from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import { readCorpus, toFailure } from '../corpus/read-corpus.ts';

/** Numbers from a seed, each from 0 to under 1 (mulberry32, public domain, by Tommy Ettinger). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const samples: readonly Failure[] = [
  ...readCorpus(new URL('../corpus/sample.jsonl', import.meta.url)).map(toFailure),
  ...providerRules.flatMap(({ slug, rules }) =>
    rules.map(({ example: { stage = 'api_call', auth = 'none', status, headers = {}, body, error } }) => ({
      kind: 'failure' as const,
      provider: slug,
      stage,
      auth,
      ...(status === undefined ? {} : { response: { status, headers, body } }),
      ...(error ? { error } : {}),
    })),
  ),
];

/** Planted where real ones would stand. None may be found in what comes out. */
const secrets = [
  'ya29.a0AfH6SMBplantedSecret1234567890abcdef',
  'sk_live_51PlantedSecret4242424242424242abcdEFGH',
  'ghp_PlantedSecret0123456789abcdefghijABCDEF',
  'eyJhbGciOiJIUzI1NiJ9.eyJwbGFudGVkIjoic2VjcmV0MTIzIn0.c2lnbmF0dXJlMTIzNDU2',
  'AKIAPLANTEDSECRET12345',
  'xoxb-123456789012-plantedSecret98765',
  '0123456789abcdef0123456789abcdef01234567',
];

const hostile: readonly unknown[] = [
  '',
  '\u0000\ud800\udfff',
  '<'.repeat(20_000),
  '{"a":'.repeat(5_000),
  '['.repeat(50_000),
  `${'a'.repeat(60_000)}!`,
  'key '.repeat(20_000),
  `${'-'.repeat(30_000)}=`,
  '"error":"x",'.repeat(3_000),
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'b'.repeat(1_000)}">]><a>${'&b;'.repeat(1_000)}</a>`,
  `Bearer ${'a.'.repeat(10_000)}`,
  '%'.repeat(10_000),
  '（token）'.repeat(3_000),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  10n ** 40n,
  Symbol('x'),
  () => 'x',
  null,
  undefined,
  true,
  new Date(Number.NaN),
  new Map([['error', 'x']]),
  Object.create(null),
];

export interface Found {
  cases: number;
  slowestMs: number;
  slowestIs: string;
}

/** Runs so many mutations of one seed and throws at the first broken promise, naming seed and number. `now` measures; see torture-diagnosis.ts. */
export function fuzz(seed: number, mutations: number, now: () => number = () => 0): Found {
  const random = randomOf(seed);
  const found: Found = { cases: 0, slowestMs: 0, slowestIs: '' };
  for (let number = 0; number < mutations; number += 1) {
    const secret = pick(secrets, random);
    const failure = mutate(pick(samples, random), random, secret);
    const place = `seed ${seed}, mutation ${number}`;
    const startedAt = now();
    const answer = diagnose(failure, {}, providerRules);
    const tookMs = now() - startedAt;
    if (tookMs > found.slowestMs) {
      found.slowestMs = tookMs;
      found.slowestIs = place;
    }
    found.cases += 1;
    checkAnswer(answer, secret, place);
    assert.deepEqual(
      diagnose(failure, {}, providerRules as ProviderRules[]),
      answer,
      `${place}: another answer the second time`,
    );
  }
  return found;
}

function checkAnswer(answer: ReturnType<typeof diagnose>, secret: string, place: string): void {
  assert.ok(['disconnected', 'transient', 'operator', 'request'].includes(answer.verdict), `${place}: verdict`);
  assert.equal(
    answer.cause !== null,
    answer.verdict === 'disconnected',
    `${place}: cause without disconnection, or the other way`,
  );
  if (answer.cause !== null) assert.ok(causes.includes(answer.cause), `${place}: cause`);
  assert.ok(details.includes(answer.detail), `${place}: detail`);
  assert.ok(answer.providerMessage.length <= 500, `${place}: message of ${answer.providerMessage.length} characters`);
  assert.ok(answer.retryAfterMs === null || answer.retryAfterMs >= 0, `${place}: wait`);
  const written = JSON.stringify(answer);
  assert.ok(!written.includes(secret), `${place}: a secret came out: ${written}`);
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

function mutate(sample: Failure, random: () => number, secret: string): Failure {
  const failure = structuredClone(sample) as Failure & Record<string, unknown>;
  const times = 1 + Math.floor(random() * 4);
  for (let turn = 0; turn < times; turn += 1) mutateOnce(failure, random, secret);
  return failure;
}

function mutateOnce(failure: Failure & Record<string, unknown>, random: () => number, secret: string): void {
  const { response } = failure;
  switch (Math.floor(random() * 12)) {
    case 0:
      if (response) response.body = cut(asText(response.body), random);
      break;
    case 1:
      if (response) response.body = splice(asText(response.body), asText(pick(samples, random).response?.body), random);
      break;
    case 2:
      if (response) response.body = { error: { message: `The token ${secret} is not valid`, inner: response.body } };
      break;
    case 3:
      if (response) response.body = pick(hostile, random);
      break;
    case 4:
      if (response)
        response.headers = {
          ...response.headers,
          'www-authenticate': `Bearer error="${secret}", error_description="${secret}"`,
        };
      break;
    case 5:
      if (response) response.headers = pick(hostile, random) as Record<string, string>;
      break;
    case 6:
      if (response)
        response.status = pick([0, 99, 200, 204, 301, 400, 401, 403, 404, 429, 500, 503, 999, Number.NaN], random);
      break;
    case 7:
      failure.provider = pick([failure.provider, '', 'nobody', '__proto__', 'constructor', 'x'.repeat(10_000)], random);
      break;
    case 8:
      retype(response?.body ?? failure.error, random, secret);
      break;
    case 9:
      failure.error = {
        name: 'Error',
        code: pick(['ECONNRESET', '28P01', '1045', secret], random),
        message: `password=${secret}; denied`,
      };
      break;
    case 10:
      if (response) response.body = loop(response.body);
      break;
    default:
      if (response) response.body = `${asText(response.body)} api_key=${secret}`;
  }
}

function asText(body: unknown): string {
  if (typeof body === 'string') return body;
  try {
    return JSON.stringify(body) ?? '';
  } catch {
    return '';
  }
}

const cut = (text: string, random: () => number): string => text.slice(0, Math.floor(random() * text.length));

const splice = (one: string, other: string, random: () => number): string =>
  cut(one, random) + other.slice(Math.floor(random() * other.length));

/** Puts something of another type, or a secret, in the place of some values. */
function retype(tree: unknown, random: () => number, secret: string): void {
  if (typeof tree !== 'object' || tree === null) return;
  for (const key of Object.keys(tree)) {
    const value = (tree as Record<string, unknown>)[key];
    if (random() < 0.3)
      (tree as Record<string, unknown>)[key] = random() < 0.5 ? pick(hostile, random) : `Bad key: ${secret}`;
    else retype(value, random, secret);
  }
}

function loop(body: unknown): unknown {
  const ring: Record<string, unknown> = { error: body };
  ring.self = ring;
  ring.errors = [ring, { message: ring }];
  return ring;
}
