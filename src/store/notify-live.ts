// Hints for the live stream of the API: what has changed and should be read again. Sent when the transaction commits, by
// PostgreSQL, to every server process that listens. A hint may be lost; what it points at never is.
import { sql } from 'kysely';
import type { DbOrTrx } from './open-database.ts';

export const liveChannel = 'mooring_live';

export type LiveTopic = 'data_source' | 'connection' | 'sync' | 'disconnection' | 'notification' | 'user' | 'alarm';

/** Tells the open pages of an Account to read `topic` again; `id` null means all of it. */
export async function notifyLive(db: DbOrTrx, accountId: string, topic: LiveTopic, id: string | null): Promise<void> {
  await sql`select pg_notify(${liveChannel}, ${JSON.stringify({ accountId, topic, id })})`.execute(db);
}
