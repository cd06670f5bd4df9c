// The tokens room on a test database and a token server, and a Connection to try it on.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { Connector } from '../../src/connectors/index.ts';
import { createEgress, type Egress } from '../../src/egress/index.ts';
import type { Log } from '../../src/log.ts';
import { newId, type Store } from '../../src/store/index.ts';
import { createTokens, type NewCredential, openVault, type Tokens, type Vault } from '../../src/tokens/index.ts';
import { atEndOfFile, silentLog } from './database.ts';
import { testSecretKey } from './sandbox-connector.ts';

interface Input {
  store: Store;
  clock?: Clock;
  egress?: Egress;
  log?: Log;
  dataDir?: string;
  findConnector?: (slug: string) => Connector | null;
  /** Wraps the vault, to stop a process at a certain step. */
  wrapVault?: (vault: Vault) => Vault;
}

export interface TestTokens {
  tokens: Tokens;
  dataDir: string;
  /** What planJob was handed. */
  planned: { kind: string; key: string; dueAt: Date }[];
}

export async function createTestTokens({ store, wrapVault = (it) => it, ...input }: Input): Promise<TestTokens> {
  const clock = input.clock ?? systemClock;
  const vault = await openVault({ store, secretKey: testSecretKey, clock });
  const planned: TestTokens['planned'] = [];
  const dataDir = input.dataDir ?? (await createDataDir());
  const tokens = createTokens({
    store,
    vault: wrapVault(vault),
    egress: input.egress ?? createLocalEgress(),
    config: { dataDir },
    clock,
    log: input.log ?? silentLog,
    planJob: async (_trx, job) => planned.push(job),
    findConnector: input.findConnector ?? (() => null),
    providerRules: [],
  });
  return { tokens, dataDir, planned };
}

/** The real egress, allowed to reach this host. */
export function createLocalEgress(): Egress {
  const egress = createEgress({
    config: { egressAllow: ['127.0.0.0/8'], egressMap: new Map() },
    clock: systemClock,
    log: silentLog,
  });
  atEndOfFile(() => egress.close());
  return egress;
}

async function createDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mooring-tokens-'));
  atEndOfFile(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An Account with one Connection, with or without a credential. */
export async function createConnection(
  store: Store,
  tokens: Tokens,
  credential: NewCredential | null,
  now: Date = systemClock.now(),
): Promise<string> {
  const accountId = newId('acc');
  const id = newId('con');
  await store.db.transaction().execute(async (trx) => {
    await trx.insertInto('accounts').values({ id: accountId, name: 'Acme', created_at: now }).execute();
    await trx
      .insertInto('connections')
      .values({
        id,
        account_id: accountId,
        connector_slug: 'sandbox',
        name: 'Sandbox',
        status: 'connected',
        status_since: now,
        connected_by_name: 'Ada',
        authorized_by_name: 'Ada',
        authorized_at: now,
        created_at: now,
      })
      .execute();
    if (credential) await tokens.saveCredential(trx, id, credential);
  });
  return id;
}

/** An OAuth credential that lives for `lifeMs` from `obtainedAt`. */
export const oauthCredential = (
  pair: { accessToken: string; refreshToken: string | null },
  obtainedAt: Date,
  lifeMs: number | null,
): NewCredential => ({
  secrets: { kind: 'oauth2', ...pair, scope: 'read' },
  obtainedAt,
  accessExpiresAt: lifeMs === null ? null : new Date(obtainedAt.getTime() + lifeMs),
  refreshExpiresAt: null,
});
