import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { askedAt, createLabWorld, lastForm } from '../harness/oauth-lab.ts';

const person =
  '{ name: username, label: User name, kind: text, isRequired: true }, { name: password, label: Password, kind: password, isRequired: true, isSecret: true }';
const auth = (client: string, clientAuthentication: string): string =>
  `{ kind: password, tokenUrl: "https://lab.invalid/token", scopes: [read], clientAuthentication: ${clientAuthentication}, client: ${client} }`;
const passwords = { ada: 'ada-password' };

test('user name and password give a token with the operator’s app, and give one again when it has ended', async () => {
  const world = await createLabWorld({ auth: auth('oauth_app', 'basic'), fields: `[${person}]` }, { passwords });
  const at = await world.connectWith({ password: 'ada-password' }, { username: 'ada' });
  world.clock.advance(2 * hourMs);
  assert.equal(await world.call(at), 200);
  assert.equal(askedAt(world.lab, '/token').length, 2);
  const { grant_type, username, scope } = lastForm(world.lab);
  assert.deepEqual({ grant_type, username, scope }, { grant_type: 'password', username: 'ada', scope: 'read' });
});

test('the client may be entered beside the password, or there may be none', async () => {
  const client = { id: 'own-client', secret: 'own-secret', by: 'body' as const };
  const own =
    '{ name: clientId, label: Client id, kind: text, isRequired: true }, { name: clientSecret, label: Client secret, kind: password, isRequired: true, isSecret: true }';
  const entered = await createLabWorld(
    { auth: auth('entered', 'body'), fields: `[${person}, ${own}]` },
    { passwords, client },
  );
  const secrets = { password: 'ada-password', clientSecret: client.secret };
  assert.equal(await entered.call(await entered.connectWith(secrets, { username: 'ada', clientId: client.id })), 200);
  const none = await createLabWorld(
    { auth: auth('none', 'none'), fields: `[${person}]` },
    { passwords, client: { by: 'none' } },
  );
  assert.equal(await none.call(await none.connectWith({ password: 'ada-password' }, { username: 'ada' })), 200);
  assert.ok(!('client_id' in lastForm(none.lab)));
});

test('a wrong password is a refusal of the password, and is not sent again by a lost reply', async () => {
  const world = await createLabWorld({ auth: auth('oauth_app', 'basic'), fields: `[${person}]` }, { passwords });
  const input = { config: { username: 'ada' }, entered: { password: 'wrong-planted' } };
  const answer = await world.tokens.obtainCredential(world.connector, input);
  assert.ok(isFailure(answer));
  assert.equal(answer.auth, 'basic');
  assert.equal(askedAt(world.lab, '/token').length, 1);
  assert.ok(!JSON.stringify(answer).includes('planted'));
});

test('without the operator’s app nobody is asked for a password in vain: the failure names it', async () => {
  const world = await createLabWorld({ auth: auth('oauth_app', 'basic'), fields: `[${person}]` }, { passwords });
  await world.store.db.deleteFrom('oauth_apps').execute();
  const input = { config: { username: 'ada' }, entered: { password: 'ada-password' } };
  const answer = await world.tokens.obtainCredential(world.connector, input);
  assert.ok(isFailure(answer) && answer.error?.code === 'OAUTH_APP_MISSING');
  assert.equal(world.lab.asked.length, 0);
});
