// A process that uses Connections with many callers at once, one after the other as its parent hands them in. At each step of a refresh it tells
// where it stands and waits to be told to go on, or to be killed there. Nothing in the product knows of that: the steps are seen from what
// the keeper is handed (egress, vault, clock) and from the driver of the database.
import pg from 'pg';
import { type Clock, systemClock } from '../../src/clock.ts';
import { createEgress, type Egress, type EgressContext, type EgressRequest } from '../../src/egress/index.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { createLog } from '../../src/log.ts';
import { isDatabaseAway, openDatabase } from '../../src/store/index.ts';
import { createTokens, openVault, type Vault } from '../../src/tokens/index.ts';
import { createFastClock } from './fast-clock.ts';
import type { KeeperInput, KeeperMessage, ParentMessage, Step } from './keeper-steps.ts';
import { describeConnector, oauthDescription, testSecretKey } from './sandbox-connector.ts';

const log = createLog('silent');
const egress = createEgress({
  config: { egressAllow: ['127.0.0.0/8'], egressMap: new Map() },
  clock: systemClock,
  log,
});
const tell = (message: KeeperMessage): void => void process.send?.(message);

/** One Connection, from "prepare" to "done". */
interface Play {
  isAsking: boolean;
  isReplied: boolean;
  isSpilled: boolean;
  waiting: (() => void)[];
  go: () => void;
}

let current: Play | null = null;

async function pass(play: Play, step: Step): Promise<void> {
  if (!play.isAsking) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  play.waiting.push(resolve);
  tell({ kind: 'at', step });
  await promise;
}

const stoppingEgress = (base: Egress, play: Play): Egress => ({
  ...base,
  async request(request: EgressRequest, context: EgressContext) {
    if (!request.url.endsWith('/token')) return base.request(request, context);
    await pass(play, 'before_send');
    const answer = await base.request(request, context);
    if (isFailure(answer)) return answer;
    play.isReplied = true;
    await pass(play, 'after_reply');
    return answer;
  },
});

const stoppingVault = (vault: Vault, play: Play): Vault => ({
  ...vault,
  async seal(plain, rowId) {
    const isSpill = rowId.startsWith('spill:');
    if (play.isReplied) await pass(play, isSpill ? 'before_spill' : 'before_save');
    play.isSpilled ||= isSpill;
    return vault.seal(plain, rowId);
  },
});

const stoppingClock = (clock: Clock, play: Play): Clock => ({
  ...clock,
  async pause(ms, signal) {
    // The wait before the next attempt to save: the spill is on the disk by then.
    if (play.isSpilled && !signal) await pass(play, 'after_spill');
    return clock.pause(ms, signal);
  },
});

/** The only transaction of a refresh is the one that saves. */
function stopAtCommit(): void {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  (pg.Client.prototype as { query: unknown }).query = function (this: pg.Client, ...args: unknown[]): unknown {
    const play = current;
    if (!play?.isReplied || args[0] !== 'commit') return original.apply(this, args);
    return pass(play, 'before_commit')
      .then(() => original.apply(this, args))
      .then(async (answer) => {
        await pass(play, 'after_commit');
        return answer;
      });
  };
}

async function run(input: KeeperInput): Promise<void> {
  const clock = createFastClock(input.time);
  const go = Promise.withResolvers<void>();
  const play: Play = { isAsking: input.isAsking, isReplied: false, isSpilled: false, waiting: [], go: go.resolve };
  current = play;
  const store = openDatabase(input.databaseUrl, log, 5);
  const vault = await openVault({ store, secretKey: testSecretKey, clock });
  const tokens = createTokens({
    store,
    vault: stoppingVault(vault, play),
    egress: stoppingEgress(egress, play),
    config: { dataDir: input.dataDir },
    clock: stoppingClock(clock, play),
    log,
    findConnector: () => null,
    providerRules: [],
    planJob: async () => {},
  });
  const connector = describeConnector(oauthDescription(input.serverUrl));
  const call = async (): Promise<{ status: number; accessToken: string }> => {
    const signal = new AbortController().signal;
    const session = tokens.openSession({ connectionId: input.connectionId, connector, config: {}, signal });
    const answer = await session.request({ method: 'GET', url: `${input.serverUrl}/api` });
    const secrets = await session.secrets();
    return {
      status: isFailure(answer) ? 0 : answer.status,
      accessToken: isFailure(secrets) ? '' : (secrets.accessToken ?? ''),
    };
  };
  tell({ kind: 'ready' });
  await go.promise;
  // Without its database a process has no answer: that is an error to its callers, not its end.
  const results = await Promise.all(
    Array.from({ length: input.callers }, () =>
      call().catch((error) => ({ status: isDatabaseAway(error) ? -1 : -2, accessToken: '' })),
    ),
  );
  await tokens.settle();
  await store.close();
  tell({
    kind: 'done',
    statuses: results.map(({ status }) => status),
    accessTokens: [...new Set(results.map(({ accessToken }) => accessToken).filter((token) => token !== ''))],
  });
}

stopAtCommit();
process.on('message', (message: ParentMessage) => {
  if (message.kind === 'prepare') void run(message.input);
  if (message.kind === 'go') current?.go();
  if (message.kind === 'on') current?.waiting.shift()?.();
});
process.on('disconnect', () => process.exit());
