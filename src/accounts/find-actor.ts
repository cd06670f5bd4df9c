// Who sends this request: a signed-in User by their session cookie, or an API key. Read anew on each request, so that a changed
// role, a removed User and a revoked key count at once.
import type { Selectable } from 'kysely';
import { after, minuteMs } from '../clock.ts';
import { batchReads, type Tables } from '../store/index.ts';
import type { Auth } from './auth.ts';
import type { AccountsContext } from './context.ts';
import { hashSecret } from './random-secret.ts';
import type { Actor } from './types.ts';
import { toUser } from './users.ts';

type Context = Pick<AccountsContext, 'store' | 'clock'> & { auth: Auth };

/** The headers that say who sends a request. `all` builds the rest, for the sign-in library. */
export interface Identification {
  authorization: string | null;
  hasCookie: boolean;
  all: () => Headers;
}

/** With Set-Cookie values that renew the session and must reach the browser. */
export type Authenticate = (given: Identification) => Promise<{ actor: Actor | null; setCookies: string[] }>;

/** Null when nobody is signed in or the key is not valid. A request with a key is never taken for its cookie. */
export const findActor = async (ctx: Context, headers: Headers): Promise<Actor | null> =>
  (await createAuthenticate(ctx)(identificationIn(headers))).actor;

export const identificationIn = (headers: Headers): Identification => ({
  authorization: headers.get('authorization'),
  hasCookie: headers.has('cookie'),
  all: () => headers,
});

/** Keys of requests that arrive together are looked up together. Made once per server. */
export function createAuthenticate(ctx: Context): Authenticate {
  const findByHash = batchReads((hashes: readonly string[]) => readKeys(ctx, hashes));
  return async ({ authorization, hasCookie, all }) => {
    if (hasApiKey(authorization)) {
      const key = keyIn(authorization);
      const row = key === null ? undefined : await findByHash(hashSecret(key));
      return { actor: row ? toActor(row) : null, setCookies: [] };
    }
    if (!hasCookie) return { actor: null, setCookies: [] };
    const { userId, setCookies } = await ctx.auth.findSession(all());
    return { actor: userId === null ? null : await findByUserId(ctx, userId), setCookies };
  };
}

/** Whether a header is meant as an API key, valid or not. Another scheme is a proxy's affair: some ask for a password in front of us. */
export const hasApiKey = (authorization: string | null | undefined): authorization is string =>
  /^bearer(\s|$)/i.test(authorization ?? '');

/** The API key in the header, however it is written there; null when it holds none. */
export const keyIn = (authorization: string): string | null =>
  /^Bearer +(mrg_[\w-]{20,100})$/i.exec(authorization)?.[1] ?? null;

async function findByUserId(ctx: Context, userId: string): Promise<Actor | null> {
  const row = await ctx.store.db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst();
  if (!row) return null;
  const { id, name, accountId, role, isOperator } = toUser(row);
  return { kind: 'user', id, userId: id, name, accountId, role, isOperator };
}

type KeyRow = Selectable<Tables['api_keys']>;

const toActor = (row: KeyRow): Actor => ({
  kind: 'api_key',
  id: row.id,
  userId: null,
  name: row.name,
  accountId: row.account_id,
  role: row.role,
  isOperator: false,
  canReadCredentials: row.can_read_credentials,
});

/** The keys in use with these hashes, by hash. */
async function readKeys(ctx: Context, hashes: readonly string[]): Promise<Map<string, KeyRow>> {
  const rows = await ctx.store.db
    .selectFrom('api_keys')
    .selectAll()
    .where((it) => it('key_hash', '=', it.fn.any(it.val([...hashes]))))
    .where('revoked_at', 'is', null)
    .execute();
  await noteUse(ctx, rows);
  return new Map(rows.map((row) => [row.key_hash, row]));
}

/** At most once a minute: a busy key must not write on each request. */
async function noteUse(ctx: Context, rows: readonly KeyRow[]): Promise<void> {
  const at = ctx.clock.now();
  const longAgo = after(at, -minuteMs);
  const stale = rows.filter((row) => row.last_used_at === null || row.last_used_at <= longAgo).map((row) => row.id);
  if (stale.length === 0) return;
  await ctx.store.db
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('id', 'in', stale)
    .where((it) => it.or([it('last_used_at', 'is', null), it('last_used_at', '<=', longAgo)]))
    .execute();
}
