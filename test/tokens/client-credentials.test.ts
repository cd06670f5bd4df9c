import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { askedAt, createLabWorld, lastForm } from '../harness/oauth-lab.ts';

const fields =
  '[{ name: clientId, label: Client id, kind: text, isRequired: true }, { name: clientSecret, label: Client secret, kind: password, isRequired: true, isSecret: true }, { name: account, label: Account, kind: text }]';
const auth = (more = ''): string =>
  `{ kind: client_credentials, tokenUrl: "https://lab.invalid/token", scopes: [a, b], clientAuthentication: basic ${more && `, ${more}`} }`;
const client = { id: 'entered-client', secret: 'entered-secret', by: 'basic' as const };

test('client id and secret are exchanged for a token, and again whenever it has ended', async () => {
  const world = await createLabWorld({ auth: auth(), fields }, { client });
  const at = await world.connectWith({ clientSecret: client.secret }, { clientId: client.id });
  assert.equal(lastForm(world.lab).scope, 'a b');
  assert.equal(await world.call(at), 200);
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200);
  world.lab.book.expireTokens();
  assert.equal(await world.call(at), 200);
  assert.equal(askedAt(world.lab, '/token').length, 3);
});

test('many callers of an ended token cause one request', async () => {
  const world = await createLabWorld({ auth: auth(), fields }, { client });
  const at = await world.connectWith({ clientSecret: client.secret }, { clientId: client.id });
  world.clock.advance(2 * hourMs);
  const statuses = await Promise.all(Array.from({ length: 20 }, () => world.call(at)));
  assert.deepEqual([...new Set(statuses)], [200]);
  assert.equal(askedAt(world.lab, '/token').length, 2);
});

test('another grant type and parameters from settings are sent where the description says so', async () => {
  const world = await createLabWorld(
    { auth: auth('tokenParameters: { grant_type: account_credentials, account_id: "{account}" }'), fields },
    { client, token: { requires: { grant_type: 'account_credentials', account_id: 'acc-7' } } },
  );
  const config = { clientId: client.id, account: 'acc-7' };
  assert.equal(await world.call(await world.connectWith({ clientSecret: client.secret }, config)), 200);
});

test('a wrong secret is refused without being kept, and is the person’s to mend, not the operator’s', async () => {
  const world = await createLabWorld({ auth: auth(), fields }, { client });
  const answer = await world.tokens.obtainCredential(world.connector, {
    config: { clientId: client.id },
    entered: { clientSecret: 'wrong-secret-planted' },
  });
  assert.ok(isFailure(answer));
  assert.equal(answer.auth, 'service_account');
  assert.match(JSON.stringify(answer.response?.body), /invalid_client/);
  assert.ok(!JSON.stringify(answer).includes('planted'));
});

test('a secret that was replaced since is a refusal of the renewal; a lost reply is no reuse', async () => {
  const world = await createLabWorld({ auth: auth(), fields }, { client });
  const at = await world.connectWith({ clientSecret: client.secret }, { clientId: client.id });
  world.clock.advance(2 * hourMs);
  world.lab.nextTokenAnswers.push({ status: 500, body: '' });
  const lost = await world.open(at).request({ method: 'GET', url: 'https://lab.invalid/api/me' });
  assert.ok(isFailure(lost) && lost.response?.status === 500);
  world.lab.behave({ client: { ...client, secret: 'another' } });
  world.clock.advance(hourMs);
  const refused = await world.open(at).request({ method: 'GET', url: 'https://lab.invalid/api/me' });
  assert.ok(isFailure(refused));
  const { isReplayAfterLostReply } = await world.tokens.getDiagnosisContext(
    world.store.db,
    at.connectionId,
    world.connector,
  );
  assert.equal(isReplayAfterLostReply, false);
});
