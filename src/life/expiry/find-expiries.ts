// Reads forecasts, for showing them and for judging refusals: whichever end is meant, it is asked for here. What is `soon` is a warning: it has
// come within the first of the times ahead that people are warned.
import { after, dayMs } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { DbOrTrx } from '../../store/index.ts';
import type { ExpiryCertainty, ExpiryReason } from './types.ts';

export interface FoundExpiry {
  connectionId: string;
  endsAt: Date;
  certainty: ExpiryCertainty;
  reason: ExpiryReason;
  lifeMs: number | null;
}

/** What is known of these Connections, by id; nothing for one that does not end by itself. */
export async function findExpiries(
  db: DbOrTrx,
  connectionIds: readonly string[],
  now: Date,
): Promise<Map<string, FoundExpiry>> {
  if (connectionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('expirations')
    .select(['connection_id', 'ends_at', 'certainty', 'reason', 'life_ms'])
    .where('connection_id', 'in', [...new Set(connectionIds)])
    .where('ends_at', '>', refutedBefore(now))
    .execute();
  return new Map(rows.flatMap((row) => toFound(row).map((it) => [row.connection_id, it])));
}

/** Which ends people see. */
export interface WhichEnds {
  now: Date;
  /** Only those up to here. */
  until?: Date | null;
  /** Null: of all Accounts. */
  accountId: string | null;
}

/** What ends by itself, whatever the status of its Connection; not what has shown that it does not end. */
export const selectEnds = (db: DbOrTrx, { now, until = null, accountId }: WhichEnds) =>
  db
    .selectFrom('expirations')
    .where('expirations.ends_at', '>', refutedBefore(now))
    .$if(until !== null, (it) => it.where('expirations.ends_at', '<=', until as Date))
    .$if(accountId !== null, (it) => it.where('expirations.account_id', '=', accountId as string));

/** Of these what still matters, with its Connection: the end of what is disconnected has come, or no longer matters. */
export const selectStandingEnds = (db: DbOrTrx, which: WhichEnds) =>
  selectEnds(db, which)
    .innerJoin('connections', 'connections.id', 'expirations.connection_id')
    .where('connections.status', '<>', 'disconnected');

/** Whether a day that was known beforehand has come, on which its authorization ends by itself; the end written in a credential is one of them. */
export async function isPastItsEnd(db: DbOrTrx, connectionId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('expirations')
    .select('connection_id')
    .where('connection_id', '=', connectionId)
    .where('ends_at', '<=', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of a row of `expirations`, also one that a left join brought; a list of one, or of none where nothing ends. */
export function toFound(row: {
  connection_id: string;
  ends_at: Date | null;
  certainty: ExpiryCertainty | null;
  reason: ExpiryReason | null;
  life_ms: number | null;
}): FoundExpiry[] {
  const { connection_id: connectionId, ends_at: endsAt, certainty, reason, life_ms: lifeMs } = row;
  return endsAt && certainty && reason ? [{ connectionId, endsAt, certainty, reason, lifeMs }] : [];
}

/** Ends before this are no longer shown: what still works a day after its end has shown that it is none. */
const refutedBefore = (now: Date): Date => after(now, -dayMs);

/** Until when an end counts as soon. */
export const soonUntil = ({ expiryAheadMs }: Pick<Config, 'expiryAheadMs'>, now: Date): Date =>
  after(now, Math.max(...expiryAheadMs));
