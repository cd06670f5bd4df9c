// The keeper: one refresh of a Connection at a time, across processes, so that no refresh token is spent twice or lost. The order is
// the point: take the lease, read the row inside it, write ahead, spend, save, and only then let anybody use what came.
// docs/adr/0005-vault-and-keeper.md tells the races. Next: lease.ts, save-refreshed.ts, judge-refresh-failure.ts.
import { after, minuteMs, secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { notFound } from '../request-error.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { type CredentialRow, getCredentialRow, openCredential, type StoredCredential } from './credentials.ts';
import { isGrantRefused, mayHaveBeenSpent } from './judge-refresh-failure.ts';
import {
  createLeaseWatch,
  endLease,
  keepLease,
  type Lease,
  pollMs,
  recordFailedRefresh,
  takeLease,
  writeAhead,
} from './lease.ts';
import { countPass, isResting, type Passes } from './plan-rest.ts';
import { renewCredential } from './renew-credential.ts';
import { createSaver, hashToken } from './save-refreshed.ts';
import type { RefreshedCredential } from './spill.ts';
import { canRenew, isSpentByRenewing, refreshTokenOf, renewalSecretOf, withGrant } from './stored-secrets.ts';
import type { TokenGrant } from './types.ts';

/** How long a caller waits for somebody else's refresh: two requests of the longest kind, the save, and a lease that runs out. */
const waitMsMax = 5 * minuteMs;
/** A difference between wall and monotonic time that no adjustment of the clock explains: the host slept. */
const sleptMsLeast = 5 * secondMs;

export interface RefreshRequest {
  connectionId: string;
  connector: Connector;
  /** The version whose access token did not do; when another one is stored by now, that one is the answer. */
  usedVersion: number;
  isConfirmation: boolean;
}

export type RefreshOutcome =
  | { kind: 'credential'; credential: StoredCredential }
  /** There is no way to a new token without a person: nothing can be done. */
  | { kind: 'not_refreshable' }
  /** `isRemembered`: the answer to an earlier attempt; nothing was sent. */
  | { kind: 'failure'; failure: Failure; isRemembered: boolean };

export interface Keeper {
  /** Refreshes once, or waits for whoever does. Throws when our own store fails, and not_found when the Connection is deleted meanwhile. */
  refresh(request: RefreshRequest): Promise<RefreshOutcome>;
  recoverSpilled(): Promise<number>;
  settle(): Promise<void>;
}

/** One in each process; several share the work through the lease. */
export function createKeeper(ctx: TokensContext): Keeper {
  const saver = createSaver(ctx);
  const running = new Map<string, { usedVersion: number; outcome: Promise<RefreshOutcome> }>();

  function start(request: RefreshRequest): Promise<RefreshOutcome> {
    const outcome = attempt({ ctx, saver }, request).finally(() => running.delete(request.connectionId));
    running.set(request.connectionId, { usedVersion: request.usedVersion, outcome });
    return outcome;
  }

  async function refresh(request: RefreshRequest): Promise<RefreshOutcome> {
    for (;;) {
      const found = running.get(request.connectionId);
      if (!found) return start(request);
      const outcome = await found.outcome;
      const isAnswer =
        outcome.kind === 'credential'
          ? outcome.credential.version !== request.usedVersion
          : found.usedVersion === request.usedVersion;
      const wantsOwnLook = outcome.kind === 'failure' && outcome.isRemembered && request.isConfirmation;
      if (isAnswer && !wantsOwnLook) return outcome;
    }
  }

  return {
    refresh,
    recoverSpilled: () => saver.saveLeftovers(),
    async settle() {
      await Promise.allSettled([...running.values()].map(({ outcome }) => outcome));
      saver.stop();
    },
  };
}

interface KeeperContext {
  ctx: TokensContext;
  saver: ReturnType<typeof createSaver>;
}

/** One attempt of this process: waits while others hold the lease, and takes what they bring. */
async function attempt(keeper: KeeperContext, request: RefreshRequest): Promise<RefreshOutcome> {
  const { ctx, saver } = keeper;
  const { connectionId, usedVersion } = request;
  await saver.saveLeftovers(connectionId);
  const isHolderDead = createLeaseWatch();
  for (let poll = 0; poll < waitMsMax / pollMs; poll++) {
    const row = await getCredentialRow(ctx.store.db, connectionId);
    const known = await findKnownOutcome(ctx, row, request);
    if (known) return known;
    const deadHolder = isHolderDead(row) ? row.lease_holder : null;
    // It may have left what it got on our disk, since we looked.
    if (deadHolder !== null && (await saver.saveLeftovers(connectionId)) > 0) continue;
    const leased = await takeLease(ctx, { connectionId, version: usedVersion, deadHolder });
    if (!leased) {
      await ctx.clock.pause(pollMs);
      continue;
    }
    const outcome = await refreshUnderLease(keeper, request, leased.lease, leased.row);
    if (outcome) return outcome;
  }
  return { kind: 'failure', failure: waitedTooLong(request.connector), isRemembered: false };
}

/** What the row already answers: a newer credential, or what the last refresh failed with while the Connection rests. */
async function findKnownOutcome(
  ctx: TokensContext,
  row: CredentialRow,
  { usedVersion, isConfirmation }: RefreshRequest,
): Promise<RefreshOutcome | null> {
  if (row.version !== usedVersion) return { kind: 'credential', credential: await openCredential(ctx.vault, row) };
  const now = ctx.clock.now();
  if (!row.last_failure || !isResting(row, now)) return null;
  if (isConfirmation && countPass(row, now)) return null;
  return { kind: 'failure', failure: row.last_failure, isRemembered: true };
}

/** Null: the lease was lost on the way; the caller looks again. */
async function refreshUnderLease(
  keeper: KeeperContext,
  request: RefreshRequest,
  lease: Lease,
  row: CredentialRow,
): Promise<RefreshOutcome | null> {
  const { ctx } = keeper;
  const ready = await prepare(ctx, request, lease, row).catch(async (error) => {
    await endLease(ctx, lease).catch(() => {});
    throw error;
  });
  if (!ready || 'kind' in ready) return ready;
  const stopKeeping = keepLease(ctx, lease);
  try {
    return await spendAndSettle(keeper, request, lease, ready);
  } finally {
    stopKeeping();
  }
}

/** Null: the lease was lost on the way. */
async function spendAndSettle(
  keeper: KeeperContext,
  request: RefreshRequest,
  lease: Lease,
  ready: Ready,
): Promise<RefreshOutcome | null> {
  const { ctx } = keeper;
  const { credential, hash } = ready;
  let { isReplay } = ready;
  let sent = await spend(ctx, request.connector, ready);
  if (isFailure(sent.answer) && mayHaveBeenSpent(sent.answer) && isSpentByRenewing(credential.secrets)) {
    // The reply is lost: providers with a grace for that give it for seconds to minutes, so now or never.
    isReplay = true;
    ctx.log.warn(
      { connectionId: lease.connectionId, sleptMs: sent.sleptMs },
      'a refresh got no usable reply; it is sent again',
    );
    if (!(await writeAhead(ctx, lease, { hash, inFlightSince: sent.at, pass: null }))) return null;
    sent = await spend(ctx, request.connector, ready);
  }
  if (isFailure(sent.answer)) return settleFailure(ctx, lease, ready, sent.answer, isReplay);
  const refreshed = applyGrant(credential, sent.answer, { at: sent.at, hash, connector: request.connector });
  return settleGrant(keeper, refreshed);
}

interface Ready {
  credential: StoredCredential;
  /** The Connection's settings: hosts and parameters may depend on them. */
  config: JsonObject;
  hash: string;
  /** An earlier process sent this very token and never saved an answer. */
  isReplay: boolean;
  failuresBefore: number;
}

/** Everything before the token is spent. An outcome when it need not be; null when the lease was lost. */
async function prepare(
  ctx: TokensContext,
  request: RefreshRequest,
  lease: Lease,
  row: CredentialRow,
): Promise<Ready | RefreshOutcome | null> {
  const known = await findKnownOutcome(ctx, row, request);
  const credential = await openCredential(ctx.vault, row);
  const secret = renewalSecretOf(credential.secrets);
  if (known || secret === null || !canRenew(request.connector, credential.secrets)) {
    await endLease(ctx, lease);
    return known ?? { kind: 'not_refreshable' };
  }
  const hash = hashToken(secret);
  const config = await getSettings(ctx, lease.connectionId);
  const wasCutOff = row.in_flight_since !== null && row.in_flight_hash === hash;
  const isReplay = wasCutOff && isSpentByRenewing(credential.secrets);
  if (isReplay) ctx.log.warn({ connectionId: lease.connectionId }, 'a refresh was cut off; its token is sent again');
  const now = ctx.clock.now();
  const pass: Passes | null = isResting(row, now) ? countPass(row, now) : null;
  const isOurs = await writeAhead(ctx, lease, { hash, inFlightSince: isReplay ? row.in_flight_since : null, pass });
  return isOurs ? { credential, config, hash, isReplay, failuresBefore: row.refresh_failures } : null;
}

interface Sent {
  answer: TokenGrant | Failure;
  /** When the request was sent. */
  at: Date;
  /** How long the host slept while it was under way: wall time runs then, monotonic time does not. */
  sleptMs: number;
}

/** Sends the refresh. No caller's cancellation reaches it: a token once sent is waited for. */
async function spend(ctx: TokensContext, connector: Connector, { credential, config }: Ready): Promise<Sent> {
  const at = ctx.clock.now();
  const startedMs = ctx.clock.monotonicMs();
  const answer = await renewCredential(ctx, connector, credential, config);
  const wallMs = ctx.clock.now().getTime() - at.getTime();
  const differenceMs = wallMs - (ctx.clock.monotonicMs() - startedMs);
  return { answer, at, sleptMs: differenceMs >= sleptMsLeast ? differenceMs : 0 };
}

async function settleFailure(
  ctx: TokensContext,
  lease: Lease,
  { credential, failuresBefore }: Ready,
  failure: Failure,
  isReplay: boolean,
): Promise<RefreshOutcome | null> {
  const isRefusal = isGrantRefused(failure, isReplay, ctx.providerRules);
  // A refused replay keeps its record, so that diagnosis can tell a reused token from a revoked one.
  const isStillInFlight = isReplay || (mayHaveBeenSpent(failure) && isSpentByRenewing(credential.secrets));
  const isRecorded = await recordFailedRefresh(ctx, lease, {
    failure,
    failuresBefore,
    isRefusal,
    isStillInFlight,
  });
  // Not recorded: a sibling has won, or holds the lease by now. Its result counts.
  if (!isRecorded) return null;
  ctx.log.info({ connectionId: lease.connectionId, isRefusal, isReplay }, 'a refresh failed; the token is kept');
  return { kind: 'failure', failure, isRemembered: false };
}

async function settleGrant({ ctx, saver }: KeeperContext, refreshed: RefreshedCredential): Promise<RefreshOutcome> {
  const credential = await saver.save(refreshed);
  const { connectionId } = refreshed;
  // Deleted while its token was refreshed.
  if (!credential) throw notFound('Connection');
  ctx.log.info({ connectionId, version: credential.version }, 'refreshed');
  return { kind: 'credential', credential };
}

async function getSettings({ store }: TokensContext, connectionId: string): Promise<JsonObject> {
  const row = await store.db
    .selectFrom('connections')
    .select('config')
    .where('id', '=', connectionId)
    .executeTakeFirst();
  if (!row) throw notFound('Connection');
  return row.config;
}

function applyGrant(
  credential: StoredCredential,
  grant: TokenGrant,
  { at, hash, connector }: { at: Date; hash: string; connector: Connector },
): RefreshedCredential {
  const isRotated = grant.refreshToken !== null && grant.refreshToken !== refreshTokenOf(credential.secrets);
  const accessMs = grant.expiresInMs ?? connector.lifetimes?.accessTokenMs ?? null;
  const refreshMs = grant.refreshExpiresInMs ?? (isRotated ? (connector.lifetimes?.refreshTokenMs ?? null) : null);
  return {
    connectionId: credential.connectionId,
    spentVersion: credential.version,
    spentHash: hash,
    secrets: withGrant(credential.secrets, grant),
    obtainedAt: at,
    accessExpiresAt: accessMs === null ? null : after(at, accessMs),
    refreshExpiresAt: refreshMs === null ? credential.refreshExpiresAt : after(at, refreshMs),
    isAccessLifeTold: grant.expiresInMs !== null,
    ...((grant.refreshExpiresInMs !== null || isRotated) && { isRefreshLifeTold: grant.refreshExpiresInMs !== null }),
  };
}

const waitedTooLong = (connector: Connector): Failure => ({
  kind: 'failure',
  provider: connector.slug,
  stage: 'token_refresh',
  auth: connector.authKind,
  error: {
    name: 'TimeoutError',
    code: 'ETIMEDOUT',
    message: 'Another process has been refreshing this Connection for too long.',
  },
});
