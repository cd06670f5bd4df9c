// An Account and its owner, made from the command line or by the first run. The first Account's owner is the operator of this
// installation as well.
import { sql } from 'kysely';
import { z } from 'zod';
import { newId, type Trx } from '../store/index.ts';
import type { Account, AccountsContext, User } from './context.ts';
import { hashPassword } from './hash-password.ts';
import { emailInput, nameInput, parseInput, passwordInput } from './input.ts';
import { insertUser } from './insert-user.ts';
import { writeAudit } from './write-audit.ts';

const newAccountInput = z.object({
  accountName: nameInput,
  ownerName: nameInput,
  email: emailInput,
  password: passwordInput,
});
export type NewAccountInput = z.input<typeof newAccountInput>;

export interface AccountAndOwner {
  account: Account;
  owner: User;
}

/**
 * Makes an Account without asking anybody, for `mooring account create`. Whoever calls it must already be trusted: it checks
 * no role. Throws RequestError('conflict') when the email address is taken.
 */
export async function createAccount(ctx: AccountsContext, input: NewAccountInput): Promise<AccountAndOwner> {
  const prepared = await prepareAccount(input);
  return ctx.store.db.transaction().execute(async (trx) => {
    await lockFirstRun(trx);
    return insertAccount(trx, ctx.clock.now(), prepared);
  });
}

/** One at a time asks whether an Account exists and makes one. The number is arbitrary and used for nothing else. */
export const lockFirstRun = async (trx: Trx): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(7070001)`.execute(trx));

export interface PreparedAccount {
  accountName: string;
  ownerName: string;
  email: string;
  passwordHash: string;
}

/** Parses the input and hashes the password: slow, therefore before the transaction. */
export async function prepareAccount(input: NewAccountInput): Promise<PreparedAccount> {
  const { password, ...rest } = parseInput(newAccountInput, input);
  return { ...rest, passwordHash: await hashPassword(password) };
}

/** Needs `lockFirstRun`. */
export async function insertAccount(trx: Trx, at: Date, input: PreparedAccount): Promise<AccountAndOwner> {
  const isFirst = !(await hasAccount(trx));
  const account: Account = { id: newId('acc'), name: input.accountName, createdAt: at };
  await trx.insertInto('accounts').values({ id: account.id, name: account.name, created_at: at }).execute();
  const { ownerName: name, email, passwordHash } = input;
  const owner = await insertUser(trx, {
    at,
    accountId: account.id,
    name,
    email,
    passwordHash,
    role: 'owner',
    isOperator: isFirst,
  });
  await trx.deleteFrom('first_run_codes').execute();
  await writeAudit(trx, { at, actor: owner, action: 'account.created', targetId: account.id });
  return { account, owner };
}

export async function hasAccount(trx: Trx): Promise<boolean> {
  return (await trx.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}
