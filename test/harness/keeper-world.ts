// A Connection on a token server whose access token has run out, and one process of the tokens room to refresh it with: what the tests of
// the keeper begin with.
import { type Clock, type ControlledClock, createControlledClock, hourMs } from '../../src/clock.ts';
import type { Egress, HttpResponse } from '../../src/egress/index.ts';
import { type Failure, isFailure } from '../../src/life/diagnosis/index.ts';
import type { Store } from '../../src/store/index.ts';
import type { Tokens } from '../../src/tokens/index.ts';
import { createTestDatabase, openTestStore } from './database.ts';
import { describeConnector, oauthDescription } from './sandbox-connector.ts';
import { startTokenServer, type TokenServer } from './token-server.ts';
import { createConnection, createLocalEgress, createTestTokens, oauthCredential } from './tokens.ts';

export interface KeeperWorld {
  store: Store;
  server: TokenServer;
  tokens: Tokens;
  clock: ControlledClock;
  connectionId: string;
  dataDir: string;
  pair: { accessToken: string; refreshToken: string };
  call(options?: { isConfirmation?: boolean }, by?: Tokens): Promise<HttpResponse | Failure>;
  row(): Promise<Record<string, unknown> & { version: number; sealed: Buffer }>;
  /** Heartbeats of the process: the controlled clock beats none by itself. */
  beat(): void;
}

interface Parts {
  /** Called instead of a pause of the keeper (not of the spill's, which are ended by a signal), with its number. */
  pause?: (count: number) => Promise<void>;
  /** Wraps the egress of the process. */
  wrapEgress?: (egress: Egress) => Egress;
  /** The process reaches the database through this URL instead. */
  databaseUrl?: (store: Store) => Promise<string>;
}

/** A Connection whose access token is already refused by the provider, and says so in its dates. */
export async function createKeeperWorld(
  options: Parameters<typeof startTokenServer>[0] = {},
  { pause, wrapEgress = (it) => it, databaseUrl }: Parts = {},
): Promise<KeeperWorld> {
  const store = await createTestDatabase();
  const server = await startTokenServer(options);
  const clock = createControlledClock(new Date('2026-03-01T12:00:00Z'));
  const beats = new Set<() => void>();
  let pauses = 0;
  const beating: Clock = {
    ...clock,
    every: (_ms, body) => {
      beats.add(body);
      return () => beats.delete(body);
    },
    pause: async (ms, signal) => (signal || !pause ? clock.pause(ms, signal) : pause(++pauses)),
  };
  const own = databaseUrl ? openTestStore(await databaseUrl(store)) : store;
  const egress = wrapEgress(createLocalEgress());
  const { tokens, dataDir } = await createTestTokens({ store: own, clock: beating, egress });
  const connector = describeConnector(oauthDescription(server.url));
  await tokens.setOAuthApp('sandbox', { clientId: 'app', clientSecret: 'app-secret' }, 'Ada');
  const pair = server.issue();
  const obtainedAt = new Date(clock.now().getTime() - 2 * hourMs);
  const connectionId = await createConnection(store, tokens, oauthCredential(pair, obtainedAt, hourMs), obtainedAt);
  server.expireAccessTokens();
  return {
    store,
    server,
    tokens,
    clock,
    connectionId,
    dataDir,
    pair,
    call: (input = {}, by = tokens) =>
      by
        .openSession({ connectionId, connector, config: {}, signal: new AbortController().signal, ...input })
        .request({ method: 'GET', url: server.apiUrl }),
    row: () => store.db.selectFrom('credentials').selectAll().executeTakeFirstOrThrow() as never,
    beat: () => {
      for (const body of beats) body();
    },
  };
}

export const statusOf = (answer: HttpResponse | Failure): number | undefined =>
  isFailure(answer) ? answer.response?.status : answer.status;
export const errorOf = (answer: HttpResponse | Failure): unknown =>
  isFailure(answer) ? (answer.response?.body as { error?: unknown })?.error : undefined;

/** Makes the database refuse updates of credentials that fit the condition (over old and new). */
export async function refuseUpdates(store: Store, condition: string): Promise<void> {
  await store.pool.query(`
    create or replace function refuse_on_purpose() returns trigger language plpgsql as $$
    begin
      raise exception 'refused on purpose';
    end $$;
    create trigger refuse_on_purpose before update on credentials for each row when (${condition}) execute function refuse_on_purpose()`);
}

export const allowUpdates = async (store: Store): Promise<void> =>
  void (await store.pool.query('drop trigger if exists refuse_on_purpose on credentials'));
