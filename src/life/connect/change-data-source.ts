// Small verbs on a Data Source: sync now, pause, resume, rename, reschedule, delete.
import { type Actor, requirePermission, writeAudit } from '../../accounts/index.ts';
import { after } from '../../clock.ts';
import { cancelJob, planJob } from '../../jobs/index.ts';
import { RequestError } from '../../request-error.ts';
import { type JsonObject, notifyLive, type Trx, withClientTransaction } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { settleUnread } from '../disconnection/settle-unread.ts';
import { lockLife } from '../lock-life.ts';
import { dropLanding } from '../sync/landing.ts';
import { createSync, findOpenSync } from '../sync/run-sync.ts';
import { noteEvent } from '../timeline.ts';
import { doerOf } from './doer.ts';
import { getDataSource } from './get-connection.ts';

/** Asks for a sync at once; one that is open is brought forward. Returns the sync's id. */
export async function syncNow(ctx: LifeContext, actor: Actor, id: string): Promise<string> {
  requirePermission(actor, 'connect');
  return ctx.store.db.transaction().execute(async (trx) => {
    const row = await getAndLock(ctx, actor, id, trx);
    if (row.paused_at) throw new RequestError('conflict', `${row.name} is paused. Resume it first.`);
    if (row.status === 'disconnected')
      throw new RequestError(
        'conflict',
        `${row.name} is disconnected. Reconnect it: the syncs then restart by themselves.`,
      );
    const now = ctx.clock.now();
    const open = await findOpenSync(trx, id);
    const sync = open ?? (await createSync(trx, row, 'manual', actor.name, now));
    await planJob(trx, { kind: 'sync', key: id, dueAt: now, accountId: actor.accountId });
    if (!open)
      await noteEvent(trx, { ...placeOf(row), at: now, kind: 'sync_requested', doer: doerOf(actor), data: {} });
    await notifyLive(trx, actor.accountId, 'sync', id);
    return sync.id;
  });
}

/** Stops the schedule; a running sync ends at its next page. Nobody is mailed about a paused one on its own. */
export async function pauseDataSource(ctx: LifeContext, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'connect');
  await ctx.store.db.transaction().execute(async (trx) => {
    const row = await getAndLock(ctx, actor, id, trx);
    if (row.paused_at) return;
    const now = ctx.clock.now();
    await trx.updateTable('data_sources').set({ paused_at: now }).where('id', '=', id).execute();
    await trx
      .updateTable('syncs')
      .set({ status: 'cancelled', finished_at: now })
      .where('data_source_id', '=', id)
      .where('status', 'in', ['queued', 'running', 'waiting'])
      .execute();
    await cancelJob(trx, 'sync', id);
    await settleUnread(ctx, trx, row.connection_id);
    await noteEvent(trx, { ...placeOf(row), at: now, kind: 'paused', doer: doerOf(actor), data: {} });
    await audit(trx, actor, row, 'paused', now);
    await notifyLive(trx, actor.accountId, 'data_source', id);
  });
}

/** Goes on at once, and catches up what was missed. */
export async function resumeDataSource(ctx: LifeContext, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'connect');
  await ctx.store.db.transaction().execute(async (trx) => {
    const row = await getAndLock(ctx, actor, id, trx);
    if (!row.paused_at) return;
    const now = ctx.clock.now();
    await trx.updateTable('data_sources').set({ paused_at: null }).where('id', '=', id).execute();
    await noteEvent(trx, { ...placeOf(row), at: now, kind: 'resumed', doer: doerOf(actor), data: {} });
    await audit(trx, actor, row, 'resumed', now);
    await notifyLive(trx, actor.accountId, 'data_source', id);
    if (row.status === 'disconnected') return;
    await createSync(trx, row, 'catch_up', actor.name, now);
    await planJob(trx, { kind: 'sync', key: id, dueAt: now, accountId: actor.accountId });
  });
}

export interface DataSourcePatch {
  name?: string | undefined;
  syncEveryMs?: number | undefined;
}

export async function changeDataSource(
  ctx: LifeContext,
  actor: Actor,
  id: string,
  { name, syncEveryMs }: DataSourcePatch,
): Promise<void> {
  requirePermission(actor, 'connect');
  await ctx.store.db.transaction().execute(async (trx) => {
    const row = await getAndLock(ctx, actor, id, trx);
    const now = ctx.clock.now();
    const base = { ...placeOf(row), at: now, doer: doerOf(actor) };
    if (name !== undefined && name !== row.name) {
      await trx.updateTable('data_sources').set({ name }).where('id', '=', id).execute();
      await noteEvent(trx, { ...base, kind: 'renamed', data: { from: row.name, to: name } });
      await audit(trx, actor, row, 'renamed', now, { to: name });
    }
    if (syncEveryMs !== undefined && syncEveryMs !== row.sync_every_ms) {
      await trx.updateTable('data_sources').set({ sync_every_ms: syncEveryMs }).where('id', '=', id).execute();
      await noteEvent(trx, { ...base, kind: 'schedule_changed', data: { everyMs: syncEveryMs } });
      await audit(trx, actor, row, 'schedule_changed', now, { everyMs: syncEveryMs });
      const isScheduled = !row.paused_at && row.status !== 'disconnected';
      if (isScheduled)
        await planJob(
          trx,
          { kind: 'sync', key: id, dueAt: after(now, syncEveryMs), accountId: actor.accountId },
          { keepEarlier: true },
        );
    }
    await notifyLive(trx, actor.accountId, 'data_source', id);
  });
}

/** Deletes a Data Source with everything that was synced for it. Its Connection stays. */
export async function deleteDataSource(ctx: LifeContext, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'connect');
  await withClientTransaction(ctx.store, async (trx, client) => {
    const row = await getAndLock(ctx, actor, id, trx);
    await removeDataSource(trx, row.id);
    await dropLanding(client, row.schema_name);
    await settleUnread(ctx, trx, row.connection_id);
    await audit(trx, actor, row, 'deleted', ctx.clock.now());
    await notifyLive(trx, actor.accountId, 'data_source', id);
  });
}

/** Rows of ours about a Data Source, and its jobs. Its open cases go with it. */
export async function removeDataSource(trx: Trx, id: string): Promise<void> {
  const cases = await trx.selectFrom('disconnections').select('id').where('data_source_id', '=', id).execute();
  for (const { id: caseId } of cases)
    for (const kind of ['remind', 'probe', 'close'] as const) await cancelJob(trx, kind, caseId);
  await cancelJob(trx, 'sync', id);
  await trx.deleteFrom('data_sources').where('id', '=', id).execute();
}

/** The Data Source, with everything about its Connection locked. */
async function getAndLock(ctx: LifeContext, actor: Actor, id: string, trx: Trx) {
  const { connection_id } = await getDataSource(ctx, actor, id, trx);
  await lockLife(trx, connection_id);
  return getDataSource(ctx, actor, id, trx);
}

/** What was done, and how it was called then. */
const audit = (
  trx: Trx,
  actor: Actor,
  row: { id: string; name: string },
  deed: 'paused' | 'resumed' | 'renamed' | 'schedule_changed' | 'deleted',
  at: Date,
  more: JsonObject = {},
): Promise<void> =>
  writeAudit(trx, {
    at,
    actor,
    action: `data_source.${deed}`,
    targetId: row.id,
    detail: { name: row.name, ...more },
  });

const placeOf = (row: { account_id: string; connection_id: string; id: string }) => ({
  accountId: row.account_id,
  connectionId: row.connection_id,
  dataSourceId: row.id,
});
