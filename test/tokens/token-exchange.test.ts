import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { askedAt, createLabWorld } from '../harness/oauth-lab.ts';

// As Meta has it: https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived
const auth =
  '{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", scopes: [ads], hasPkce: false, clientAuthentication: body, tokenRequest: { method: GET }, exchangeAfterCode: { grantType: lab_exchange_token, tokenName: exchange_token }, exchangeToRenew: { grantType: lab_exchange_token, tokenName: exchange_token } }';
const odd = {
  client: { by: 'body' as const },
  token: { method: 'GET' as const, as: 'query' as const, refresh: 'none' as const, accessLifeS: 3600 },
  exchange: { grantTypes: ['lab_exchange_token'], tokenName: 'exchange_token', lifeS: 60 * 86_400 },
};

test('the short token of the code is exchanged at once for one that lives 60 days', async () => {
  const world = await createLabWorld({ auth }, odd);
  const credential = await world.authorize();
  assert.ok(!isFailure(credential), JSON.stringify(credential));
  assert.deepEqual(credential.accessExpiresAt, new Date(world.clock.now().getTime() + 60 * dayMs));
  const [first, second] = askedAt(world.lab, '/token');
  assert.equal(first?.query.grant_type, 'authorization_code');
  assert.equal(second?.query.grant_type, 'lab_exchange_token');
});

test('it is renewed by exchange while it still lives, ahead of need, and each new one is kept', async () => {
  const world = await createLabWorld({ auth }, odd);
  const at = await world.connect();
  world.clock.advance(45 * dayMs);
  const outcome = await world.tokens.refreshAhead(at.connectionId, world.connector);
  assert.ok(!isFailure(outcome) && outcome.nextAt, 'and it is planned again');
  world.clock.advance(45 * dayMs);
  assert.equal(await world.call(at), 200);
  assert.equal(askedAt(world.lab, '/token').length, 3);
});

test('once it has ended nothing can be exchanged, and the provider’s word on it is kept', async () => {
  const world = await createLabWorld({ auth }, odd);
  const at = await world.connect();
  world.clock.advance(61 * dayMs);
  const answer = await world.open(at).request({ method: 'GET', url: 'https://lab.invalid/api/me' });
  assert.ok(isFailure(answer));
  assert.match(JSON.stringify(answer.response?.body), /The access token has expired/);
});

test('an exchange whose reply is lost can be repeated: nothing was used up', async () => {
  const world = await createLabWorld({ auth }, odd);
  const at = await world.connect();
  world.clock.advance(45 * dayMs);
  world.lab.nextTokenAnswers.push({ status: 500, body: '' });
  assert.ok(isFailure(await world.tokens.refreshAhead(at.connectionId, world.connector)));
  world.clock.advance(dayMs);
  assert.ok(!isFailure(await world.tokens.refreshAhead(at.connectionId, world.connector)));
  assert.equal(await world.call(at), 200);
});
