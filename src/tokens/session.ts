// Sessions: how connectors use a credential without seeing how it is kept. A session attaches the credential, refreshes an aged access
// token before use, and on a 401 takes the newer stored one or refreshes once, then retries once. A 403 is never a reason to refresh.
import { secondMs } from '../clock.ts';
import type { Connector, Session } from '../connectors/index.ts';
import type { EgressContext, ForeignPostgres, HttpResponse } from '../egress/index.ts';
import { type Failure, isFailure, type Stage } from '../life/diagnosis/index.ts';
import { attachCredential } from './attach-credential.ts';
import type { TokensContext } from './context.ts';
import { getCredentialRow, openCredential, type StoredCredential } from './credentials.ts';
import type { Keeper } from './keeper.ts';
import { readPostgresSettings } from './postgres-settings.ts';
import { sharesOf } from './request-budgets.ts';
import { canRenew, secretsIn, visibleSecrets } from './stored-secrets.ts';
import type { CandidateInput, NewCredential, SessionInput, StoredSecrets, StoredSession } from './types.ts';

/** An access token this close to its end is refreshed before it is used. */
const agedWithinMs = 60 * secondMs;
/** New tokens take a moment to be known everywhere at some providers (1 to 3 s seen at GitHub). */
const settleMs = secondMs;
/** LinkedIn refuses a new token as revoked for up to ten seconds (decioferreira/omniauth-linkedin-oauth2, issue 17): it is shown again after these. */
const freshPausesMs = [2 * secondMs, 5 * secondMs];
/** One for a newer token that is found stored, one for a refresh. */
const chancesMax = 2;
/** How often a success is written down. */
const successEveryMs = 60 * secondMs;

/** Where a session gets its credential from. */
interface CredentialSource {
  /** The credential to begin with; refreshed when it is known to have aged. */
  take(): Promise<NewCredential | Failure>;
  /** After the provider refused it: a better one, the Failure of trying to get one, or null when there is none. */
  replace(refused: NewCredential): Promise<NewCredential | Failure | null>;
  noteSuccess(used: NewCredential): Promise<void>;
}

/** A session on the stored credential. */
export function openSession(ctx: TokensContext, keeper: Keeper, input: SessionInput): StoredSession {
  const source = storedSource(ctx, keeper, input);
  const budgets = sharesOf(ctx, input.connector, input.connectionId);
  return { ...createSession(ctx, input, source), budgets, usedVersion: source.usedVersion };
}

/** A session on a credential that is not stored yet: nothing is refreshed, nothing written. */
export function openCandidateSession(ctx: TokensContext, input: CandidateInput): Session {
  const { credential, isJustGranted = false, signal } = input;
  const pauses = isJustGranted ? [...freshPausesMs] : [];
  return createSession(ctx, input, {
    take: async () => credential,
    replace: async () => {
      const pauseMs = pauses.shift();
      if (pauseMs === undefined) return null;
      await ctx.clock.pause(pauseMs, signal);
      return credential;
    },
    noteSuccess: async () => {},
  });
}

type Parties = Pick<SessionInput, 'connector' | 'config' | 'signal'>;

function createSession(ctx: TokensContext, { connector, config, signal }: Parties, source: CredentialSource): Session {
  const auth = connector.authKindFor?.(config) ?? connector.authKind;
  const contextOf = (stage: Stage, secrets: StoredSecrets): EgressContext => ({
    provider: connector.slug,
    auth,
    stage,
    secrets: secretsIn(secrets),
    signal,
  });

  /** Uses the credential; when `isRefused` says so, again with a better one as long as the source has any. */
  async function withCredential<T>(
    use: (secrets: StoredSecrets) => Promise<T | Failure>,
    isRefused: (answer: T | Failure) => boolean,
  ): Promise<T | Failure> {
    const taken = await unlessAborted(source.take(), connector, signal);
    if (isFailure(taken)) return taken;
    let credential: NewCredential = taken;
    let answer = await use(credential.secrets);
    for (let chance = 0; chance < chancesMax && isRefused(answer); chance++) {
      const better: NewCredential | Failure | null = await unlessAborted(source.replace(credential), connector, signal);
      if (isFailure(better)) return better;
      if (!better) break;
      credential = better;
      answer = await use(credential.secrets);
    }
    if (!isRefused(answer) && !isFailure(answer)) await source.noteSuccess(credential);
    return answer;
  }

  return {
    connectorSlug: connector.slug,
    config,
    signal,
    now: () => ctx.clock.now(),
    request: (request) =>
      withCredential<HttpResponse>(
        (secrets) => {
          const sent = request.isForeign ? request : attachCredential(connector, config, secrets, request);
          return ctx.egress.request(sent, contextOf('api_call', secrets));
        },
        (answer) => answer.kind === 'response' && answer.status === 401 && !request.isForeign,
      ),
    async secrets() {
      const credential = await unlessAborted(source.take(), connector, signal);
      return isFailure(credential) ? credential : visibleSecrets(credential.secrets);
    },
    openPostgres: (database) =>
      withCredential<ForeignPostgres>(
        async (secrets) => {
          if (secrets.kind !== 'db_password') throw new Error(`${connector.slug} has no database password.`);
          const options = { ...readPostgresSettings(config), database, password: secrets.password };
          return ctx.egress.openPostgres(options, contextOf('db_connect', secrets));
        },
        // 28P01 invalid_password, 28000 invalid_authorization_specification
        (answer) => isFailure(answer) && ['28P01', '28000'].includes(answer.error?.code ?? ''),
      ),
  };
}

function storedSource(
  ctx: TokensContext,
  keeper: Keeper,
  input: SessionInput,
): CredentialSource & Pick<StoredSession, 'usedVersion'> {
  const { connectionId, connector, isConfirmation = false } = input;
  let held: StoredCredential | null = null;
  let notedAtMs = Number.NEGATIVE_INFINITY;
  /** Refreshed here and not yet accepted by the provider: it is not refreshed once more, but given a moment. */
  let newVersion: number | null = null;
  let settledVersion: number | null = null;

  const readStored = async (): Promise<StoredCredential> =>
    openCredential(ctx.vault, await getCredentialRow(ctx.store.db, connectionId));

  async function refresh(used: StoredCredential): Promise<StoredCredential | Failure | null> {
    const outcome = await keeper.refresh({ connectionId, connector, usedVersion: used.version, isConfirmation });
    if (outcome.kind === 'failure') return outcome.failure;
    return outcome.kind === 'credential' ? outcome.credential : null;
  }

  const leftMs = ({ accessExpiresAt }: StoredCredential): number =>
    accessExpiresAt ? accessExpiresAt.getTime() - ctx.clock.now().getTime() : Number.POSITIVE_INFINITY;

  return {
    usedVersion: () => held?.version ?? null,
    async take() {
      held ??= await readStored();
      if (leftMs(held) > agedWithinMs || !canRenew(connector, held.secrets)) return held;
      const fresh = await refresh(held);
      // It may still do for what is left of its life.
      if (isFailure(fresh)) return leftMs(held) > 0 ? held : fresh;
      if (fresh && fresh.version !== held.version) newVersion = fresh.version;
      held = fresh ?? held;
      return held;
    },
    async replace(refused) {
      const { version } = refused as StoredCredential;
      if (version === settledVersion) return null;
      const stored = await readStored();
      held = stored;
      if (stored.version !== version) return stored;
      if (!canRenew(connector, stored.secrets)) return null;
      const fresh = version === newVersion ? stored : await refresh(stored);
      if (isFailure(fresh) || !fresh) return fresh;
      held = fresh;
      settledVersion = fresh.version;
      await ctx.clock.pause(settleMs, input.signal);
      return fresh;
    },
    async noteSuccess(used) {
      newVersion = null;
      settledVersion = null;
      const now = ctx.clock.now();
      if (Math.abs(now.getTime() - notedAtMs) < successEveryMs) return;
      notedAtMs = now.getTime();
      await writeSuccess(ctx, connectionId, (used as StoredCredential).version, now);
    },
  };
}

/** At most once a minute for all sessions together. What it is for (diagnosis) is not worth failing a request. */
async function writeSuccess(ctx: TokensContext, connectionId: string, version: number, now: Date): Promise<void> {
  try {
    await ctx.store.db
      .updateTable('credentials')
      .set({ last_success_at: now })
      .where('connection_id', '=', connectionId)
      .where('version', '=', version)
      .where((eb) =>
        eb.or([
          eb('last_success_at', 'is', null),
          eb('last_success_at', '<', new Date(now.getTime() - successEveryMs)),
        ]),
      )
      .execute();
  } catch (error) {
    ctx.log.warn({ connectionId, error: (error as Error).message }, 'a success could not be noted');
  }
}

/** The caller goes on when it is cancelled; the refresh it waited for goes on too, for a token once sent must be saved. */
async function unlessAborted<T>(work: Promise<T>, connector: Connector, signal: AbortSignal): Promise<T | Failure> {
  const aborted = (): Failure => ({
    kind: 'failure',
    provider: connector.slug,
    stage: 'token_refresh',
    auth: connector.authKind,
    error: { name: 'AbortError', code: 'ABORTED', message: 'The work was cancelled.' },
  });
  const { promise, resolve } = Promise.withResolvers<Failure>();
  const onAbort = (): void => resolve(aborted());
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
