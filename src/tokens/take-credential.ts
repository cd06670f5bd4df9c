// Takes a credential out of the vault for another program: renewed first when it would not last, and without what only Mooring may hold
// (refresh tokens, what was entered to sign in). The endpoint that asks is the one way, beside outgoing requests, in which a secret leaves this room.
import { secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import { batchReads } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { type OpenableRow, openCredential, type StoredCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { canRenew } from './stored-secrets.ts';
import type { HandedOutSecrets, StoredSecrets, TakeInput, TakeOutcome, Tokens } from './types.ts';

/** An access token that lasts no longer than this is renewed, also when nobody asked for more. */
const leastLifeMsMin = 60 * secondMs;

/** Built once: rows of callers that arrive together are read together. */
export function createTakeCredential(ctx: TokensContext, keeper: Keeper): Tokens['takeCredential'] {
  const findRow = batchReads((ids: readonly string[]) => readRows(ctx, ids));
  return async (input) => {
    const row = await findRow(input.connectionId);
    if (!row) return { kind: 'missing' };
    const stored = await openCredential(ctx.vault, row);
    return takeWhatLasts(ctx, keeper, input, stored);
  };
}

async function takeWhatLasts(
  ctx: TokensContext,
  keeper: Keeper,
  { connectionId, connector, leastLifeMs }: TakeInput,
  stored: StoredCredential,
): Promise<TakeOutcome> {
  const isFresh = !isAged(stored, leastLifeMs, ctx.clock.now());
  if (isFresh || !canRenew(connector, stored.secrets)) return toTaken(connector, stored);
  const usedVersion = stored.version;
  const outcome = await keeper.refresh({ connectionId, connector, usedVersion, isConfirmation: false });
  if (outcome.kind === 'credential') return toTaken(connector, outcome.credential);
  // It may still do for what is left of its life.
  const isUsable = stored.accessExpiresAt !== null && stored.accessExpiresAt > ctx.clock.now();
  return outcome.kind === 'failure' && !isUsable ? outcome : toTaken(connector, stored);
}

/** A token whose whole life is shorter than what is asked for is renewed at its half: else every caller would renew it. */
function isAged({ obtainedAt, accessExpiresAt }: StoredCredential, leastLifeMs: number, now: Date): boolean {
  if (accessExpiresAt === null) return false;
  const lifeMs = accessExpiresAt.getTime() - obtainedAt.getTime();
  const wantedMs = Math.min(Math.max(leastLifeMs, leastLifeMsMin), lifeMs / 2);
  return accessExpiresAt.getTime() - now.getTime() <= wantedMs;
}

async function readRows(ctx: TokensContext, ids: readonly string[]): Promise<Map<string, OpenableRow>> {
  const rows = await ctx.store.db
    .selectFrom('credentials')
    .select(['connection_id', 'version', 'sealed', 'obtained_at', 'access_expires_at', 'refresh_expires_at'])
    .where((it) => it('connection_id', '=', it.fn.any(it.val([...ids]))))
    .execute();
  return new Map(rows.map((row) => [row.connection_id, row]));
}

function toTaken(
  connector: Connector,
  { version, obtainedAt, accessExpiresAt, secrets }: StoredCredential,
): TakeOutcome {
  const handedOut = withoutOurs(connector, secrets);
  if (!handedOut) return { kind: 'signs_in_each_time' };
  return { kind: 'taken', credential: { version, obtainedAt, expiresAt: accessExpiresAt, secrets: handedOut } };
}

/** Null where only what was entered to sign in is kept. */
function withoutOurs({ auth, authKind }: Connector, secrets: StoredSecrets): HandedOutSecrets | null {
  if (secrets.kind === 'manifest') {
    if (secrets.tokens) return { kind: 'oauth2', accessToken: secrets.tokens.accessToken, scope: secrets.tokens.scope };
    if (authKind !== 'api_key' && authKind !== 'basic') return null;
    const [apiKey = ''] = Object.values(secrets.entered);
    return { kind: 'api_key', apiKey, others: secrets.entered };
  }
  if (secrets.kind !== 'oauth2' && secrets.kind !== 'signed_in') return secrets;
  if (secrets.kind === 'signed_in' && auth.kind === 'session')
    return { kind: 'session', accessToken: secrets.accessToken };
  return { kind: 'oauth2', accessToken: secrets.accessToken, scope: secrets.scope };
}
