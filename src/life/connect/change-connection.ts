// Small verbs on a Connection: check now, delete.
import { type Actor, requirePermission, writeAudit } from '../../accounts/index.ts';
import { cancelJob, planJob } from '../../jobs/index.ts';
import { notifyLive, withClientTransaction } from '../../store/index.ts';
import type { Revocation } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';
import { judgeFailure } from '../disconnection/judge-failure.ts';
import { lookAgain } from '../disconnection/look-again.ts';
import { lockLife } from '../lock-life.ts';
import { endLinks } from '../reconnect/links/end-links.ts';
import { dropLanding } from '../sync/landing.ts';
import { removeDataSource } from './change-data-source.ts';
import { getConnection } from './get-connection.ts';

const checkTimeoutMs = 30_000;

/** Makes the smallest real request now. A failure is judged as any other; a disconnected one that works again is probed at once. */
export async function checkConnection(ctx: LifeContext, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'connect');
  const connection = await getConnection(ctx, actor, id);
  const connector = ctx.getConnector(connection.connector_slug);
  const asked = { at: ctx.clock.now(), actor, action: 'connection.checked', targetId: id };
  await ctx.store.db.transaction().execute((trx) => writeAudit(trx, { ...asked, detail: { name: connection.name } }));
  const target = { connection, connector, dataSource: null, stream: null };
  if (connection.status === 'disconnected') {
    // The probe's handler knows how to go on when it works again.
    const open = await ctx.store.db
      .selectFrom('disconnections')
      .select('id')
      .where('connection_id', '=', id)
      .where('scope', '=', 'connection')
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (open)
      await planJob(ctx.store.db, { kind: 'probe', key: open.id, dueAt: ctx.clock.now(), accountId: actor.accountId });
    return;
  }
  const failure = await lookAgain(ctx, target, AbortSignal.timeout(checkTimeoutMs));
  if (failure) {
    const followUp = await judgeFailure(ctx, { ...target, failure });
    // Nothing else may be due that would look again.
    if (followUp.kind === 'retry') await planLook(ctx, connection, followUp.at);
    return;
  }
  const suspicion = await findConnectionSuspicion(ctx, id);
  // It works: the second look, made now, says so to everything that waits.
  if (suspicion) await planLook(ctx, connection, ctx.clock.now());
}

const findConnectionSuspicion = (ctx: LifeContext, connectionId: string) =>
  ctx.store.db
    .selectFrom('suspicions')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('scope', '=', 'connection')
    .executeTakeFirst();

async function planLook(ctx: LifeContext, connection: { id: string; account_id: string }, at: Date): Promise<void> {
  const suspicion = await findConnectionSuspicion(ctx, connection.id);
  if (!suspicion) return;
  const job = { kind: 'confirm' as const, key: suspicion.id, dueAt: at, accountId: connection.account_id };
  await planJob(ctx.store.db, job, { keepEarlier: true });
}

/** What became of the authorization at the provider; see tokens/revoke-authorization.ts. */
export type RevocationOutcome = Revocation['kind'];

/**
 * Deletes a Connection with its credential, its Data Sources and everything that was synced through it. The provider is told first, as long as
 * there is a token to tell it with; what it answers keeps nothing from being deleted.
 */
export async function deleteConnection(ctx: LifeContext, actor: Actor, id: string): Promise<RevocationOutcome> {
  requirePermission(actor, 'connect');
  const revocation = await tellProvider(ctx, await getConnection(ctx, actor, id));
  await withClientTransaction(ctx.store, async (trx, client) => {
    const connection = await getConnection(ctx, actor, id, trx);
    await lockLife(trx, id);
    const dataSources = await trx
      .selectFrom('data_sources')
      .select(['id', 'schema_name'])
      .where('connection_id', '=', id)
      .execute();
    for (const row of dataSources) {
      await removeDataSource(trx, row.id);
      await dropLanding(client, row.schema_name);
    }
    const cases = await trx.selectFrom('disconnections').select('id').where('connection_id', '=', id).execute();
    for (const { id: caseId } of cases)
      for (const kind of ['remind', 'probe', 'close'] as const) await cancelJob(trx, kind, caseId);
    const suspicions = await trx.selectFrom('suspicions').select('id').where('connection_id', '=', id).execute();
    for (const { id: suspicionId } of suspicions) await cancelJob(trx, 'confirm', suspicionId);
    await cancelJob(trx, 'refresh', id);
    // Whoever is at the provider's pages for it comes back to a page that says so.
    await trx
      .updateTable('authorizations')
      .set({ status: 'connection_deleted', sealed: null, completed_at: ctx.clock.now() })
      .where('connection_id', '=', id)
      .where('status', 'in', ['pending', 'other_identity'])
      .execute();
    const ending = { at: ctx.clock.now(), because: 'connection_deleted', byName: actor.name } as const;
    await endLinks(trx, { connectionId: id }, ending);
    await trx.deleteFrom('connections').where('id', '=', id).execute();
    await writeAudit(trx, {
      at: ctx.clock.now(),
      actor,
      action: 'connection.deleted',
      targetId: id,
      detail: { name: connection.name, revocation },
    });
    await notifyLive(trx, actor.accountId, 'connection', id);
  });
  return revocation;
}

async function tellProvider(
  ctx: LifeContext,
  { id, connector_slug: slug }: { id: string; connector_slug: string },
): Promise<RevocationOutcome> {
  try {
    const revocation = await ctx.tokens.revokeAuthorization(id, ctx.getConnector(slug));
    if (revocation.kind === 'failed')
      ctx.log.warn({ connection: id, failure: revocation.failure }, 'an authorization could not be revoked');
    return revocation.kind;
  } catch (error) {
    // A credential that cannot be opened any more must still be deletable.
    ctx.log.error({ err: error, connection: id }, 'an authorization could not be revoked');
    return 'failed';
  }
}
