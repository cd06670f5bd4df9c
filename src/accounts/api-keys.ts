// API keys of an Account: made (shown once, kept as a hash), listed, revoked. find-actor.ts reads them on each request.
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { notFound } from '../request-error.ts';
import { type Db, newId, type Role, type Tables } from '../store/index.ts';
import type { AccountsContext } from './context.ts';
import { grantableRole, nameInput, parseInput } from './input.ts';
import { requirePermission, requireRoleAtMostOwn } from './permissions.ts';
import { hashSecret, newSecret } from './random-secret.ts';
import type { Actor } from './types.ts';
import { writeAudit } from './write-audit.ts';

/** Begins every key, so that one that was published by mistake can be found by scanners. */
export const apiKeyPrefix = 'mrg_';

export interface ApiKey {
  id: string;
  name: string;
  role: Role;
  /** The first letters of the key, to tell keys apart. */
  hint: string;
  /** May take credentials out of the vault: GET /connections/:id/credentials. */
  canReadCredentials: boolean;
  createdByName: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const apiKeyInput = z.object({ name: nameInput, role: grantableRole, canReadCredentials: z.boolean().default(false) });

/** `key` is shown now and never again. Throws forbidden above the actor's own role, and for a mark that an API key does not have itself. */
export async function createApiKey(
  ctx: AccountsContext,
  actor: Actor,
  input: z.input<typeof apiKeyInput>,
): Promise<ApiKey & { key: string }> {
  requirePermission(actor, 'manage_api_keys');
  const { name, role, canReadCredentials } = parseInput(apiKeyInput, input);
  requireRoleAtMostOwn(actor, role);
  // A person decides what may take credentials; a key without the mark must not make itself one that has it.
  if (canReadCredentials && actor.kind === 'api_key') requirePermission(actor, 'read_credentials');
  const key = `${apiKeyPrefix}${newSecret()}`;
  const at = ctx.clock.now();
  return ctx.store.db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto('api_keys')
      .values({
        id: newId('key'),
        account_id: actor.accountId,
        name,
        role,
        key_hash: hashSecret(key),
        key_hint: key.slice(0, apiKeyPrefix.length + 4),
        can_read_credentials: canReadCredentials,
        created_by_user_id: actor.userId,
        created_by_name: actor.name,
        created_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(trx, {
      at,
      actor,
      action: 'api_key.created',
      targetId: row.id,
      detail: { name, role, canReadCredentials },
    });
    return { ...toApiKey(row), key };
  });
}

/** The keys of the actor's Account that are not revoked, the latest first. */
export async function listApiKeys(ctx: AccountsContext, actor: Actor): Promise<ApiKey[]> {
  requirePermission(actor, 'manage_api_keys');
  const rows = await ctx.store.db
    .selectFrom('api_keys')
    .selectAll()
    .where('account_id', '=', actor.accountId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toApiKey);
}

/** Ends a key at once. Throws not_found when the actor's Account has no such key in use. */
export async function revokeApiKey(ctx: AccountsContext, actor: Actor, apiKeyId: string): Promise<void> {
  requirePermission(actor, 'manage_api_keys');
  const at = ctx.clock.now();
  await ctx.store.db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable('api_keys')
      .set({ revoked_at: at })
      .where('id', '=', apiKeyId)
      .where('account_id', '=', actor.accountId)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (!revoked) throw notFound('API key');
    await writeAudit(trx, { at, actor, action: 'api_key.revoked', targetId: apiKeyId, detail: { name: revoked.name } });
  });
}

/** Whose key in use this is, for the command line; null where there is none. */
export async function findAccountOfApiKey(db: Db, apiKeyId: string): Promise<string | null> {
  const row = await db
    .selectFrom('api_keys')
    .select('account_id')
    .where('id', '=', apiKeyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row?.account_id ?? null;
}

const toApiKey = (row: Selectable<Tables['api_keys']>): ApiKey => ({
  id: row.id,
  name: row.name,
  role: row.role,
  hint: row.key_hint,
  canReadCredentials: row.can_read_credentials,
  createdByName: row.created_by_name,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});
