// Who sends this request: a signed-in User by their session cookie, or an API key. Read anew on each request, so that a changed
// role, a removed User and a revoked key count at once.
import { after, minuteMs } from '../clock.ts';
import type { Auth } from './auth.ts';
import type { AccountsContext } from './context.ts';
import { hashSecret } from './random-secret.ts';
import type { Actor } from './types.ts';
import { toUser } from './users.ts';

type Context = Pick<AccountsContext, 'store' | 'clock'> & { auth: Auth };

/** Null when nobody is signed in or the key is not valid. A request with a key is never taken for its cookie. */
export const findActor = async (ctx: Context, headers: Headers): Promise<Actor | null> =>
  (await authenticate(ctx, headers)).actor;

/** The same, with Set-Cookie values that renew the session and must reach the browser. */
export async function authenticate(
  ctx: Context,
  headers: Headers,
): Promise<{ actor: Actor | null; setCookies: string[] }> {
  const authorization = headers.get('authorization');
  if (hasApiKey(authorization)) return { actor: await findByApiKey(ctx, authorization), setCookies: [] };
  if (!headers.has('cookie')) return { actor: null, setCookies: [] };
  const { userId, setCookies } = await ctx.auth.findSession(headers);
  return { actor: userId === null ? null : await findByUserId(ctx, userId), setCookies };
}

/** Whether a header is meant as an API key, valid or not. Another scheme is a proxy's affair: some ask for a password in front of us. */
export const hasApiKey = (authorization: string | null | undefined): authorization is string =>
  /^bearer(\s|$)/i.test(authorization ?? '');

async function findByUserId(ctx: Context, userId: string): Promise<Actor | null> {
  const row = await ctx.store.db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst();
  if (!row) return null;
  const { id, name, accountId, role, isOperator } = toUser(row);
  return { kind: 'user', id, userId: id, name, accountId, role, isOperator };
}

async function findByApiKey(ctx: Context, authorization: string): Promise<Actor | null> {
  const key = /^Bearer +(mrg_[\w-]{20,100})$/i.exec(authorization)?.[1];
  if (!key) return null;
  const row = await ctx.store.db
    .selectFrom('api_keys')
    .selectAll()
    .where('key_hash', '=', hashSecret(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  await noteUse(ctx, row.id);
  return {
    kind: 'api_key',
    id: row.id,
    userId: null,
    name: row.name,
    accountId: row.account_id,
    role: row.role,
    isOperator: false,
  };
}

/** At most once a minute: a busy key must not write on each request. */
async function noteUse(ctx: Context, apiKeyId: string): Promise<void> {
  const at = ctx.clock.now();
  await ctx.store.db
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('id', '=', apiKeyId)
    .where((it) => it.or([it('last_used_at', 'is', null), it('last_used_at', '<=', after(at, -minuteMs))]))
    .execute();
}
