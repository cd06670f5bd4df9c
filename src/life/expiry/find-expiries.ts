// Reads forecasts for showing them. What is `soon` is a warning: it has come within the first of the times ahead that people are warned.
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
export const refutedBefore = (now: Date): Date => after(now, -dayMs);

/** Until when an end counts as soon. */
export const soonUntil = ({ expiryAheadMs }: Pick<Config, 'expiryAheadMs'>, now: Date): Date =>
  after(now, Math.max(...expiryAheadMs));
