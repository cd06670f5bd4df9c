// Makes a User with a password, in the caller's transaction. The only place that does: nobody signs up by themselves.
import { sql } from 'kysely';
import { RequestError } from '../request-error.ts';
import { newId, type Role, type Trx } from '../store/index.ts';
import type { User } from './context.ts';

export interface NewUser {
  at: Date;
  accountId: string;
  name: string;
  email: string;
  /** As hash-password.ts made it, before the transaction: hashing is slow on purpose. */
  passwordHash: string;
  role: Role;
  isOperator: boolean;
}

/** Throws RequestError('conflict') when the email address has a User already. */
export async function insertUser(trx: Trx, input: NewUser): Promise<User> {
  const id = newId('usr');
  const stamps = { created_at: input.at, updated_at: input.at };
  const { accountId, name, email, role, isOperator } = input;
  const inserted = await trx
    .insertInto('users')
    .values({ id, account_id: accountId, name, email, role, is_operator: isOperator, ...stamps })
    .onConflict((it) => it.expression(sql`lower(email)`).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) throw emailTaken(email);
  await trx
    .insertInto('sign_in_methods')
    .values({
      id: newId('sim'),
      user_id: id,
      provider_id: 'credential',
      provider_user_id: id,
      password: input.passwordHash,
      ...stamps,
    })
    .execute();
  return { id, accountId, name, email, role, isOperator, createdAt: input.at };
}

export const emailTaken = (email: string): RequestError =>
  new RequestError('conflict', `${email} already has a User on this installation. Use another address, or sign in.`);
