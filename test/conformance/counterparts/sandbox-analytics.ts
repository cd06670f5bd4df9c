// Sandbox Analytics, played by the simulator: a report by days, whose two last ones still grow, and campaigns.
import { dayMs } from '../../../src/clock.ts';
import { getShippedConnector } from '../../../src/connectors/index.ts';
import { connect } from '../../../src/simulator/oauth-walk.ts';
import { type Counterpart, sessionsOf } from '../counterpart.ts';
import { echoedOverHttp, sharedSimulator, startAt } from './sandbox.ts';

const property = '1001';
const from = new Date('2025-12-15T00:00:00Z');
const day = (at: Date): string => at.toISOString().slice(0, 10);

export async function startSandboxAnalytics(): Promise<Counterpart> {
  const connector = getShippedConnector('sandbox-analytics');
  const simulator = await sharedSimulator();
  const { control } = simulator;
  const { access_token: accessToken } = await connect(simulator);
  let now = startAt;
  const secrets = { accessToken };
  const open = sessionsOf(connector, {
    config: {},
    secrets,
    egressMap: new Map([['https://analytics.sandbox.invalid', simulator.analyticsUrl]]),
    now: () => now,
  });
  const tomorrow = (at: Date): Date => new Date(Date.parse(day(at)) + dayMs);
  return {
    config: {},
    open,
    secrets,
    wrongSecrets: { accessToken: 'wrong-acce55-token-of-some-length' },
    // A refused access token says nothing yet: whether the grant has ended, the refresh tells.
    refusal: { verdict: 'transient', cause: null, detail: 'access_token_expired' },
    identity: { key: 'user-ada', label: 'ada@sandbox.example' },
    objectId: property,
    streams: [
      {
        name: 'daily_report',
        pagesMin: 4,
        first: { window: { from, until: tomorrow(startAt) } },
        truth: async () => (await control.truthOfReport(property, day(from), day(now))).map((row) => ({ ...row })),
        async change() {
          // Within the life of the access token; the days of today and yesterday grow meanwhile.
          now = new Date(now.getTime() + 30 * 60_000);
          await control.setClock(now, { isFrozen: true });
        },
        second: { window: { from: new Date(Date.parse(day(startAt)) - dayMs), until: tomorrow(startAt) } },
      },
      {
        name: 'campaigns',
        pagesMin: 1,
        truth: async () => (await control.truthOfCampaigns(property)).map((row) => ({ ...row })),
        change: () => control.setCampaigns(property, [{ id: 'new', name: 'New one', status: 'active', budget: 12.5 }]),
      },
    ],
    echoCredential: () => echoedOverHttp(connector, secrets),
    limitRate: (retryAfterSeconds) => control.setMode('analytics', 'rate_limited', { retryAfterSeconds, count: 1 }),
    goAway: () => control.setMode('analytics', 'refused'),
    comeBack: () => control.heal('analytics'),
  };
}
