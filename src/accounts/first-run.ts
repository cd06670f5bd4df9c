// The first run: a fresh installation has no Account, and whoever holds the one-time code printed in the terminal makes it. So
// no stranger who finds the open port claims it.
import { randomInt } from 'node:crypto';
import { RequestError } from '../request-error.ts';
import { newId } from '../store/index.ts';
import type { AccountsContext } from './context.ts';
import {
  type AccountAndOwner,
  hasAccount,
  insertAccount,
  lockFirstRun,
  type NewAccountInput,
  prepareAccount,
} from './create-account.ts';
import { hashSecret, isSecretOf } from './random-secret.ts';

/**
 * At the start of the server: makes a new one-time code and forgets earlier ones. Returns the code, to be printed in the
 * terminal; null when an Account exists.
 */
export async function prepareFirstRun(ctx: AccountsContext): Promise<string | null> {
  return ctx.store.db.transaction().execute(async (trx) => {
    await lockFirstRun(trx);
    if (await hasAccount(trx)) return null;
    const code = newCode();
    await trx.deleteFrom('first_run_codes').execute();
    const row = { id: newId('frc'), code_hash: hashSecret(normaliseCode(code)), created_at: ctx.clock.now() };
    await trx.insertInto('first_run_codes').values(row).execute();
    return code;
  });
}

/** Whether the installation still waits for its first Account. */
export async function isFirstRun(ctx: Pick<AccountsContext, 'store'>): Promise<boolean> {
  return (await ctx.store.db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) === undefined;
}

/**
 * Makes the first Account and its owner, who is an operator. Of several claims at once exactly one wins; the others, and a
 * wrong code, get RequestError('forbidden' or 'conflict').
 */
export async function claimFirstRun(
  ctx: AccountsContext,
  input: NewAccountInput & { code: string },
): Promise<AccountAndOwner> {
  const { code, ...rest } = input;
  // Looked at before the password is hashed: a stranger without the code must not make us work.
  const early = await ctx.store.db.selectFrom('first_run_codes').select('code_hash').executeTakeFirst();
  if (!early) throw alreadyClaimed();
  requireCode(code, early.code_hash);
  const prepared = await prepareAccount(rest);
  return ctx.store.db.transaction().execute(async (trx) => {
    await lockFirstRun(trx);
    const row = await trx.selectFrom('first_run_codes').select('code_hash').executeTakeFirst();
    if (!row || (await hasAccount(trx))) throw alreadyClaimed();
    requireCode(code, row.code_hash);
    return insertAccount(trx, ctx.clock.now(), prepared);
  });
}

const alreadyClaimed = (): RequestError =>
  new RequestError('conflict', 'This installation has its first Account already. Sign in, or ask for an invitation.');

function requireCode(code: string, codeHash: string): void {
  if (isSecretOf(normaliseCode(code), codeHash)) return;
  throw new RequestError(
    'forbidden',
    'This is not the one-time code. It stands in the terminal where Mooring was started; every start prints a new one.',
  );
}

// Crockford's letters: nothing looks alike. 12 of them are 60 bits.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function newCode(): string {
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** Case, spaces and dashes do not matter. */
const normaliseCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
