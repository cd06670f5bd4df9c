// Takes a credential out of the vault for another program: renewed first when it would not last, and without what only Mooring may hold
// (refresh tokens, what was entered to sign in). The endpoint that asks is the one way, beside outgoing requests, in which a secret leaves this room.
import { secondMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { Failure } from '../life/diagnosis/index.ts';
import { batchReads } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { type CredentialRow, type OpenableRow, openCredential, type StoredCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { isResting } from './plan-rest.ts';
import { canRenew } from './stored-secrets.ts';
import type { FailingRenewal, HandedOutSecrets, StoredSecrets, TakeOutcome, Tokens } from './types.ts';

/** An access token that lasts no longer than this is renewed, also when nobody asked for more. */
const leastLifeMsMin = 60 * secondMs;

type TakenRow = OpenableRow & Pick<CredentialRow, 'refused_at' | 'refresh_failures' | 'rests_until'>;

/** Built once: rows of callers that arrive together are read together. */
export function createTakeCredential(ctx: TokensContext, keeper: Keeper): Tokens['takeCredential'] {
  const findRow = batchReads((ids: readonly string[]) => readRows(ctx, ids));
  return async (input) => {
    const { connectionId, connector, leastLifeMs } = input;
    const row = await findRow(connectionId);
    if (!row) return { kind: 'missing' };
    const stored = await openCredential(ctx.vault, row);
    const isFresh = !isAged(stored, leastLifeMs, ctx.clock.now());
    if (isFresh || !canRenew(connector, stored.secrets)) return toTaken(ctx, connector, stored, row);
    const usedVersion = stored.version;
    const outcome = await keeper.refresh({ connectionId, connector, usedVersion, isConfirmation: false });
    if (outcome.kind === 'credential') return toTaken(ctx, connector, outcome.credential);
    if (outcome.kind === 'not_refreshable') return toTaken(ctx, connector, stored, row);
    // It may still do for what is left of its life.
    const isUsable = stored.accessExpiresAt !== null && stored.accessExpiresAt > ctx.clock.now();
    if (!isUsable) return outcome;
    const { failure, isRemembered } = outcome;
    return toTaken(ctx, connector, stored, await findRow(connectionId), isRemembered ? null : failure);
  };
}

/** A token whose whole life is shorter than what is asked for is renewed at its half: else every caller would renew it. */
function isAged({ obtainedAt, accessExpiresAt }: StoredCredential, leastLifeMs: number, now: Date): boolean {
  if (accessExpiresAt === null) return false;
  const lifeMs = accessExpiresAt.getTime() - obtainedAt.getTime();
  const wantedMs = Math.min(Math.max(leastLifeMs, leastLifeMsMin), lifeMs / 2);
  return accessExpiresAt.getTime() - now.getTime() <= wantedMs;
}

async function readRows(ctx: TokensContext, ids: readonly string[]): Promise<Map<string, TakenRow>> {
  const rows = await ctx.store.db
    .selectFrom('credentials')
    .select(['connection_id', 'version', 'sealed', 'obtained_at', 'access_expires_at', 'refresh_expires_at'])
    .select(['refused_at', 'refresh_failures', 'rests_until'])
    .where((it) => it('connection_id', '=', it.fn.any(it.val([...ids]))))
    .execute();
  return new Map(rows.map((row) => [row.connection_id, row]));
}

/** `row`: how its renewals have fared. Left out: it was just renewed. */
function toTaken(
  { clock }: TokensContext,
  connector: Connector,
  { version, obtainedAt, accessExpiresAt, secrets }: StoredCredential,
  row?: TakenRow,
  failure: Failure | null = null,
): TakeOutcome {
  const handedOut = withoutOurs(connector, secrets);
  if (!handedOut) return { kind: 'signs_in_each_time' };
  const renewal = row ? failingRenewalOf(row, clock.now()) : null;
  return {
    kind: 'taken',
    credential: { version, obtainedAt, expiresAt: accessExpiresAt, renewal, secrets: handedOut },
    failure,
  };
}

function failingRenewalOf(row: TakenRow, now: Date): FailingRenewal | null {
  const { refresh_failures: failures, refused_at: refusedSince } = row;
  return failures === 0 ? null : { refusedSince, failures, restsUntil: isResting(row, now) ? row.rests_until : null };
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
