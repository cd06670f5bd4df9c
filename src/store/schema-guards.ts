// The tables of the guards and the alarms as TypeScript sees them; part of schema.ts. Columns and constraints with their reasons stand in
// migrations/0005_guard.sql.
import type { ColumnType } from 'kysely';
import type { JsonObject, NotificationStatus } from './schema.ts';

type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type AlarmKind = 'provider_refuses' | 'operator_fault' | 'request_fault' | 'host_unreachable' | 'host_clock';
export type AlarmEvent = 'opened' | 'reminder' | 'closed';
export type AlarmOutcome = 'released' | 'opened' | 'mended';

export interface GuardTables {
  guard_holds: {
    id: string;
    connector_slug: string;
    rule: string;
    began_at: Date;
    until_at: Date;
    healed_at: Nullable<Date>;
    all_looked_at: Nullable<Date>;
    ended_at: Nullable<Date>;
    outcome: Nullable<'released' | 'opened'>;
  };
  guard_asks: { connection_id: string; way: 'refresh' | 'probe'; asked_at: Date; accepted_at: Nullable<Date> };
  host_signs: { host: string; connector_slug: string; detail: string; failing_since: Date; failed_at: Date };
  alarms: {
    id: string;
    kind: AlarmKind;
    key: string;
    connector_slug: Nullable<string>;
    rule: Nullable<string>;
    data: ColumnType<JsonObject, string | undefined, string>;
    status: 'open' | 'closed';
    opened_at: Date;
    closed_at: Nullable<Date>;
    outcome: Nullable<AlarmOutcome>;
    reopened_count: ColumnType<number, number | undefined, number>;
  };
  alarm_mails: {
    id: string;
    alarm_id: string;
    event: AlarmEvent;
    occurrence: ColumnType<number, number | undefined, number>;
    user_id: Nullable<string>;
    recipient_name: string;
    recipient_email: string;
    message_id: string;
    status: NotificationStatus;
    attempt: ColumnType<number, number | undefined, number>;
    last_error: Nullable<string>;
    decided_at: Date;
    sent_at: Nullable<Date>;
  };
}
