// A process that uses one Connection with many callers at once, forked by tests. It stops for good at the step it is told, says so, and
// waits to be killed there. Argument: a JSON object, `KeeperProcessInput`.
import { systemClock } from '../../src/clock.ts';
import { createEgress, type Egress, type EgressContext, type EgressRequest } from '../../src/egress/index.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { createLog } from '../../src/log.ts';
import { openDatabase } from '../../src/store/index.ts';
import { createTokens, openVault, type Vault } from '../../src/tokens/index.ts';
import { describeConnector, oauthDescription, testSecretKey } from './sandbox-connector.ts';

export type Step = 'before_send' | 'after_reply' | 'before_commit' | 'after_commit';

export interface KeeperProcessInput {
  databaseUrl: string;
  dataDir: string;
  serverUrl: string;
  connectionId: string;
  callers: number;
  stopAt: Step | null;
}

export type KeeperProcessMessage =
  | { kind: 'ready' }
  | { kind: 'stopped' }
  | { kind: 'done'; statuses: number[]; accessTokens: string[] };

const input = JSON.parse(process.argv[2] ?? '{}') as KeeperProcessInput;
const tell = (message: KeeperProcessMessage): void => void process.send?.(message);

async function stopHere(): Promise<never> {
  tell({ kind: 'stopped' });
  return new Promise<never>(() => {});
}

let isRefreshed = false;

function stopping(base: Egress): Egress {
  return {
    ...base,
    async request(request: EgressRequest, context: EgressContext) {
      const isToken = request.url.endsWith('/token');
      if (isToken && input.stopAt === 'before_send') await stopHere();
      if (!isToken && isRefreshed && input.stopAt === 'after_commit') await stopHere();
      const answer = await base.request(request, context);
      if (isToken && input.stopAt === 'after_reply') await stopHere();
      if (isToken) isRefreshed = true;
      return answer;
    },
  };
}

const stoppingVault = (vault: Vault): Vault => ({
  ...vault,
  seal: async (plain, rowId) => {
    if (isRefreshed && input.stopAt === 'before_commit') await stopHere();
    return vault.seal(plain, rowId);
  },
});

const log = createLog('silent');
const egress = createEgress({
  config: { egressAllow: ['127.0.0.0/8'], egressMap: new Map() },
  clock: systemClock,
  log,
});
const store = openDatabase(input.databaseUrl, log, 5);
const vault = await openVault({ store, secretKey: testSecretKey, clock: systemClock });
const tokens = createTokens({
  store,
  vault: stoppingVault(vault),
  egress: stopping(egress),
  config: { dataDir: input.dataDir },
  clock: systemClock,
  log,
  findConnector: () => null,
  planJob: async () => {},
});
const connector = describeConnector(oauthDescription(input.serverUrl));

async function call(): Promise<{ status: number; accessToken: string }> {
  const signal = new AbortController().signal;
  const session = tokens.openSession({ connectionId: input.connectionId, connector, config: {}, signal });
  const answer = await session.request({ method: 'GET', url: `${input.serverUrl}/api` });
  const secrets = await session.secrets();
  return {
    status: isFailure(answer) ? 0 : answer.status,
    accessToken: isFailure(secrets) ? '' : (secrets.accessToken ?? ''),
  };
}

process.once('message', async () => {
  const results = await Promise.all(Array.from({ length: input.callers }, call));
  tell({
    kind: 'done',
    statuses: results.map(({ status }) => status),
    accessTokens: [...new Set(results.map(({ accessToken }) => accessToken))],
  });
  await egress.close();
  await store.close();
  process.disconnect?.();
});
tell({ kind: 'ready' });
