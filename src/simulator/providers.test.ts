// What the two data APIs give and refuse: paging against the truth, look-back, late numbers, lost roles, keys and subscriptions,
// and each passing trouble.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { dayMs, hourMs } from '../clock.ts';
import { type Simulator, type SimulatorControl, sandboxCrm, startSimulator } from './index.ts';
import { connect, get, getAnalytics, refresh } from './oauth-walk.ts';

const ada = 'ada@sandbox.example';
const start = new Date('2026-03-10T10:30:00Z');
let simulator: Simulator;
let control: SimulatorControl;

before(async () => {
  simulator = await startSimulator({ now: start });
  control = simulator.control;
});
after(() => simulator.stop());
beforeEach(async () => {
  await control.setClock(start, { isFrozen: true });
  await control.reset();
});

const getCrm = (path: string, key: string = sandboxCrm.apiKey) =>
  get(`${simulator.crmUrl}${path}`, { 'x-api-key': key });

/** All pages of a report. */
async function readReport(accessToken: string, property: string, from: string, until: string, pageSize: number) {
  const rows: unknown[] = [];
  let pageToken: string | null = '';
  let pages = 0;
  while (pageToken !== null) {
    const query = `from=${from}&until=${until}&page_size=${pageSize}&page_token=${pageToken}`;
    const { status, body } = await getAnalytics(
      simulator,
      `/v1/properties/${property}/reports/daily?${query}`,
      accessToken,
    );
    assert.equal(status, 200);
    rows.push(...body.rows);
    pageToken = body.next_page_token;
    pages += 1;
  }
  return { rows, pages };
}

describe('the reports of Sandbox Analytics', () => {
  it('come in pages that make up the truth exactly', async () => {
    const { access_token: token } = await connect(simulator);
    const truth = await control.truthOfReport('1001', '2026-02-20', '2026-03-10');
    const { rows, pages } = await readReport(token, '1001', '2026-02-20', '2026-03-10', 37);
    assert.deepEqual(rows, truth);
    assert.equal(pages, Math.ceil(truth.length / 37));
    assert.equal(new Set(truth.map((row) => row.date)).size, 19);
    assert.ok(truth.length > 19 * 15 && truth.length < 19 * 24);
    const other = await control.truthOfReport('1002', '2026-02-20', '2026-03-10');
    assert.notDeepEqual(other, truth);
  });

  it('end with today, and today’s and yesterday’s numbers still grow while older ones stay', async () => {
    const sumOf = async (day: string) =>
      (await control.truthOfReport('1001', day, day)).reduce((sum, row) => sum + row.sessions, 0);
    const days = ['2026-03-10', '2026-03-09', '2026-03-08'];
    assert.deepEqual(await control.truthOfReport('1001', '2026-03-11', '2026-03-20'), []);
    const earlier = await Promise.all(days.map(sumOf));
    await control.advanceClock(5 * hourMs);
    const later = await Promise.all(days.map(sumOf));
    assert.ok((later[0] ?? 0) > (earlier[0] ?? 0));
    assert.ok((later[1] ?? 0) > (earlier[1] ?? 0));
    assert.equal(later[2], earlier[2]);
  });

  it('go back 90 days and no further', async () => {
    await control.setClientOptions({ accessTokenSeconds: 3 * 86_400 });
    const { access_token: token } = await connect(simulator);
    const ask = (from: string) =>
      getAnalytics(simulator, `/v1/properties/1001/reports/daily?from=${from}&until=2026-03-10&page_size=5`, token);
    assert.equal((await ask('2025-12-10')).status, 200);
    const refused = await ask('2025-12-09');
    assert.equal(refused.status, 400);
    assert.equal(refused.body.error.code, 'date_out_of_range');
    assert.equal(refused.body.error.earliest, '2025-12-10');
    await control.advanceClock(dayMs);
    assert.equal((await ask('2025-12-10')).status, 400);
  });

  it('refuse malformed questions', async () => {
    const { access_token: token } = await connect(simulator);
    for (const query of ['', 'from=2026-02-30&until=2026-03-01', 'from=2026-03-01&until=2026-03-02&page_size=0'])
      assert.equal((await getAnalytics(simulator, `/v1/properties/1001/reports/daily?${query}`, token)).status, 400);
    const foreign = 'from=2026-03-01&until=2026-03-02&page_token=WzFd';
    assert.equal((await getAnalytics(simulator, `/v1/properties/1001/reports/daily?${foreign}`, token)).status, 400);
  });

  it('are refused for one property when its role is lost, and given again when it is restored', async () => {
    const { access_token: token } = await connect(simulator);
    const ask = (id: string) => getAnalytics(simulator, `/v1/properties/${id}/campaigns`, token);
    await control.removeRole(ada, '1002');
    const refused = await ask('1002');
    assert.equal(refused.status, 403);
    assert.deepEqual(refused.body, {
      error: {
        code: 'property_access_denied',
        message: 'User does not have sufficient permissions for property 1002.',
        property: '1002',
      },
    });
    assert.equal((await ask('1001')).status, 200);
    const listed = await getAnalytics(simulator, '/v1/properties', token);
    assert.deepEqual(
      listed.body.properties.map((it: { id: string }) => it.id),
      ['1001', '1003'],
    );
    await control.restoreRole(ada, '1002');
    assert.equal((await ask('1002')).status, 200);
    assert.equal((await ask('2001')).status, 403);
    assert.equal((await ask('9999')).status, 404);
  });

  it('come with a small list of campaigns that can be replaced', async () => {
    const { access_token: token } = await connect(simulator);
    const ask = async () => (await getAnalytics(simulator, '/v1/properties/1001/campaigns', token)).body.campaigns;
    assert.deepEqual(await ask(), await control.truthOfCampaigns('1001'));
    await control.setCampaigns('1001', [{ id: 'x', name: 'Only one', status: 'active', budget: 5 }]);
    assert.deepEqual(await ask(), [{ id: 'x', name: 'Only one', status: 'active', budget: 5 }]);
  });

  it('need a token', async () => {
    const refused = await get(`${simulator.analyticsUrl}/v1/me`, {});
    assert.equal(refused.status, 401);
    assert.equal(refused.body.error.code, 'missing_token');
    assert.equal((await getAnalytics(simulator, '/v1/me', 'made-up')).body.error.code, 'invalid_token');
  });
});

describe('Sandbox CRM', () => {
  it('gives all records in pages, oldest change first, as in the truth', async () => {
    for (const stream of ['contacts', 'deals'] as const) {
      const rows: unknown[] = [];
      for (let page = 1, hasMore = true; hasMore; page++) {
        const { body } = await getCrm(`/v1/${stream}?page=${page}&page_size=70`);
        rows.push(...body.data);
        hasMore = body.has_more;
      }
      const truth = await control.truthOfCrm(stream);
      assert.deepEqual(rows, truth);
      assert.equal(truth.length, stream === 'contacts' ? 500 : 120);
      assert.ok(truth.every((row, index) => index === 0 || (truth[index - 1]?.updated_at ?? '') <= row.updated_at));
      assert.ok(truth.every((row) => row.updated_at <= start.toISOString()));
    }
  });

  it('gives only what changed since an instant, that instant included', async () => {
    const changed = await control.upsertContact({ id: 'contact-00007', name: 'Changed Name' });
    const added = await control.upsertDeal({ name: 'New deal', amount: 12.5 });
    assert.equal(changed.updated_at, start.toISOString());
    const contacts = await getCrm(`/v1/contacts?updated_since=${changed.updated_at}`);
    assert.deepEqual(contacts.body, { data: [changed], page: 1, has_more: false });
    const deals = await getCrm(`/v1/deals?updated_since=${added.updated_at}`);
    assert.deepEqual(deals.body.data, [added]);
    assert.equal((await getCrm('/v1/contacts?updated_since=yesterday')).status, 400);
  });

  it('answers an unknown and a replaced key alike', async () => {
    const invalid = { error: 'invalid_api_key', message: 'The API key is not valid.' };
    assert.deepEqual((await getCrm('/v1/account', 'made-up')).body, invalid);
    const key = await control.replaceKey();
    const refused = await getCrm('/v1/account');
    assert.equal(refused.status, 401);
    assert.deepEqual(refused.body, invalid);
    assert.deepEqual((await getCrm('/v1/account', key)).body, {
      id: 'crm-1',
      name: 'Sandbox Trading',
      plan: 'business',
    });
  });

  it('says who deleted a key and when', async () => {
    await control.deleteKey();
    const refused = await getCrm('/v1/contacts');
    assert.equal(refused.status, 401);
    assert.equal(refused.body.error, 'api_key_deleted');
    assert.equal(
      refused.body.message,
      'This API key was deleted by Grace Sandbox on 2026-03-10. Create a new key under Settings > API keys.',
    );
    const key = await control.createKey();
    assert.equal((await getCrm('/v1/account', key)).status, 200);
  });

  it('closes its API without a subscription, and opens it for the same key when it is renewed', async () => {
    await control.cancelSubscription();
    const refused = await getCrm('/v1/account');
    assert.equal(refused.status, 403);
    assert.deepEqual(refused.body, {
      error: 'subscription_inactive',
      message: 'API access needs an active subscription. Renew it under Settings > Billing.',
    });
    await control.renewSubscription();
    assert.equal((await getCrm('/v1/account')).status, 200);
  });

  it('refuses the keys of a removed user', async () => {
    await control.removeCrmUser();
    assert.equal((await getCrm('/v1/account')).body.error, 'invalid_api_key');
    await control.restoreCrmUser();
    assert.equal((await getCrm('/v1/account')).status, 200);
  });
});

describe('passing trouble', () => {
  it('rate limits with Retry-After, in each provider’s own words', async () => {
    const { access_token: token } = await connect(simulator);
    await control.setMode('analytics', 'rate_limited', { retryAfterSeconds: 17 });
    const limited = await getAnalytics(simulator, '/v1/me', token);
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get('retry-after'), '17');
    assert.equal(limited.body.error.code, 'rate_limited');
    await control.setMode('crm', 'rate_limited', { retryAfterSeconds: 60, retryAfterAs: 'date', count: 1 });
    const once = await getCrm('/v1/account');
    assert.equal(once.headers.get('retry-after'), 'Tue, 10 Mar 2026 10:31:00 GMT');
    assert.equal(once.body.error, 'rate_limited');
    assert.equal((await getCrm('/v1/account')).status, 200);
  });

  it('is out of service as JSON or HTML, at the API, the token endpoint or both', async () => {
    const tokens = await connect(simulator);
    await control.setMode('analytics', 'outage', { at: 'token' });
    const refused = await refresh(simulator, tokens.refresh_token);
    assert.equal(refused.status, 503);
    assert.equal(refused.body.error, 'service_unavailable');
    assert.equal((await getAnalytics(simulator, '/v1/me', tokens.access_token)).status, 200);
    await control.setMode('analytics', 'outage', { at: 'both', body: 'html' });
    const api = await getAnalytics(simulator, '/v1/me', tokens.access_token);
    assert.equal(api.status, 503);
    assert.match(api.headers.get('content-type') ?? '', /text\/html/);
    await control.heal();
    assert.equal((await refresh(simulator, tokens.refresh_token)).status, 200);
  });

  it('shows a firewall’s page instead of JSON', async () => {
    await control.setMode('crm', 'html');
    assert.equal((await getCrm('/v1/account')).status, 403);
    await control.setMode('crm', 'html', { status: 200 });
    const page = await getCrm('/v1/account');
    assert.equal(page.status, 200);
    assert.match(page.body, /Access Denied/);
  });

  it('gives one 401 that is gone at the second look', async () => {
    const { access_token: token } = await connect(simulator);
    await control.setMode('analytics', 'flaky401');
    const first = await getAnalytics(simulator, '/v1/me', token);
    assert.equal(first.status, 401);
    assert.equal(first.body.error.code, 'invalid_token');
    assert.equal((await getAnalytics(simulator, '/v1/me', token)).status, 200);
    await control.setMode('crm', 'flaky401', { count: 2 });
    const statuses = [];
    for (let look = 0; look < 3; look++) statuses.push((await getCrm('/v1/account')).status);
    assert.deepEqual(statuses, [401, 401, 200]);
  });

  it('refuses connections and comes back on the same port', async () => {
    const { access_token: token } = await connect(simulator);
    const causeOf = (error: Error & { cause?: { code?: string } }) => error.cause?.code === 'ECONNREFUSED';
    await control.setMode('analytics', 'refused');
    await control.setMode('crm', 'refused');
    await assert.rejects(getAnalytics(simulator, '/v1/me', token), causeOf);
    await assert.rejects(getCrm('/v1/account'), causeOf);
    await control.setMode('crm', 'ok');
    assert.equal((await getCrm('/v1/account')).status, 200);
    await control.heal('analytics');
    assert.equal((await getAnalytics(simulator, '/v1/me', token)).status, 200);
  });

  it('is counted, so that a test can say how often was asked', async () => {
    await control.setMode('crm', 'flaky401');
    await getCrm('/v1/account');
    await getCrm('/v1/contacts?page=1');
    const { crm } = await control.stats();
    assert.deepEqual(crm, {
      requests: 2,
      byRoute: { 'GET /v1/account': 1, 'GET /v1/contacts': 1 },
      byStatus: { 200: 1, 401: 1 },
    });
    await control.resetStats();
    assert.equal((await control.stats()).crm.requests, 0);
  });
});

describe('healing', () => {
  it('ends all trouble that can be ended from outside', async () => {
    const tokens = await connect(simulator);
    await control.removeRole(ada, '1003');
    await control.suspendUser(ada);
    await control.cancelSubscription();
    await control.heal();
    assert.equal((await getCrm('/v1/account')).status, 200);
    const listed = await getAnalytics(simulator, '/v1/properties', tokens.access_token);
    assert.equal(listed.body.properties.length, 3);
  });
});
