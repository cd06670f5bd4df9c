// The timeline: what happened to a Connection or a Data Source, when, and who did it. Only facts are kept; the sentence is made
// when it is shown (render-timeline.ts).
import { type DbOrTrx, type JsonObject, newId } from '../store/index.ts';
import type { Doer } from './context.ts';

/** Every kind of event, with the facts that it carries. */
export interface TimelineKinds {
  connected: { connectionName: string; identity: string | null };
  data_source_created: { dataSourceName: string };
  sync_requested: Record<string, never>;
  sync_succeeded: { kind: string; rows: number; pages: number };
  /** `partStreams`: those of which parts were passed over. */
  sync_partial: {
    kind: string;
    rows: number;
    refusedStreams: string[];
    failedStreams: string[];
    partStreams?: string[];
  };
  sync_failed: { kind: string; rule: string; message: string };
  retrying: { detail: string; rule: string; message: string; untilIso: string };
  refusal_seen: { cause: string; detail: string; rule: string; message: string; confirmIso: string };
  refusal_not_confirmed: { detail: string };
  held_back: { providerName: string; detail: string; untilIso: string };
  accepted_again: { providerName: string };
  recovered_from_retrying: Record<string, never>;
  disconnected: {
    cause: string;
    detail: string;
    rule: string;
    message: string;
    scope: string;
    streamName: string | null;
  };
  notified: { recipientName: string; recipientEmail: string; event: string; outcome: string };
  reconnect_refused: { reason: string };
  /** `shortfall`: what it does not reach, as the person was told. */
  reconnected: { identity: string | null; shortfall?: string | null; isUncompared?: boolean };
  taken_over: { from: string; to: string };
  reconnect_asked: { recipientName: string; recipientEmail: string };
  reconnect_link_revoked: { recipientName: string };
  recovered_by_itself: { detail: string };
  closed: { by: string };
  catch_up_finished: { rows: number; lostDays: string[] };
  /** `key`: another key or cursor counts now, so that everything is read anew. */
  schema_changed: { streamName: string; added: string[]; changed: string[]; key?: string[] };
  paused: Record<string, never>;
  resumed: Record<string, never>;
  renamed: { from: string; to: string };
  schedule_changed: { everyMs: number };
  failure_reported: { detail: string; rule: string; message: string };
  stream_failed: { streamName: string; detail: string; message: string };
  stream_read_in_part: {
    streamName: string;
    count: number;
    ofCount: number;
    hasUnknownParts: boolean;
    detail: string;
    message: string;
  };
}
export type TimelineKind = keyof TimelineKinds;

interface EventInput<Kind extends TimelineKind> {
  accountId: string;
  connectionId: string;
  dataSourceId?: string | null;
  disconnectionId?: string | null;
  at: Date;
  kind: Kind;
  doer: Doer;
  data: TimelineKinds[Kind];
}

/** Notes one event, in the caller's transaction. */
export async function noteEvent<Kind extends TimelineKind>(trx: DbOrTrx, event: EventInput<Kind>): Promise<void> {
  await trx
    .insertInto('timeline_events')
    .values({
      id: newId('evt'),
      account_id: event.accountId,
      connection_id: event.connectionId,
      data_source_id: event.dataSourceId ?? null,
      disconnection_id: event.disconnectionId ?? null,
      at: event.at,
      kind: event.kind,
      actor_name: event.doer.name,
      actor_user_id: event.doer.userId,
      data: JSON.stringify(event.data as JsonObject),
    })
    .execute();
}
