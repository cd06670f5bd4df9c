// How often the provider may be asked (HTTPAPIBudget): a limiter in front of the door, shared by all streams of a read, and with the shares
// of a session by all reads of a Connection or of an OAuth app, in all processes. Each request takes a place in time when it asks for one,
// so that requests which wait at the same time do not all go at once.
import type { HttpResponse } from '../../../egress/index.ts';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { JsonObject } from '../../../store/index.ts';
import type { BudgetShare, BudgetShares } from '../../types.ts';
import type { Door, PreparedRequest } from '../contract.ts';
import { parseIsoDuration, testRegex } from '../jinja/index.ts';
import type { HTTPAPIBudget, HttpRequestRegexMatcher, Scope } from '../manifest/index.ts';
import { openRest } from './rest.ts';

export interface RequestBudget {
  /** Takes a place for the request. */
  reserve(request: PreparedRequest, nowMs: number): Promise<Place>;
  /** What the answer says of the budget. */
  learn(request: PreparedRequest, answer: HttpResponse, nowMs: number): Promise<void>;
}

interface Place {
  delayMs: number;
  /** The provider asked to be left alone: no place was taken. */
  isRest?: boolean;
  /** Nobody goes there after all. */
  giveBack(): Promise<void>;
}

/** What is known of one policy; kept as JSON where it is shared. */
interface PolicyState {
  blockedUntilMs?: number;
  /** Of a fixed window. */
  beginsMs?: number;
  used?: number;
  /** Of a moving window: when the last requests go, oldest first; a request of more weight stands several times. */
  taken?: number[];
}

/** When a request of this weight may go, and the state with it counted. */
type Take = (state: PolicyState, weight: number, nowMs: number) => { atMs: number; state: PolicyState };

/** `node`: null where the manifest says nothing. Without `shares` it is known to nobody else, and lives as long as this. Throws when an expression fails. */
export function createBudget(node: HTTPAPIBudget | null, scope: Scope, shares?: BudgetShares): RequestBudget {
  const share = shares?.budget ?? ofOneself();
  const rest = openRest(shares?.rest ?? null);
  const policies = (node?.policies ?? []).map((policy, index) => ({
    index,
    matchers: policy.matchers as HttpRequestRegexMatcher[],
    take: readPolicy(policy, scope),
  }));
  const find = (request: PreparedRequest) => {
    for (const policy of policies) {
      const { matchers } = policy;
      const matcher = matchers.find((it) => isMeant(it, request));
      if (matcher || matchers.length === 0)
        return { ...policy, weight: Number(matcher?.weight?.evaluate(scope) ?? 1) || 1 };
    }
    return null;
  };

  return {
    async reserve(request, nowMs) {
      const restMs = await rest.leftMs(nowMs);
      if (restMs > 0) return { delayMs: restMs, isRest: true, giveBack: async () => {} };
      const found = find(request);
      if (!found) return { delayMs: 0, giveBack: async () => {} };
      const { index, take, weight } = found;
      const atMs = await change(share, index, (known) => {
        const taken = take(known, weight, Math.max(nowMs, known.blockedUntilMs ?? 0));
        return { state: taken.state, result: taken.atMs };
      });
      return {
        delayMs: Math.max(0, atMs - nowMs),
        giveBack: () => change(share, index, (known) => ({ state: without(known, weight, atMs), result: undefined })),
      };
    },
    async learn(request, answer, nowMs) {
      await rest.learn(answer, nowMs);
      const { status, headers } = answer;
      const found = node && find(request);
      if (!found) return;
      const remaining = headers[node.ratelimit_remaining_header.toLowerCase()];
      const isSpent = node.status_codes_for_ratelimit_hit.includes(status) || Number(remaining ?? 'unknown') === 0;
      const reset = Number(headers[node.ratelimit_reset_header.toLowerCase()] ?? 'unknown');
      if (!isSpent || !Number.isFinite(reset)) return;
      // Unix time, or the seconds that are left.
      const blockedUntilMs = reset > 1_000_000_000 ? reset * 1000 : nowMs + reset * 1000;
      await change(share, found.index, (known) => ({ state: { ...known, blockedUntilMs }, result: undefined }));
    },
  };
}

/** Known to one alone. */
function ofOneself(): BudgetShare {
  let state: JsonObject | null = null;
  return {
    find: async () => state,
    async decide(decide) {
      const decided = decide(state);
      state = decided.state;
      return decided.result;
    },
  };
}

/** The state of one policy among those of all, by its place in the manifest. */
function change<T>(
  share: BudgetShare,
  index: number,
  decide: (state: PolicyState) => { state: PolicyState; result: T },
): Promise<T> {
  return share.decide((all) => {
    const policies = (all?.policies as JsonObject | undefined) ?? {};
    const decided = decide((policies[index] as PolicyState | undefined) ?? {});
    return {
      state: { ...all, policies: { ...policies, [index]: { ...decided.state } as JsonObject } },
      result: decided.result,
    };
  });
}

function readPolicy(policy: HTTPAPIBudget['policies'][number], scope: Scope): Take {
  if (policy.type === 'UnlimitedCallRatePolicy') return (state, _weight, nowMs) => ({ atMs: nowMs, state });
  if (policy.type === 'FixedWindowCallRatePolicy') return fixedWindow(policy.call_limit, msOf(policy.period));
  return movingWindow(
    policy.rates.map((it) => ({ limit: Number(it.limit.evaluate(scope)), intervalMs: msOf(it.interval) })),
  );
}

function fixedWindow(limit: number, periodMs: number): Take {
  return (state, weight, nowMs) => {
    let { beginsMs, used = 0 } = state;
    if (beginsMs === undefined || nowMs >= beginsMs + periodMs) [beginsMs, used] = [nowMs, 0];
    if (used > 0 && used + weight > limit) [beginsMs, used] = [beginsMs + periodMs, 0];
    return { atMs: Math.max(nowMs, beginsMs), state: { ...state, beginsMs, used: used + weight } };
  };
}

/** All rates hold at once. */
function movingWindow(rates: readonly { limit: number; intervalMs: number }[]): Take {
  const limitMax = Math.max(1, ...rates.map((it) => it.limit));
  const intervalMsMax = Math.max(0, ...rates.map((it) => it.intervalMs));
  return (state, weight, nowMs) => {
    // What is older than the longest interval says nothing any more.
    const taken = (state.taken ?? []).filter((it) => it > nowMs - intervalMsMax);
    let atMs = Math.max(nowMs, taken.at(-1) ?? nowMs);
    for (const { limit, intervalMs } of rates) {
      const last = taken[taken.length + Math.min(weight, limit) - limit - 1];
      if (last !== undefined) atMs = Math.max(atMs, last + intervalMs);
    }
    // Twice as many are kept as count: the last ones may be given back.
    const added = Array.from({ length: Math.min(weight, limitMax) }, () => atMs);
    return { atMs, state: { ...state, taken: [...taken, ...added].slice(-2 * limitMax) } };
  };
}

/** The state without the place at `atMs`. */
function without(state: PolicyState, weight: number, atMs: number): PolicyState {
  const { beginsMs, used = 0, taken } = state;
  if (taken) {
    const first = taken.indexOf(atMs);
    return first < 0 ? state : { ...state, taken: taken.filter((it, n) => it !== atMs || n >= first + weight) };
  }
  return beginsMs !== undefined && atMs >= beginsMs ? { ...state, used: Math.max(0, used - weight) } : state;
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
      const { delayMs, isRest, giveBack } = await budget.reserve(request, door.now().getTime());
      if (delayMs > 0 && !(await door.pause(delayMs))) {
        // Somebody else may go there.
        await giveBack();
        return door.giveUp('MOORING_BUDGET_SPENT', isRest ? tellRest(delayMs) : tellWait(delayMs), delayMs);
      }
      const answer = await door.send(request);
      if (!isFailure(answer)) await budget.learn(request, answer, door.now().getTime());
      return answer;
    },
  };
}

const secondsIn = (delayMs: number): number => Math.ceil(delayMs / 1000);

const tellWait = (delayMs: number): string =>
  `The manifest allows no further request at the moment; the next one may go in ${secondsIn(delayMs)} s.`;

const tellRest = (delayMs: number): string =>
  `The provider has asked to be left alone for a while; the next request may go in ${secondsIn(delayMs)} s.`;
