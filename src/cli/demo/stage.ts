// Sets the demo's stage: simulator, a second PostgreSQL with a shop in it, Mooring itself, two people.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount } from '../../accounts/index.ts';
import { createShiftedClock, dayMs, type ShiftedClock } from '../../clock.ts';
import { loadConfig } from '../../config.ts';
import { createLog } from '../../log.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import type { BuildMooring, Mooring } from '../mooring.ts';
import { type Shop, startShop } from './shop.ts';
import type { Teller } from './tell.ts';

/** How long the story's trouble lasts; it ends at the real present. */
export const outageDays = 12;

export interface DemoPerson {
  title: string;
  name: string;
  email: string;
  password: string;
}

export interface Stage {
  mooring: Mooring;
  baseUrl: string;
  clock: ShiftedClock;
  simulator: Simulator;
  shop: Shop;
  people: [owner: DemoPerson, editor: DemoPerson];
  end(): Promise<void>;
}

const owner: DemoPerson = {
  title: 'Account Owner',
  name: 'Olga Owner',
  email: 'olga@demo.example',
  password: 'demo-password-1',
};
const editor: DemoPerson = {
  title: 'User, editor',
  name: 'Eddie Editor',
  email: 'eddie@demo.example',
  password: 'demo-password-2',
};

/** Starts everything; the story begins `outageDays` ago. */
export async function setStage(tell: Teller, port: number, buildMooring: BuildMooring): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'mooring-demo-'));
  // As root the database runs as another user, who has to get in.
  await chmod(folder, 0o755);
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const end = async (): Promise<void> => {
    for (const ending of endings.reverse()) await ending().catch(() => {});
  };
  try {
    const clock = createShiftedClock(-outageDays * dayMs);
    const simulator = await startSimulator({ now: clock.now() });
    endings.push(() => simulator.stop());
    tell.step('Pretend providers and a pretend mailbox are up', `${simulator.controlUrl}/control`);
    const shop = await startShop(join(folder, 'shop'), clock);
    endings.push(() => shop.stop());
    tell.step(`A second PostgreSQL is up, with a shop of ${(await shop.countOrders()).toLocaleString('en')} orders`);

    const config = loadConfig({
      MOORING_DATA_DIR: join(folder, 'mooring'),
      MOORING_PORT: String(port),
      MOORING_LOG_LEVEL: 'silent',
      MOORING_EGRESS_ALLOW: '127.0.0.1/32',
      MOORING_EGRESS_MAP: `https://analytics.sandbox.invalid=${simulator.analyticsUrl},https://crm.sandbox.invalid=${simulator.crmUrl}`,
      MOORING_SUPPORT_CONTACT: 'support@demo.example',
      MOORING_CONFIRM_AFTER: '2s',
      MOORING_RETRY_DELAYS: '2s,5s,10s',
      MOORING_PROBE_DELAYS: '3s',
      MOORING_POLL_EVERY: '200ms',
      SMTP_URL: simulator.smtpUrl,
      MOORING_MAIL_FROM: 'Mooring <mooring@demo.example>',
    });
    const mooring = await buildMooring({ config, log: createLog('silent'), clock });
    endings.push(() => mooring.stop());
    await mooring.start({ isServing: true, isWorking: true });
    await simulator.control.addRedirectUri(`${mooring.baseUrl}/api/v1/oauth/callback`);
    tell.step('Mooring is up', mooring.baseUrl);
    await createAccount(mooring.accounts, {
      accountName: 'Demo',
      ownerName: owner.name,
      email: owner.email,
      password: owner.password,
    });
    return { mooring, baseUrl: mooring.baseUrl, clock, simulator, shop, people: [owner, editor], end };
  } catch (error) {
    await end();
    throw error;
  }
}
