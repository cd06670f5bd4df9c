// Streams, as they are offered and as they are read, with their gaps, syncs and landed rows.
import { z } from 'zod';
import { explanation } from './explanation-schema.ts';
import { id, instant } from './schema-parts.ts';

export const syncStatus = z.enum(['queued', 'running', 'waiting', 'succeeded', 'partial', 'failed', 'cancelled']);
export const reading = z.enum(['full_refresh', 'updated_since', 'date_window']);

const columns = z.array(z.object({ name: z.string(), type: z.string() }));

export const sourceObject = z.object({ id: z.string(), label: z.string(), isConnected: z.boolean() });

export const streamDescription = z.object({
  name: z.string(),
  reading,
  primaryKey: z.array(z.string()),
  cursorField: z.string().nullable(),
  cursorCandidates: z.array(z.string()),
  columns,
});

export const gap = z.object({
  id,
  streamName: z.string(),
  status: z.enum(['missing', 'filled', 'lost']),
  from: instant,
  until: instant,
  openedAt: instant,
  closedAt: instant.nullable(),
});

/** Parts of a stream whose refusal its connector passes over; `told`: how many, in words. */
const passedOver = z.object({
  count: z.number().int(),
  ofCount: z.number().int(),
  hasUnknownParts: z.boolean(),
  told: z.string(),
});

export const stream = z.object({
  id,
  name: z.string(),
  status: z.enum(['ready', 'refused', 'failed']),
  isSelected: z.boolean(),
  reading,
  tableName: z.string(),
  cursorField: z.string().nullable(),
  primaryKey: z.array(z.string()),
  columns,
  rowCount: z.number().int(),
  lastReadAt: instant.nullable(),
  completeFrom: instant.nullable(),
  completeUntil: instant.nullable(),
  /** Until when its data is here, gaps and all. `isDay`: everything before that day (UTC) is. */
  dataUntil: z.object({ at: instant, isDay: z.boolean() }).nullable(),
  /** Why it is refused or has failed; of one that is read in part, why the rest is refused. */
  explanation: explanation.nullable(),
  /** The connector passes over refusals of some parts: `told` says of how many. Null: nothing is left out. */
  passedOver: passedOver.nullable(),
  gaps: z.array(gap),
});

export const sync = z.object({
  id,
  kind: z.enum(['first', 'scheduled', 'manual', 'catch_up']),
  status: syncStatus,
  attempt: z.number().int(),
  requestedBy: z.string().nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  waitingUntil: instant.nullable(),
  pages: z.number().int(),
  rowsWritten: z.number().int(),
  explanation: explanation.nullable(),
});

export const rowsPage = z.object({
  columns,
  rows: z.array(z.array(z.unknown())),
  next: z.string().nullable(),
});

export type StreamView = z.infer<typeof stream>;
export type StreamDescriptionView = z.infer<typeof streamDescription>;
export type SourceObjectView = z.infer<typeof sourceObject>;
export type SyncView = z.infer<typeof sync>;
export type GapView = z.infer<typeof gap>;
export type RowsPage = z.infer<typeof rowsPage>;
