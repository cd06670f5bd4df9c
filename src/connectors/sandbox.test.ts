// The two sandbox connectors against the simulator's process, and the list of connectors.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atEndOfFile, silentLog } from '../../test/harness/database.ts';
import { openPlainSession } from '../../test/harness/plain-session.ts';
import { systemClock } from '../clock.ts';
import { createEgress, type Egress } from '../egress/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { type Simulator, sandboxCrm, startSimulator } from '../simulator/index.ts';
import { connect } from '../simulator/oauth-walk.ts';
import { decodeCopyLine } from './copy-text.ts';
import { findShippedConnector, getShippedConnector, isConnectorAvailable, listShippedConnectors } from './index.ts';
import type { Page, ReadRequest, Session, StreamDescription } from './types.ts';

const now = new Date('2026-03-10T10:30:00Z');
let simulator: Simulator;
let egress: Egress;

before(async () => {
  simulator = await startSimulator({ now });
  await simulator.control.setClock(now, { isFrozen: true });
  const egressMap = new Map([
    ['https://analytics.sandbox.invalid', simulator.analyticsUrl],
    ['https://crm.sandbox.invalid', simulator.crmUrl],
  ]);
  const opened = createEgress({ config: { egressAllow: [], egressMap }, clock: systemClock, log: silentLog });
  atEndOfFile(opened.close);
  egress = opened;
});
after(() => simulator.stop());

const openCrm = (apiKey: string = sandboxCrm.apiKey): Session =>
  openPlainSession({
    connector: getShippedConnector('sandbox-crm'),
    egress,
    config: {},
    secrets: { apiKey },
    now: () => now,
  });

const openAnalytics = async (): Promise<Session> =>
  openPlainSession({
    connector: getShippedConnector('sandbox-analytics'),
    egress,
    config: {},
    secrets: { accessToken: (await connect(simulator)).access_token },
    now: () => now,
  });

async function streamOf(slug: string, session: Session, name: string): Promise<StreamDescription> {
  const discovery = await getShippedConnector(slug).discoverStreams(session, '');
  assert.ok(!isFailure(discovery));
  const found = discovery.streams.find((stream) => stream.name === name);
  assert.ok(found);
  return found;
}

async function readAll(session: Session, request: Partial<ReadRequest> & Pick<ReadRequest, 'stream'>): Promise<Page[]> {
  const pages: Page[] = [];
  const whole = { objectId: '', cursor: null, window: null, checkpoint: null, ...request };
  const reading = getShippedConnector(session.connectorSlug).read(session, whole);
  for (;;) {
    const { value, done } = await reading.next();
    if (done) {
      assert.equal(value, null, JSON.stringify(value));
      return pages;
    }
    pages.push(value);
  }
}

const rowsOf = (pages: Page[]): (string | null)[][] =>
  pages.flatMap((page) => page.copyText.toString().split('\n').slice(0, -1).map(decodeCopyLine));

test('connectors are found by slug and by other names, and the sandbox is offered only where it can be reached', () => {
  assert.equal(findShippedConnector('postgresql')?.slug, 'postgres');
  assert.equal(findShippedConnector('nobody'), null);
  assert.throws(() => getShippedConnector('nobody'), { code: 'not_found' });
  const available = (egressMap: Map<string, string>) =>
    listShippedConnectors()
      .filter((it) => it.slug === 'postgres' || it.slug.startsWith('sandbox-'))
      .flatMap((it) => (isConnectorAvailable(it, { egressMap }) ? [it.slug] : []));
  assert.deepEqual(available(new Map()), ['postgres']);
  assert.deepEqual(available(new Map([['https://crm.sandbox.invalid', 'http://127.0.0.1:1']])), [
    'postgres',
    'sandbox-crm',
  ]);
  assert.equal(getShippedConnector('sandbox-analytics').lifetimes?.testingModeMs, 7 * 86_400_000);
});

test('Sandbox CRM: identity, its one object, all contacts, and what changes meanwhile', async () => {
  const connector = getShippedConnector('sandbox-crm');
  const session = openCrm();
  const identity = { key: sandboxCrm.accountId, label: sandboxCrm.accountName };
  assert.deepEqual(await connector.probe(session), { ...identity, credentialEndsAt: null });
  assert.deepEqual(await connector.listObjects(session), [{ id: identity.key, label: identity.label }]);
  const stream = await streamOf('sandbox-crm', session, 'contacts');
  const first = await readAll(session, { stream });
  assert.equal(new Set(rowsOf(first).map(([id]) => id)).size, sandboxCrm.contactCount);
  const cursor = first.at(-1)?.nextCursor ?? null;
  await simulator.control.upsertContact({ id: 'contact-00007', name: 'Changed' });
  const next = rowsOf(await readAll(session, { stream, cursor }));
  assert.ok(next.some(([id, name]) => id === 'contact-00007' && name === 'Changed'));
  assert.ok(next.length < 10);
});

test('Sandbox CRM: a replaced key and a deleted one answer differently, and neither is repeated', async () => {
  const deleted = await simulator.control.createKey();
  await simulator.control.deleteKey(deleted);
  const answers: (Failure | object)[] = [];
  for (const key of ['crm_sandbox_key_never_given', deleted])
    answers.push(await getShippedConnector('sandbox-crm').probe(openCrm(key)));
  const codes = answers.map((it) => isFailure(it) && [it.response?.status, Object(it.response?.body).error]);
  assert.deepEqual(codes, [
    [401, 'invalid_api_key'],
    [401, 'api_key_deleted'],
  ]);
  assert.ok(!JSON.stringify(answers).includes(deleted));
});

test('Sandbox Analytics: identity, properties, and a report that equals the truth', async () => {
  const connector = getShippedConnector('sandbox-analytics');
  const session = await openAnalytics();
  const identity = await connector.probe(session);
  assert.deepEqual(identity, { key: 'user-ada', label: 'ada@sandbox.example', credentialEndsAt: null });
  const objects = await connector.listObjects(session);
  assert.deepEqual(!isFailure(objects) && objects.map((it) => it.id), ['1001', '1002', '1003']);
  const stream = await streamOf('sandbox-analytics', session, 'daily_report');
  const window = { from: new Date('2025-12-15T00:00:00Z'), until: new Date('2026-03-11T00:00:00Z') };
  const rows = rowsOf(await readAll(session, { stream, objectId: '1001', window }));
  const truth = await simulator.control.truthOfReport('1001', '2025-12-15', '2026-03-10');
  assert.deepEqual(
    rows,
    truth.map((it) => [it.date, it.country, String(it.sessions), String(it.users), String(it.revenue)]),
  );
  const campaigns = await streamOf('sandbox-analytics', session, 'campaigns');
  assert.equal(rowsOf(await readAll(session, { stream: campaigns, objectId: '1002' })).length, 5);
});

test('Sandbox Analytics: a lost role is told with the provider’s own code', async () => {
  const session = await openAnalytics();
  await simulator.control.removeRole('ada@sandbox.example', '1003');
  const stream = await streamOf('sandbox-analytics', session, 'campaigns');
  const request = { objectId: '1003', stream, cursor: null, window: null, checkpoint: null };
  const { value } = await getShippedConnector('sandbox-analytics').read(session, request).next();
  assert.ok(isFailure(value));
  assert.equal(value.response?.status, 403);
  assert.equal(Object(value.response?.body).error.code, 'property_access_denied');
});
