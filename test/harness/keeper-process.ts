// A process that uses one Connection with many callers at once, forked by tests. At each step of a refresh it tells its parent where it
// stands and waits to be told to go on, or to be killed there. Nothing in the product knows of that: the steps are seen from what the
// keeper is handed (egress, vault, clock) and from the driver of the database. Argument: a JSON object, `KeeperProcessInput`.
import pg from 'pg';
import type { Clock } from '../../src/clock.ts';
import { createEgress, type Egress, type EgressContext, type EgressRequest } from '../../src/egress/index.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { createLog } from '../../src/log.ts';
import { openDatabase } from '../../src/store/index.ts';
import { createTokens, openVault, type Vault } from '../../src/tokens/index.ts';
import { createFastClock } from './fast-clock.ts';
import type { KeeperProcessInput, KeeperProcessMessage, Step } from './keeper-steps.ts';
import { describeConnector, oauthDescription, testSecretKey } from './sandbox-connector.ts';

const input = JSON.parse(process.argv[2] ?? '{}') as KeeperProcessInput;
const tell = (message: KeeperProcessMessage): void => void process.send?.(message);
const waiting: (() => void)[] = [];

async function pass(step: Step): Promise<void> {
  if (!input.isAsking) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  waiting.push(resolve);
  tell({ kind: 'at', step });
  await promise;
}

let isReplied = false;
let isSpilled = false;

const stoppingEgress = (base: Egress): Egress => ({
  ...base,
  async request(request: EgressRequest, context: EgressContext) {
    if (!request.url.endsWith('/token')) return base.request(request, context);
    await pass('before_send');
    const answer = await base.request(request, context);
    if (isFailure(answer)) return answer;
    isReplied = true;
    await pass('after_reply');
    return answer;
  },
});

const stoppingVault = (vault: Vault): Vault => ({
  ...vault,
  async seal(plain, rowId) {
    const isSpill = rowId.startsWith('spill:');
    if (isReplied) await pass(isSpill ? 'before_spill' : 'before_save');
    isSpilled ||= isSpill;
    return vault.seal(plain, rowId);
  },
});

const stoppingClock = (clock: Clock): Clock => ({
  ...clock,
  async pause(ms, signal) {
    // The wait before the next attempt to save: the spill is on the disk by then.
    if (isSpilled && !signal) await pass('after_spill');
    return clock.pause(ms, signal);
  },
});

/** The only transaction of a refresh is the one that saves. */
function stopAtCommit(): void {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  (pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...args: unknown[]): unknown {
    if (!isReplied || args[0] !== 'commit') return original.apply(this, args);
    return pass('before_commit')
      .then(() => original.apply(this, args))
      .then(async (answer) => {
        await pass('after_commit');
        return answer;
      });
  };
}

const log = createLog('silent');
const clock = createFastClock(input.time);
const egress = createEgress({ config: { egressAllow: ['127.0.0.0/8'], egressMap: new Map() }, clock, log });
const store = openDatabase(input.databaseUrl, log, 5);
const vault = await openVault({ store, secretKey: testSecretKey, clock });
stopAtCommit();
const tokens = createTokens({
  store,
  vault: stoppingVault(vault),
  egress: stoppingEgress(egress),
  config: { dataDir: input.dataDir },
  clock: stoppingClock(clock),
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

async function work(): Promise<void> {
  // Without its database a process has no answer: that is an error to its callers, not its end.
  const results = await Promise.all(
    Array.from({ length: input.callers }, () => call().catch(() => ({ status: -1, accessToken: '' }))),
  );
  tell({
    kind: 'done',
    statuses: results.map(({ status }) => status),
    accessTokens: [...new Set(results.map(({ accessToken }) => accessToken).filter((token) => token !== ''))],
  });
  await tokens.settle();
  await egress.close();
  await store.close();
  process.disconnect?.();
}

process.on('message', (message) => {
  if (message === 'go') void work();
  else waiting.shift()?.();
});
tell({ kind: 'ready' });
