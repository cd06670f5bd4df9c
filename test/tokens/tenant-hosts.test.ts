import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { RequestError } from '../../src/request-error.ts';
import { createLabWorld } from '../harness/oauth-lab.ts';

const shopFields = '[{ name: shop, label: Shop, kind: text, isRequired: true }]';
const shopAuth =
  '{ kind: oauth2, authorizeUrl: "https://{shop}.lab.invalid/authorize", tokenUrl: "https://{shop}.lab.invalid/token", scopes: [], hasPkce: false, clientAuthentication: basic }';

test('the consent page, the token endpoint and each refresh are at the host of the shop', async () => {
  const world = await createLabWorld({ auth: shopAuth, fields: shopFields }, {}, { hosts: ['acme.lab.invalid'] });
  const at = await world.connect({ shop: 'acme' });
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200);
});

test('a shop that is no part of a host name is refused when it is entered and when it is used', async () => {
  const world = await createLabWorld({ auth: shopAuth, fields: shopFields });
  for (const shop of [
    'evil.example/',
    'evil.example#',
    'a@evil.example',
    'a:8080',
    'a b',
    '../x',
    'evil.example\\',
    '',
    'ä',
    '-',
  ]) {
    const isTold = (error: unknown): boolean =>
      error instanceof RequestError && error.code === 'bad_input' && error.extra.field === 'shop';
    assert.throws(() => world.connector.checkConfig({ shop }), isTold, shop);
    const way = { redirectUri: 'http://localhost/cb', state: 's', config: { shop } };
    await assert.rejects(world.tokens.beginAuthorization(world.connector, way), isTold, shop);
  }
  assert.equal(world.lab.asked.length, 0);
});

test('a region that is chosen may end the host', async () => {
  const auth = shopAuth.replaceAll('{shop}.lab.invalid', 'accounts.lab.{region}');
  const fields =
    '[{ name: region, label: Region, kind: choice, isRequired: true, choices: [{ value: invalid, label: World }, { value: eu.invalid, label: Europe }] }]';
  const world = await createLabWorld({ auth, fields }, {}, { hosts: ['accounts.lab.eu.invalid'] });
  assert.equal(await world.call(await world.connect({ region: 'eu.invalid' })), 200);
  assert.throws(() => world.connector.checkConfig({ region: 'evil.example' }), /must be one of/);
});

const learning = (pattern: string, more = ''): string =>
  `{ kind: oauth2, authorizeUrl: "https://lab.invalid/authorize", tokenUrl: "https://lab.invalid/token", scopes: [], hasPkce: false, clientAuthentication: basic, learn: [{ name: apiHost, at: instance_url, pattern: '${pattern}', isRequired: true }, { name: tenant, from: callback, at: realm, pattern: '[0-9]+' } ${more}] }`;
const told = (instanceUrl: string, realm = '42') => ({
  authorize: { callback: { realm } },
  token: { reply: { extra: { instance_url: instanceUrl } } },
});

test('what the provider tells of its API and its tenant is learned, and the API is read there', async () => {
  const world = await createLabWorld(
    { auth: learning('https://[a-z0-9-]+\\.lab\\.invalid'), api: "{{ config['apiHost'] }}" },
    told('https://api.lab.invalid'),
    { hosts: ['api.lab.invalid'] },
  );
  const at = await world.connect();
  assert.deepEqual(at.config, { apiHost: 'https://api.lab.invalid', tenant: '42' });
  const identity = await world.connector.probe(world.open(at));
  assert.ok(!isFailure(identity) && identity.key === 'person-1');
});

test('a host that the description does not allow is not believed, whoever tells it', async () => {
  const world = await createLabWorld({ auth: learning('https://[a-z0-9-]+\\.lab\\.invalid') });
  for (const instanceUrl of [
    'https://api.lab.invalid.evil.example',
    'https://evil.example/?x=.lab.invalid',
    'http://api.lab.invalid',
    '',
  ]) {
    world.lab.behave(told(instanceUrl));
    const answer = await world.authorize();
    assert.ok(isFailure(answer) && answer.error?.code === 'MOORING_ANSWER_SHAPE', instanceUrl);
    assert.ok(!JSON.stringify(answer).includes('evil'));
  }
  world.lab.behave(told('https://api.lab.invalid', '42&x=evil'));
  assert.ok(isFailure(await world.authorize()));
});
