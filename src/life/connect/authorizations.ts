// The rows of authorizations on their way: reading them, and how they end. Each end has a status of its own, for each has a page of its own.
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { after, hourMs, minuteMs } from '../../clock.ts';
import type { Identity } from '../../connectors/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import type { AuthorizationStatus, JsonObject, Tables, Trx } from '../../store/index.ts';
import type { NewCredential } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';
import type { Diagnosis } from '../diagnosis/index.ts';
import { lockLife } from '../lock-life.ts';
import { acceptCredential } from '../reconnect/accept-credential.ts';
import { insertConnection } from './connect-with-fields.ts';
import { getConnection } from './get-connection.ts';

export type AuthorizationRow = Selectable<Tables['authorizations']>;

/** So long a person may think about what came back: what is older was proven too long ago to be put into use. */
const choiceMsMax = hourMs;
/** Finishing takes a token request and a probe; one that is not finished by then was cut off, and will not be. */
const finishingMsMax = 3 * minuteMs;

/** Where the browser goes after the way back: a path of the app. */
export interface Landing {
  path: string;
  /** What was given at the provider is not kept, and stands there still: it could not be taken back without ending others, or at all. */
  isGrantLeft?: boolean;
}

/** Pages of ways back that belong to no authorization of this person. */
export const strayLandings = {
  unknown: '/authorizations/unknown',
  ofOther: '/authorizations/of-somebody-else',
  notAllowed: '/authorizations/not-allowed',
} as const;

export const landingOf = (id: string): Landing => ({ path: `/authorizations/${id}` });

/** The authorization as it stands now: what has run out or was cut off is told so, although nobody has written it down. */
export async function getAuthorization(ctx: LifeContext, actor: Actor, id: string): Promise<AuthorizationRow> {
  const row = await ctx.store.db
    .selectFrom('authorizations')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!row) throw notFound('authorization');
  return { ...row, status: statusNow(row, ctx.clock.now()) };
}

function statusNow({ status, expires_at, arrived_at }: AuthorizationRow, now: Date): AuthorizationStatus {
  if (status === 'pending' && expires_at <= now) return 'expired';
  const isWaiting = status === 'other_identity' || status === 'reaches_less';
  if (isWaiting && arrived_at !== null && after(arrived_at, choiceMsMax) <= now) return 'expired';
  const wasCutOff = status === 'authorized' && (arrived_at === null || after(arrived_at, finishingMsMax) <= now);
  return wasCutOff ? 'interrupted' : status;
}

export type End = Extract<
  AuthorizationStatus,
  'refused' | 'code_refused' | 'expired' | 'interrupted' | 'abandoned' | 'connection_deleted'
>;

/** What can still come to an end. The first end counts: one that was given up is not told otherwise by whatever comes back late. */
const underWay: readonly AuthorizationStatus[] = ['pending', 'authorized', 'other_identity', 'reaches_less'];

/** Writes how it ended, unless it has; what was sealed is forgotten. */
export async function endAuthorization(
  ctx: LifeContext,
  id: string,
  status: End,
  diagnosis: Diagnosis | null = null,
): Promise<Landing> {
  await ctx.store.db
    .updateTable('authorizations')
    .set({ status, sealed: null, diagnosis: diagnosis && JSON.stringify(diagnosis), completed_at: ctx.clock.now() })
    .where('id', '=', id)
    .where('status', 'in', underWay)
    .execute();
  return landingOf(id);
}

/**
 * In the transaction that keeps what came back: holds the row, so that whoever gives up at this moment comes before or after. Not true: it was given
 * up meanwhile, or has been told to be cut off; then nothing of it may be kept.
 */
export async function isStillWanted(ctx: LifeContext, trx: Trx, id: string): Promise<boolean> {
  const row = await trx.selectFrom('authorizations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row !== undefined && statusNow(row, ctx.clock.now()) === 'authorized';
}

/**
 * Somebody's later authorization of the same Connection is in use: an earlier one, however late it is finished, must not take its place. To be asked
 * while the life of the Connection is locked.
 */
export async function isOvertaken(trx: Trx, row: AuthorizationRow, { key }: Pick<Identity, 'key'>): Promise<boolean> {
  const later = await trx
    .selectFrom('authorizations')
    .select('id')
    .where('connection_id', '=', row.connection_id)
    .where('status', '=', 'completed')
    // One that was kept as a new Connection has changed nothing here.
    .where('identity_key', '=', key)
    .where('arrived_at', '>', row.arrived_at)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

/** A second arrival with the same state (double click, reloaded page, a link opened again): shows how the first one went. */
export async function landingOfState(ctx: LifeContext, actor: Actor, state: string): Promise<Landing> {
  const row = await ctx.store.db
    .selectFrom('authorizations')
    .select(['id', 'user_id', 'status', 'return_to'])
    .where('state_hash', '=', hashState(state))
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!row) return { path: strayLandings.unknown };
  if (row.user_id !== actor.userId) return { path: strayLandings.ofOther };
  return row.status === 'completed' ? { path: row.return_to } : landingOf(row.id);
}

export const hashState = (state: string): string => createHash('sha256').update(state).digest('hex');

/** Another account came back than before: the person chose to keep it as a new Connection. Returns its id. */
export async function connectAsNew(ctx: LifeContext, actor: Actor, authorizationId: string): Promise<string> {
  requirePermission(actor, 'connect');
  const row = await getAuthorization(ctx, actor, authorizationId);
  if (row.status !== 'other_identity' || !row.sealed)
    throw new RequestError('conflict', 'This authorization has been used or given up. Begin again.');
  const connector = ctx.getConnector(row.connector_slug);
  const credential = fromPlain(await ctx.tokens.vault.unseal(row.sealed, row.id));
  const identity = { key: row.identity_key ?? '', label: row.identity_label ?? '' };
  return ctx.store.db.transaction().execute(async (trx) => {
    const taken = await trx
      .updateTable('authorizations')
      .set({ status: 'completed', sealed: null, completed_at: ctx.clock.now() })
      .where('id', '=', row.id)
      .where('status', '=', 'other_identity')
      .returning('id')
      .executeTakeFirst();
    if (!taken) throw new RequestError('conflict', 'This authorization has been used already.');
    return insertConnection(ctx, trx, actor, { connector, name: undefined, config: row.config, credential, identity });
  });
}

/** The new authorization reaches less than the one before: the person chose to go on with it. Returns the Connection's id. */
export async function acceptLess(ctx: LifeContext, actor: Actor, authorizationId: string): Promise<string> {
  requirePermission(actor, 'connect');
  const row = await getAuthorization(ctx, actor, authorizationId);
  const used = new RequestError('conflict', 'This authorization has been used or given up. Begin again.');
  if (row.status !== 'reaches_less' || !row.sealed || !row.connection_id) throw used;
  const connectionId = row.connection_id;
  const credential = fromPlain(await ctx.tokens.vault.unseal(row.sealed, row.id));
  const identity = { key: row.identity_key ?? '', label: row.identity_label ?? '' };
  const isDone = await ctx.store.db.transaction().execute(async (trx) => {
    await lockLife(trx, connectionId);
    const connection = await getConnection(ctx, actor, connectionId, trx);
    if (await isOvertaken(trx, row, identity)) return false;
    const taken = await trx
      .updateTable('authorizations')
      .set({ status: 'completed', sealed: null, completed_at: ctx.clock.now() })
      .where('id', '=', row.id)
      .where('status', '=', 'reaches_less')
      .returning('id')
      .executeTakeFirst();
    if (!taken) throw used;
    const config = { ...connection.config, ...row.config };
    await acceptCredential(ctx, trx, { connection, config, credential, identity, actor, shortfall: row.shortfall });
    return true;
  });
  if (isDone) return connectionId;
  await endAuthorization(ctx, row.id, 'abandoned');
  throw new RequestError(
    'conflict',
    'It has been reconnected since then, with a newer authorization. That one stays in use; nothing was changed.',
  );
}

/** The person gave up: what was sealed is forgotten. */
export async function abandonAuthorization(ctx: LifeContext, actor: Actor, authorizationId: string): Promise<void> {
  requirePermission(actor, 'connect');
  const row = await getAuthorization(ctx, actor, authorizationId);
  await endAuthorization(ctx, row.id, 'abandoned');
}

export const toPlain = (credential: NewCredential): JsonObject => JSON.parse(JSON.stringify(credential));

function fromPlain(plain: JsonObject): NewCredential {
  const date = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
  return {
    secrets: plain.secrets as unknown as NewCredential['secrets'],
    obtainedAt: date(plain.obtainedAt) ?? new Date(0),
    accessExpiresAt: date(plain.accessExpiresAt),
    refreshExpiresAt: date(plain.refreshExpiresAt),
    isAccessLifeTold: plain.isAccessLifeTold === true,
    isRefreshLifeTold: plain.isRefreshLifeTold === true,
  };
}
