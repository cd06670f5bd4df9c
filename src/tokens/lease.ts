// The lease of a refresh: who may spend a Connection's refresh token, until when. A row with an expiry, not a database lock, so that it
// costs no connection while the provider thinks, and a dead process holds nobody up for long. It is short, because a lost reply must be
// asked for again while the provider still gives grace (45 s at some), and its holder extends it while it works. Here stand all writes to the
// lease and the write-ahead record but the last one, which saves the new token (save-refreshed.ts).
import { sql } from 'kysely';
import { after, secondMs } from '../clock.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import { type Db, newId } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import type { CredentialRow } from './credentials.ts';
import { retryAfterMsOf } from './judge-refresh-failure.ts';
import { type Passes, planRestUntil } from './plan-rest.ts';

/** How far a lease reaches beyond its last sign of life. */
export const leaseMs = 30 * secondMs;
/** A holder at work says so this often. */
const beatMs = 5 * secondMs;
export const pollMs = secondMs / 4;
/**
 * A lease that has run out with a refresh in flight is watched for this long before anybody takes it over: a holder that lives, and only
 * sees another clock or had no database for a while, shows itself by then. Longer than the wait between two attempts to save.
 */
const watchMs = 10 * secondMs;

export interface Lease {
  connectionId: string;
  /** The version that was current when the lease was taken: everything below happens only while it still is. */
  version: number;
  holder: string;
}

type LeaseRow = Pick<CredentialRow, 'lease_holder' | 'lease_until' | 'in_flight_since'>;

/** Watches somebody else's lease, look by look: true once it has run out and stood still for so long that its holder must be dead. */
export function createLeaseWatch(): (row: LeaseRow) => boolean {
  let seen = '';
  let looks = 0;
  return ({ lease_holder: holder, lease_until: until }) => {
    const now = `${holder} ${until?.getTime()}`;
    looks = now === seen ? looks + 1 : 0;
    seen = now;
    return looks >= watchMs / pollMs;
  };
}

interface Take {
  connectionId: string;
  version: number;
  /** The holder that a watch has found dead: its lease may be taken over although its refresh is in flight. */
  deadHolder: string | null;
}

/** Takes the lease if it is free and `version` still current. Returns the row as it is inside the lease, or null. */
export async function takeLease(
  { store, clock }: TokensContext,
  { connectionId, version, deadHolder }: Take,
): Promise<{ lease: Lease; row: CredentialRow } | null> {
  const now = clock.now();
  const holder = newId('lease');
  const row = await store.db
    .updateTable('credentials')
    .set({ lease_holder: holder, lease_until: after(now, leaseMs) })
    .where('connection_id', '=', connectionId)
    .where('version', '=', version)
    .where((eb) => {
      const hasRunOut = eb.or([
        eb('lease_until', '<=', now),
        // Further ahead than any lease reaches: it was taken before the clock was set back.
        eb('lease_until', '>', after(now, 2 * leaseMs)),
      ]);
      const isDead = eb.or([eb('in_flight_since', 'is', null), eb('lease_holder', '=', deadHolder ?? '')]);
      return eb.or([eb('lease_until', 'is', null), eb.and([hasRunOut, isDead])]);
    })
    .returningAll()
    .executeTakeFirst();
  return row ? { lease: { connectionId, version, holder }, row } : null;
}

/** Extends the lease again and again until the function it returns is called. One that cannot be extended just runs out. */
export function keepLease({ store, clock, log }: TokensContext, lease: Lease): () => void {
  const extend = async (): Promise<void> => {
    try {
      await ownRow(store.db, lease)
        .set({ lease_until: after(clock.now(), leaseMs) })
        .execute();
    } catch (error) {
      const { connectionId } = lease;
      log.warn({ connectionId, error: (error as Error).message }, 'the lease of a refresh could not be extended');
    }
  };
  return clock.every(beatMs, () => void extend());
}

interface WriteAhead {
  hash: string;
  /** The earliest such instant stays. */
  inFlightSince: Date | null;
  /** This refresh passes the rest of its Connection: the count after it. */
  pass: Passes | null;
}

/**
 * Before the token is spent: proves that the store takes writes, and records that a refresh with this token is in flight.
 * False when the lease was lost.
 */
export async function writeAhead(
  { store, clock }: TokensContext,
  lease: Lease,
  { hash, inFlightSince, pass }: WriteAhead,
): Promise<boolean> {
  const now = clock.now();
  const { numUpdatedRows } = await ownRow(store.db, lease)
    .set({ in_flight_since: inFlightSince ?? now, in_flight_hash: hash, lease_until: after(now, leaseMs), ...pass })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives the lease back without having sent anything. */
export async function endLease({ store }: TokensContext, lease: Lease): Promise<void> {
  await ownRow(store.db, lease).set({ lease_holder: null, lease_until: null }).execute();
}

interface Failed {
  failure: Failure;
  /** How many had failed in a row before. */
  failuresBefore: number;
  isRefusal: boolean;
  /** The write-ahead record stays: the token may be spent, so the next attempt with it is a replay. */
  isStillInFlight: boolean;
}

/**
 * Records how a refresh failed, how long the Connection rests for it, and gives the lease back; the token and its predecessor stay.
 * False when the lease was lost or a sibling won.
 */
export async function recordFailedRefresh(
  { store, clock }: TokensContext,
  lease: Lease,
  { failure, failuresBefore, isRefusal, isStillInFlight }: Failed,
): Promise<boolean> {
  const now = clock.now();
  const failures = failuresBefore + 1;
  const retryAfterMs = retryAfterMsOf(failure, now);
  const { numUpdatedRows } = await ownRow(store.db, lease)
    .set({
      lease_holder: null,
      lease_until: null,
      last_failure: JSON.stringify(failure),
      refresh_failures: failures,
      rests_until: planRestUntil({ connectionId: lease.connectionId, failures, retryAfterMs, now }),
      ...(!isStillInFlight && { in_flight_since: null, in_flight_hash: null }),
      // Since when, however often it is tried again.
      ...(isRefusal && { refused_at: sql<Date>`coalesce(refused_at, ${now})` }),
    })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const ownRow = (db: Db, { connectionId, version, holder }: Lease) =>
  db
    .updateTable('credentials')
    .where('connection_id', '=', connectionId)
    .where('version', '=', version)
    .where('lease_holder', '=', holder);
