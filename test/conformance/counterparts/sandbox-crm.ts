// Sandbox CRM, played by the simulator: contacts and deals, sorted by their change, with ties.
import { getShippedConnector } from '../../../src/connectors/index.ts';
import { sandboxCrm } from '../../../src/simulator/index.ts';
import { type Counterpart, sessionsOf } from '../counterpart.ts';
import { echoedOverHttp, sharedSimulator, startAt } from './sandbox.ts';

export async function startSandboxCrm(): Promise<Counterpart> {
  const connector = getShippedConnector('sandbox-crm');
  const simulator = await sharedSimulator();
  const { control } = simulator;
  const secrets = { apiKey: sandboxCrm.apiKey };
  const truth = (stream: 'contacts' | 'deals') => async () =>
    (await control.truthOfCrm(stream)).map((record) => ({ ...record }));
  return {
    config: {},
    open: sessionsOf(connector, {
      config: {},
      secrets,
      egressMap: new Map([['https://crm.sandbox.invalid', simulator.crmUrl]]),
      now: () => startAt,
    }),
    secrets,
    wrongSecrets: { apiKey: 'crm_wrong_key_of_some_length_0815' },
    refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_api_key' },
    identity: { key: sandboxCrm.accountId, label: sandboxCrm.accountName },
    objectId: sandboxCrm.accountId,
    streams: [
      {
        name: 'contacts',
        pagesMin: 3,
        truth: truth('contacts'),
        async change() {
          await control.upsertContact({ id: 'contact-00007', name: 'Changed' });
          await control.upsertContact({ name: 'New' });
        },
      },
      {
        name: 'deals',
        pagesMin: 1,
        truth: truth('deals'),
        change: async () => void (await control.upsertDeal({ id: 'deal-00003', stage: 'won' })),
      },
    ],
    echoCredential: () => echoedOverHttp(connector, secrets),
    limitRate: (retryAfterSeconds) => control.setMode('crm', 'rate_limited', { retryAfterSeconds, count: 1 }),
    goAway: () => control.setMode('crm', 'refused'),
    comeBack: () => control.heal('crm'),
  };
}
