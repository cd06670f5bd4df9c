// The pretend LinkedIn is as strict as its documents say: versions, the form of Rest.li's parameters, lives of tokens, and what is told to
// whom.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { dayMs } from '../../../clock.ts';
import { signInAndConsent } from '../../control/sign-in-and-consent.ts';
import { type RunningPretend, startPretend } from '../serve.ts';
import { linkedin } from './linkedin.ts';

const redirectUri = 'https://mooring.example/callback';
let nowMs = Date.parse('2026-03-02T09:00:00Z');
const pretend: RunningPretend = await startPretend(linkedin, { now: () => new Date(nowMs) });
after(() => pretend.close());
const client = pretend.provider.oauthClient;
const [ada] = pretend.provider.people();
assert.ok(client && ada);
client.redirectUris.add(redirectUri);

const authorizeUrl = (more: Record<string, string> = {}): string => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: 'r_basicprofile r_ads r_ads_reporting',
    state: 'of-mine',
    ...more,
  });
  return `${pretend.url}/oauth/v2/authorization?${query}`;
};
const walk = async (approve = true): Promise<URL> =>
  new URL(await signInAndConsent(authorizeUrl(), { username: ada.email, password: ada.password, approve }));

async function askToken(form: Record<string, string>) {
  const { clientId, clientSecret } = client ?? assert.fail();
  const body = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: redirectUri,
    ...form,
  });
  const answer = await fetch(`${pretend.url}/oauth/v2/accessToken`, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const redeem = async () => {
  const code = (await walk()).searchParams.get('code') ?? '';
  return { code, ...(await askToken({ grant_type: 'authorization_code', code })) };
};

async function get(path: string, token: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${pretend.url}${path}`, {
    headers: {
      authorization: `Bearer ${token}`,
      'linkedin-version': '202607',
      'x-restli-protocol-version': '2.0.0',
      ...headers,
    },
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const brief = ({ status, body }: { status: number; body: Record<string, unknown> }) => [
  status,
  body.serviceErrorCode ?? null,
  body.code,
];
const report = (structure: string, urn: string): string =>
  `/rest/adAnalytics?q=analytics&pivot=CAMPAIGN&timeGranularity=DAILY&dateRange=${structure}&accounts=List(${urn})`;

test('a token lives for 60 days, a code for one use, and whoever cancels is told so in LinkedIn’s words', async () => {
  const { code, body } = await redeem();
  assert.deepEqual([body.expires_in, body.refresh_token], [5_184_000, undefined]);
  const again = await askToken({ grant_type: 'authorization_code', code });
  assert.deepEqual([again.status, again.body.error], [400, 'invalid_request']);
  assert.equal((await walk(false)).searchParams.get('error'), 'user_cancelled_authorize');
  const wrong = await askToken({ grant_type: 'authorization_code', code: 'x', client_secret: 'not-it' });
  assert.deepEqual([wrong.status, wrong.body.error], [401, 'invalid_client']);

  assert.equal((await get('/rest/adAccounts?q=search', body.access_token)).status, 200);
  nowMs += 60 * dayMs;
  const expired = await get('/rest/adAccounts?q=search', body.access_token);
  assert.deepEqual(brief(expired), [401, 65602, 'EXPIRED_ACCESS_TOKEN']);
});

test('the consent page asks nobody with a foreign way back, and sends back what the app may not ask for', async () => {
  const foreign = await fetch(authorizeUrl({ redirect_uri: 'https://elsewhere.example/' }), { redirect: 'manual' });
  assert.equal(foreign.status, 400);
  const scope = await fetch(authorizeUrl({ scope: 'w_share' }), { redirect: 'manual' });
  const back = new URL(scope.headers.get('location') ?? '');
  assert.deepEqual(
    [back.searchParams.get('error'), back.searchParams.get('state')],
    ['unauthorized_scope_error', 'of-mine'],
  );
});

test('a refresh token keeps its end, and gives tokens that do not outlive it', async () => {
  await pretend.act('set-refresh-tokens', { given: 'yes' });
  const { body } = await redeem();
  assert.equal(body.refresh_token_expires_in, 365 * 86_400);
  nowMs += 340 * dayMs;
  const refreshed = await askToken({ grant_type: 'refresh_token', refresh_token: String(body.refresh_token) });
  assert.deepEqual(
    [refreshed.body.refresh_token, refreshed.body.refresh_token_expires_in, refreshed.body.expires_in],
    [body.refresh_token, 25 * 86_400, 25 * 86_400],
  );
  nowMs += 25 * dayMs;
  const over = await askToken({ grant_type: 'refresh_token', refresh_token: String(body.refresh_token) });
  assert.deepEqual([over.status, over.body.error], [400, 'invalid_request']);
  await pretend.act('set-refresh-tokens', { given: 'no' });
});

test('unknown tokens, withdrawn ones, versions that are missing or over, and scopes are told apart', async () => {
  const path = '/rest/adAccounts?q=search';
  const { access_token: token } = (await redeem()).body;
  assert.deepEqual(brief(await get(path, 'never-given')), [401, 65600, 'INVALID_ACCESS_TOKEN']);
  assert.deepEqual(brief(await get(path, token, { 'linkedin-version': '' })), [400, null, 'VERSION_MISSING']);
  assert.deepEqual(brief(await get(path, token, { 'linkedin-version': '202301' })), [426, null, 'NONEXISTENT_VERSION']);
  assert.deepEqual(brief(await get('/rest/organizationAcls?q=roleAssignee', token)), [403, 100, 'ACCESS_DENIED']);
  await pretend.act('revoke-access');
  assert.deepEqual(brief(await get(path, token)), [401, 65601, 'REVOKED_ACCESS_TOKEN']);
});

test('structure is written unencoded and values encoded, else the question is not understood', async () => {
  const { access_token: token } = (await redeem()).body;
  const [range, urn] = ['(start:(year:2026,month:3,day:1))', 'urn%3Ali%3AsponsoredAccount%3A508000001'];
  assert.equal((await get(report(range, urn), token)).status, 200);
  assert.equal((await get(report(encodeURIComponent(range), urn), token)).status, 400);
  assert.equal((await get(report(range, 'urn:li:sponsoredAccount:508000001'), token)).status, 400);
});

test('without a role lists refuse and reports are empty; pages of a list make up the whole', async () => {
  const { access_token: token } = (await redeem()).body;
  const path = '/rest/adAccounts/508000001/creatives?q=criteria&pageSize=60';
  const ids: unknown[] = [];
  for (let next = ''; ; ) {
    const { body } = await get(`${path}${next}`, token);
    ids.push(...(body.elements as { id: unknown }[]).map(({ id }) => id));
    const { nextPageToken } = body.metadata as { nextPageToken?: string };
    if (nextPageToken === undefined) break;
    next = `&pageToken=${nextPageToken}`;
  }
  assert.equal(new Set(ids).size, 130);

  const range = '(start:(year:2026,month:2,day:1),end:(year:2026,month:2,day:3))';
  const question = report(range, 'urn%3Ali%3AsponsoredAccount%3A508000001');
  const rows = async () => ((await get(question, token)).body.elements as unknown[]).length;
  assert.ok((await rows()) > 0);
  await pretend.act('take-role', { object: '508000001' });
  assert.deepEqual(brief(await get(path, token)), [403, null, 'NO_PERMISSION_ON_ENTITY']);
  assert.equal(await rows(), 0);
  assert.equal(pretend.provider.asked.byStatus['403'], 2);
});
