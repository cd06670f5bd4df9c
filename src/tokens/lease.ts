// The lease of a refresh: who may spend a Connection's refresh token, until when. A row with an expiry, not a database lock, so that it
// costs no connection while the provider thinks, and a dead process holds nobody up for longer than it lasts. Here stand all writes to
// the lease and the write-ahead record but the last one, which saves the new token (save-refreshed.ts).
import { after, secondMs } from '../clock.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import { type Db, newId } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import type { CredentialRow } from './credentials.ts';

/** Longer than one request to a token endpoint and the save after it. */
export const leaseMs = 90 * secondMs;

export interface Lease {
  connectionId: string;
  /** The version that was current when the lease was taken: everything below happens only while it still is. */
  version: number;
  holder: string;
}

/** Takes the lease if it is free and `version` still current. Returns the row as it is inside the lease, or null. */
export async function takeLease(
  { store, clock }: TokensContext,
  connectionId: string,
  version: number,
): Promise<{ lease: Lease; row: CredentialRow } | null> {
  const now = clock.now();
  const holder = newId('lease');
  const row = await store.db
    .updateTable('credentials')
    .set({ lease_holder: holder, lease_until: after(now, leaseMs) })
    .where('connection_id', '=', connectionId)
    .where('version', '=', version)
    .where((eb) =>
      eb.or([
        eb('lease_until', 'is', null),
        eb('lease_until', '<=', now),
        // Further ahead than any lease reaches: it was taken before the clock was set back.
        eb('lease_until', '>', after(now, 2 * leaseMs)),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  return row ? { lease: { connectionId, version, holder }, row } : null;
}

/**
 * Before the token is spent: proves that the store takes writes, and records that a refresh with this token is in flight.
 * The earliest such instant stays. False when the lease was lost.
 */
export async function writeAhead(
  { store, clock }: TokensContext,
  lease: Lease,
  hash: string,
  inFlightSince: Date | null,
): Promise<boolean> {
  const now = clock.now();
  const { numUpdatedRows } = await ownRow(store.db, lease)
    .set({ in_flight_since: inFlightSince ?? now, in_flight_hash: hash, lease_until: after(now, leaseMs) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives the lease back without having sent anything. */
export async function endLease({ store }: TokensContext, lease: Lease): Promise<void> {
  await ownRow(store.db, lease).set({ lease_holder: null, lease_until: null }).execute();
}

interface Refused {
  failure: Failure;
  isRefusal: boolean;
  /** The write-ahead record stays: the token may be spent, so the next attempt with it is a replay. */
  isStillInFlight: boolean;
}

/** Records how a refresh failed and gives the lease back; the token and its predecessor stay. False when the lease was lost or a sibling won. */
export async function recordFailedRefresh(
  { store, clock }: TokensContext,
  lease: Lease,
  { failure, isRefusal, isStillInFlight }: Refused,
): Promise<boolean> {
  const { numUpdatedRows } = await ownRow(store.db, lease)
    .set({
      lease_holder: null,
      lease_until: null,
      ...(!isStillInFlight && { in_flight_since: null, in_flight_hash: null }),
      ...(isRefusal && { refused_at: clock.now(), refused_failure: JSON.stringify(failure) }),
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
