// Runs a Data Source's sync: handler of the job `sync` (key: Data Source id). One open sync a Data Source; it keeps its id through its
// attempts. Every failure goes through judgeFailure, which says how to go on. Next: read-streams.ts, read-stream.ts, then life/disconnection.

import type { Selectable } from 'kysely';
import { after } from '../../clock.ts';
import type { Connector } from '../../connectors/index.ts';
import type { JobOutcome, RunningJob } from '../../jobs/index.ts';
import { planJob } from '../../jobs/index.ts';
import { newId, notifyLive, type SyncKind, type Tables, type Trx } from '../../store/index.ts';
import type { StoredSession } from '../../tokens/index.ts';
import { planClosingMail } from '../catch-up/plan-closing-mail.ts';
import { type LifeContext, mooring } from '../context.ts';
import { isFailure } from '../diagnosis/index.ts';
import { type FollowUp, judgeFailure } from '../disconnection/judge-failure.ts';
import { moveDataSource } from '../life.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { followStreams } from './follow-streams.ts';
import { createTurns, readStreams } from './read-streams.ts';
import { holdSync, SyncSuperseded } from './write-page.ts';

type SyncRow = Selectable<Tables['syncs']>;
type StreamRow = Selectable<Tables['streams']>;
/** `read_in_part`: parts of it were refused, and passed over. */
export type StreamOutcome = 'read' | 'read_in_part' | 'refused' | 'failed';

/** Everything one attempt works with. */
export interface SyncRun {
  sync: SyncRow;
  dataSource: Selectable<Tables['data_sources']>;
  connection: Selectable<Tables['connections']>;
  connector: Connector;
  session: StoredSession;
  signal: AbortSignal;
  /** Version of the job's plan that this attempt fulfils. */
  jobVersion: number;
  startedAt: Date;
  /** Writes and decides for one stream at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** Brings one Data Source up to date as far as possible now. */
export async function runSync(ctx: LifeContext, dataSourceId: string, job: RunningJob): Promise<JobOutcome> {
  const run = await beginAttempt(ctx, dataSourceId, job);
  if (!run) return 'done';
  try {
    return await attempt(ctx, run);
  } catch (error) {
    if (error instanceof SyncSuperseded) return 'done';
    throw error;
  }
}

async function attempt(ctx: LifeContext, run: SyncRun): Promise<JobOutcome> {
  const described = await followStreams(ctx, run);
  if (isFailure(described)) {
    if (run.signal.aborted) return interrupted(ctx, run);
    const followUp = await judgeFailure(ctx, { ...run, stream: null, failure: described });
    return stopAttempt(ctx, run, followUp);
  }
  const progress: Record<string, StreamOutcome> = { ...(run.sync.progress as Record<string, StreamOutcome>) };
  const rows = await ctx.store.db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', run.dataSource.id)
    .where('is_selected', '=', true)
    .orderBy('name')
    .execute();
  const end = await readStreams(ctx, run, { rows, described, progress });
  if (end.kind === 'interrupted') return interrupted(ctx, run);
  if (end.kind === 'stopped') return stopAttempt(ctx, run, end.followUp);
  await finishSync(ctx, run, rows, progress);
  return 'done';
}

/** Finds or makes the open sync, and marks it running. Null when there is nothing to run: gone, paused, disconnected. */
async function beginAttempt(
  ctx: LifeContext,
  dataSourceId: string,
  { signal, version }: RunningJob,
): Promise<SyncRun | null> {
  const now = ctx.clock.now();
  const rows = await ctx.store.db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('data_sources')
      .select('connection_id')
      .where('id', '=', dataSourceId)
      .executeTakeFirst();
    if (!found) return null;
    await lockLife(trx, found.connection_id, dataSourceId);
    const dataSource = await trx
      .selectFrom('data_sources')
      .selectAll()
      .where('id', '=', dataSourceId)
      .executeTakeFirst();
    if (!dataSource || dataSource.paused_at || dataSource.status === 'disconnected') return null;
    const connection = await trx
      .selectFrom('connections')
      .selectAll()
      .where('id', '=', dataSource.connection_id)
      .executeTakeFirstOrThrow();
    if (connection.status === 'disconnected') return null;
    const open = (await findOpenSync(trx, dataSourceId)) ?? (await createSync(trx, dataSource, 'scheduled', null, now));
    const sync = await trx
      .updateTable('syncs')
      .set((eb) => ({
        status: 'running',
        attempt: eb('attempt', '+', 1),
        started_at: open.started_at ?? now,
        waiting_until: null,
      }))
      .where('id', '=', open.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await notifyLive(trx, dataSource.account_id, 'sync', dataSource.id);
    return { dataSource, connection, sync };
  });
  if (!rows) return null;
  const connector = ctx.getConnector(rows.connection.connector_slug);
  const session = ctx.tokens.openSession({
    connectionId: rows.connection.id,
    connector,
    config: rows.connection.config,
    signal,
  });
  return { ...rows, connector, session, signal, jobVersion: version, startedAt: now, inTurn: createTurns() };
}

export const findOpenSync = (trx: Trx, dataSourceId: string): Promise<SyncRow | undefined> =>
  trx
    .selectFrom('syncs')
    .selectAll()
    .where('data_source_id', '=', dataSourceId)
    .where('status', 'in', ['queued', 'running', 'waiting'])
    .forUpdate()
    .executeTakeFirst();

/** Makes a queued sync; the caller plans the job. */
export async function createSync(
  trx: Trx,
  dataSource: { id: string; account_id: string },
  kind: SyncKind,
  requestedByName: string | null,
  at: Date,
): Promise<SyncRow> {
  return trx
    .insertInto('syncs')
    .values({
      id: newId('syn'),
      data_source_id: dataSource.id,
      account_id: dataSource.account_id,
      kind,
      status: 'queued',
      requested_by_name: requestedByName,
      created_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The worker is stopping or lost its lease: the job is due at once, for whoever takes it. */
async function interrupted(ctx: LifeContext, run: SyncRun): Promise<JobOutcome> {
  await setWaiting(ctx, run, null, null);
  return { againAt: ctx.clock.now() };
}

/** Ends the attempt after a failure; the worker is free while the sync waits. */
async function stopAttempt(ctx: LifeContext, run: SyncRun, followUp: FollowUp): Promise<JobOutcome> {
  if (followUp.kind === 'retry') {
    await setWaiting(ctx, run, followUp.at, followUp.diagnosis);
    return { againAt: followUp.at };
  }
  if (followUp.kind === 'wait_for_second_look') await setWaiting(ctx, run, null, followUp.diagnosis);
  if (followUp.kind === 'fail') await failSync(ctx, run, followUp.diagnosis);
  return 'done';
}

async function setWaiting(ctx: LifeContext, run: SyncRun, until: Date | null, diagnosis: object | null): Promise<void> {
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('syncs')
      .set({ status: 'waiting', waiting_until: until, diagnosis: diagnosis && JSON.stringify(diagnosis) })
      .where('id', '=', run.sync.id)
      .where('status', '=', 'running')
      .where('attempt', '=', run.sync.attempt)
      .execute();
    await notifyLive(trx, run.dataSource.account_id, 'sync', run.dataSource.id);
  });
}

/** A request of ours is wrong: nobody is disconnected, the sync has failed, the schedule goes on. */
async function failSync(
  ctx: LifeContext,
  run: SyncRun,
  diagnosis: { rule: string; providerMessage: string },
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    await holdSync(trx, { syncId: run.sync.id, attempt: run.sync.attempt });
    await trx
      .updateTable('syncs')
      .set({ status: 'failed', finished_at: now, diagnosis: JSON.stringify(diagnosis) })
      .where('id', '=', run.sync.id)
      .execute();
    await noteEvent(trx, {
      ...place(run),
      at: now,
      kind: 'sync_failed',
      doer: mooring,
      data: { kind: run.sync.kind, rule: diagnosis.rule, message: diagnosis.providerMessage },
    });
    await planNextSync(trx, run, now);
    await notifyLive(trx, run.dataSource.account_id, 'sync', run.dataSource.id);
  });
}

const place = (run: SyncRun) => ({
  accountId: run.dataSource.account_id,
  connectionId: run.connection.id,
  dataSourceId: run.dataSource.id,
});

async function finishSync(
  ctx: LifeContext,
  run: SyncRun,
  streams: StreamRow[],
  progress: Record<string, StreamOutcome>,
): Promise<void> {
  const now = ctx.clock.now();
  const named = (outcome: StreamOutcome): string[] =>
    streams.filter((row) => progress[row.id] === outcome).map((row) => row.name);
  const [read, inPart, refused, failed] = [named('read'), named('read_in_part'), named('refused'), named('failed')];
  const isWhole = inPart.length + refused.length + failed.length === 0;
  const hasRead = read.length + inPart.length > 0;
  const status = isWhole ? 'succeeded' : hasRead ? 'partial' : 'failed';
  await ctx.store.db.transaction().execute(async (trx) => {
    const sync = await trx
      .updateTable('syncs')
      .set({ status, finished_at: now, ...(status === 'succeeded' && { diagnosis: null }) })
      .where('id', '=', run.sync.id)
      .where('status', '=', 'running')
      .where('attempt', '=', run.sync.attempt)
      .returning(['pages', 'rows_written'])
      .executeTakeFirst();
    if (!sync) throw new SyncSuperseded('another worker goes on with this sync');
    // Siblings that end together wait here for each other: the last one must see that it is the last.
    await trx.selectFrom('connections').select('id').where('id', '=', run.connection.id).forUpdate().execute();
    const rows = sync.rows_written;
    const kind = run.sync.kind;
    if (status === 'succeeded')
      await noteEvent(trx, {
        ...place(run),
        at: now,
        kind: 'sync_succeeded',
        doer: mooring,
        data: { kind, rows, pages: sync.pages },
      });
    else if (status === 'failed')
      await noteEvent(trx, {
        ...place(run),
        at: now,
        kind: 'sync_failed',
        doer: mooring,
        data: { kind, rule: '', message: `not read: ${[...refused, ...failed].join(', ')}` },
      });
    else
      await noteEvent(trx, {
        ...place(run),
        at: now,
        kind: 'sync_partial',
        doer: mooring,
        data: { kind, rows, refusedStreams: refused, failedStreams: failed, partStreams: inPart },
      });
    if (hasRead) {
      await trx.updateTable('data_sources').set({ last_synced_at: now }).where('id', '=', run.dataSource.id).execute();
      await endCatchUp(trx, run, rows, now);
    }
    await planNextSync(trx, run, now);
    await notifyLive(trx, run.dataSource.account_id, 'sync', run.dataSource.id);
  });
}

/** catching_up -> connected, with what was caught up; then the closing mail may go. */
async function endCatchUp(trx: Trx, run: SyncRun, rows: number, at: Date): Promise<void> {
  const { status } = await trx
    .selectFrom('data_sources')
    .select('status')
    .where('id', '=', run.dataSource.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (status !== 'catching_up') return planClosingMail(trx, run.connection.id, at);
  await moveDataSource(trx, run.dataSource.id, 'connected', at);
  const lost = await trx
    .selectFrom('gaps')
    .select(['from_at', 'until_at'])
    .where('data_source_id', '=', run.dataSource.id)
    .where('status', '=', 'lost')
    .where('reason', '=', 'missed')
    .where('opened_at', '>=', run.sync.created_at)
    .execute();
  await noteEvent(trx, {
    ...place(run),
    at,
    kind: 'catch_up_finished',
    doer: mooring,
    data: {
      rows,
      lostDays: lost.map(
        (gap) => `${gap.from_at.toISOString().slice(0, 10)}..${after(gap.until_at, -1).toISOString().slice(0, 10)}`,
      ),
    },
  });
  await planClosingMail(trx, run.connection.id, at);
}

/** The schedule counts from the end of a sync: a slow one is never overtaken by itself. What was asked for meanwhile comes at once. */
async function planNextSync(trx: Trx, { dataSource, jobVersion }: SyncRun, from: Date): Promise<void> {
  const dueAt = after(from, dataSource.sync_every_ms);
  await planJob(
    trx,
    { kind: 'sync', key: dataSource.id, dueAt, accountId: dataSource.account_id },
    { ownVersion: jobVersion },
  );
}
