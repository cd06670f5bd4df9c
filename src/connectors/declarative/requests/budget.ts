// How often the provider may be asked (HTTPAPIBudget): a limiter in front of the door, shared by all streams of a read. Each request takes a
// place in time when it asks for one, so that requests which wait at the same time do not all go at once.
import type { HttpResponse } from '../../../egress/index.ts';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { Door, PreparedRequest } from '../contract.ts';
import { parseIsoDuration, testRegex } from '../jinja/index.ts';
import type { HTTPAPIBudget, HttpRequestRegexMatcher, Scope } from '../manifest/index.ts';

export interface RequestBudget {
  /** Takes a place for the request; milliseconds until it. */
  reserve(request: PreparedRequest, nowMs: number): number;
  /** What the answer says of the budget. */
  learn(request: PreparedRequest, answer: HttpResponse, nowMs: number): void;
}

/** When a request of this weight may go; counts it. */
type Take = (weight: number, nowMs: number) => number;

/** Throws when an expression fails. */
export function createBudget(node: HTTPAPIBudget, scope: Scope): RequestBudget {
  const policies = node.policies.map((policy) => ({
    matchers: policy.matchers as HttpRequestRegexMatcher[],
    take: readPolicy(policy, scope),
    blockedUntilMs: 0,
  }));
  const find = (request: PreparedRequest) => {
    for (const policy of policies) {
      const { matchers } = policy;
      const matcher = matchers.find((it) => isMeant(it, request));
      if (matcher || matchers.length === 0)
        return { policy, weight: Number(matcher?.weight?.evaluate(scope) ?? 1) || 1 };
    }
    return null;
  };

  return {
    reserve(request, nowMs) {
      const found = find(request);
      if (!found) return 0;
      const atMs = found.policy.take(found.weight, Math.max(nowMs, found.policy.blockedUntilMs));
      return Math.max(0, atMs - nowMs);
    },
    learn(request, { status, headers }, nowMs) {
      const found = find(request);
      if (!found) return;
      const remaining = headers[node.ratelimit_remaining_header.toLowerCase()];
      const isSpent = node.status_codes_for_ratelimit_hit.includes(status) || Number(remaining ?? 'unknown') === 0;
      const reset = Number(headers[node.ratelimit_reset_header.toLowerCase()] ?? 'unknown');
      if (!isSpent || !Number.isFinite(reset)) return;
      // Unix time, or the seconds that are left.
      found.policy.blockedUntilMs = reset > 1_000_000_000 ? reset * 1000 : nowMs + reset * 1000;
    },
  };
}

function readPolicy(policy: HTTPAPIBudget['policies'][number], scope: Scope): Take {
  if (policy.type === 'UnlimitedCallRatePolicy') return (_weight, nowMs) => nowMs;
  if (policy.type === 'FixedWindowCallRatePolicy') return fixedWindow(policy.call_limit, msOf(policy.period));
  return movingWindow(
    policy.rates.map((it) => ({ limit: Number(it.limit.evaluate(scope)), intervalMs: msOf(it.interval) })),
  );
}

function fixedWindow(limit: number, periodMs: number): Take {
  let beginsMs = Number.NEGATIVE_INFINITY;
  let used = 0;
  return (weight, nowMs) => {
    if (nowMs >= beginsMs + periodMs) [beginsMs, used] = [nowMs, 0];
    if (used > 0 && used + weight > limit) [beginsMs, used] = [beginsMs + periodMs, 0];
    used += weight;
    return Math.max(nowMs, beginsMs);
  };
}

/** All rates hold at once. */
function movingWindow(rates: readonly { limit: number; intervalMs: number }[]): Take {
  const limitMax = Math.max(1, ...rates.map((it) => it.limit));
  /** When the last requests go, oldest first; a request of more weight stands several times. */
  let taken: number[] = [];
  return (weight, nowMs) => {
    let atMs = Math.max(nowMs, taken.at(-1) ?? nowMs);
    for (const { limit, intervalMs } of rates) {
      const last = taken[taken.length + Math.min(weight, limit) - limit - 1];
      if (last !== undefined) atMs = Math.max(atMs, last + intervalMs);
    }
    taken = [...taken, ...Array.from({ length: Math.min(weight, limitMax) }, () => atMs)].slice(-limitMax);
    return atMs;
  };
}

function msOf(text: string): number {
  const span = parseIsoDuration(text);
  return ('delta' in span ? span.delta : span).totalSeconds() * 1000;
}

export function isMeant(matcher: HttpRequestRegexMatcher, { method, url, headers }: PreparedRequest): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, pathname, searchParams } = new URL(url);
  if (matcher.method !== undefined && matcher.method.toUpperCase() !== method) return false;
  if (matcher.url_base !== undefined && matcher.url_base.replace(/\/+$/, '') !== origin) return false;
  if (matcher.url_path_pattern !== undefined && !testRegex(matcher.url_path_pattern, pathname)) return false;
  const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return (
    Object.entries(matcher.params ?? {}).every(([name, value]) => searchParams.get(name) === String(value)) &&
    Object.entries(matcher.headers ?? {}).every(([name, value]) => sent.get(name.toLowerCase()) === String(value))
  );
}

/** The door, at which requests wait for their place. Where the wait is too long for it, they end with a word about when to ask again. */
export function limitDoor(door: Door, budget: RequestBudget | undefined): Door {
  if (!budget) return door;
  return {
    ...door,
    async send(request): Promise<HttpResponse | Failure> {
      const delayMs = budget.reserve(request, door.now().getTime());
      if (delayMs > 0 && !(await door.pause(delayMs)))
        return door.giveUp('MOORING_BUDGET_SPENT', tellWait(delayMs), delayMs);
      const answer = await door.send(request);
      if (!isFailure(answer)) budget.learn(request, answer, door.now().getTime());
      return answer;
    },
  };
}

const tellWait = (delayMs: number): string =>
  `The manifest allows no further request at the moment; the next one may go in ${Math.ceil(delayMs / 1000)} s.`;
