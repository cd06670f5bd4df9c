// Readers of Users and Accounts, for this room and others.
import type { Selectable } from 'kysely';
import { RequestError } from '../request-error.ts';
import type { DbOrTrx, Tables, Trx } from '../store/index.ts';
import type { Account, AccountsContext, User } from './context.ts';
import { requirePermission } from './permissions.ts';
import type { Actor } from './types.ts';

/** All Users of the actor's Account, the earliest first. */
export async function listUsers(ctx: AccountsContext, actor: Actor): Promise<User[]> {
  requirePermission(actor, 'view');
  const rows = await ctx.store.db
    .selectFrom('users')
    .selectAll()
    .where('account_id', '=', actor.accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toUser);
}

/** A User of an Account; null when there is none, or in another Account only. */
export async function findUser(db: DbOrTrx, input: { accountId: string; id: string }): Promise<User | null> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('account_id', '=', input.accountId)
    .where('id', '=', input.id)
    .executeTakeFirst();
  return row ? toUser(row) : null;
}

/** The User with this email address, in whatever Account: an address belongs to one User. */
export async function findUserByEmail(db: DbOrTrx, email: string): Promise<User | null> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where((it) => it(it.fn<string>('lower', ['email']), '=', email.trim().toLowerCase()))
    .executeTakeFirst();
  return row ? toUser(row) : null;
}

/** The Account Owner: there is always exactly one. */
export async function getOwner(db: DbOrTrx, accountId: string): Promise<User> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('role', '=', 'owner')
    .executeTakeFirst();
  if (!row) throw new Error(`the Account ${accountId} has no owner`);
  return toUser(row);
}

/** The admins of an Account, without its owner. */
export async function listAdmins(db: DbOrTrx, accountId: string): Promise<User[]> {
  const rows = await db
    .selectFrom('users')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('role', '=', 'admin')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toUser);
}

/** The operators of this installation, whatever their Account. */
export async function listOperators(db: DbOrTrx): Promise<User[]> {
  const rows = await db
    .selectFrom('users')
    .selectAll()
    .where('is_operator', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toUser);
}

export async function getAccount(db: DbOrTrx, accountId: string): Promise<Account> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, createdAt: row.created_at };
}

/** All Accounts of this installation, the earliest first; for the command line. */
export async function listAccounts(db: DbOrTrx): Promise<Account[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at }));
}

/**
 * Whoever changes Users of an Account, or what stands in their name, holds this lock first, so that two of them never see each other half
 * done: there must be one owner before and after. It stops nobody who only refers to the Account.
 */
export async function lockAccount(trx: Trx, accountId: string): Promise<void> {
  const row = await trx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new RequestError('not_found', 'This Account has been deleted.');
}

export function toUser(row: Selectable<Tables['users']>): User {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    role: row.role,
    isOperator: row.is_operator,
    createdAt: row.created_at,
  };
}
