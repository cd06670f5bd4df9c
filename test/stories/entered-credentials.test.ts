// Connecting and reconnecting by what a person enters, for every kind that is entered: tried before it is kept, refused with a word on why, the
// identity compared, and renewed by itself afterwards.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import test from 'node:test';
import type { ConnectionView, ConnectResult, Problem } from '../../src/api/schemas.ts';
import { hourMs } from '../../src/clock.ts';
import type { LabOddities } from '../../src/simulator/index.ts';
import { createWorldWithLab, type WorldWithLab } from '../harness/lab-world.ts';
import type { LabDescription } from '../harness/oauth-lab.ts';
import { createFirstDataSource, getDataSource } from '../harness/world.ts';

const secret = (name: string): string =>
  `{ name: ${name}, label: ${name}, kind: password, isRequired: true, isSecret: true }`;
const setting = (name: string): string => `{ name: ${name}, label: ${name}, kind: text, isRequired: true }`;

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const robot = 'robot@lab.example';
const publicKey = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const keyFile = JSON.stringify({
  private_key: rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  client_email: robot,
});
const otherKeyFile = JSON.stringify({ ...JSON.parse(keyFile), client_email: 'nobody@lab.example' });

interface Kind {
  what: string;
  authKind: ConnectionView['authKind'];
  description: LabDescription;
  right: Record<string, string>;
  wrong: Record<string, string>;
  lab: LabOddities;
}

const kinds: Kind[] = [
  {
    what: 'client credentials',
    authKind: 'service_account',
    description: {
      auth: '{ kind: client_credentials, tokenUrl: "https://lab.invalid/token", scopes: [], clientAuthentication: basic }',
      fields: `[${setting('clientId')}, ${secret('clientSecret')}]`,
    },
    right: { clientId: 'lab-client', clientSecret: 'lab-client-secret' },
    wrong: { clientId: 'lab-client', clientSecret: 'wrong-secret' },
    lab: {},
  },
  {
    what: 'the key file of a service account',
    authKind: 'service_account',
    description: {
      auth: '{ kind: jwt_bearer, tokenUrl: "https://lab.invalid/token", scopes: [], algorithm: RS256, privateKey: "{serviceAccount.private_key}", issuer: "{serviceAccount.client_email}" }',
      fields: `[${secret('serviceAccount')}]`,
    },
    right: { serviceAccount: keyFile },
    wrong: { serviceAccount: otherKeyFile },
    lab: { client: { by: 'none' }, serviceAccounts: { [robot]: publicKey } },
  },
  {
    what: 'HTTP Basic',
    authKind: 'basic',
    description: { auth: '{ kind: basic }', fields: `[${setting('username')}, ${secret('password')}]` },
    right: { username: 'ada', password: 'ada-password' },
    wrong: { username: 'ada', password: 'wrong-password' },
    lab: { api: { basic: { username: 'ada', password: 'ada-password' } } },
  },
  {
    what: 'a session',
    authKind: 'session',
    description: {
      auth: '{ kind: session, signIn: [{ method: POST, url: "https://lab.invalid/sign-in", body: { login: "{login}", password: "{password}" }, take: { accessToken: data.token } }], placement: { in: header, name: X-Session } }',
      fields: `[${setting('login')}, ${secret('password')}]`,
    },
    right: { login: 'ada', password: 'ada-password' },
    wrong: { login: 'ada', password: 'wrong-password' },
    lab: {
      passwords: { ada: 'ada-password' },
      session: { steps: 1, tokenIn: 'body', lifeS: 1200, refusal: 401 },
      api: { in: 'header', name: 'x-session', prefix: '' },
    },
  },
];

const tryToConnect = (world: WorldWithLab, fields: Record<string, string>) =>
  world.request(world.editor, 'POST', '/api/v1/connections', { connectorSlug: 'lab', fields });

for (const { what, authKind, description, right, wrong, lab } of kinds)
  test(`${what}: refused when wrong, kept when right, reconnected in place, and another account is told apart`, async () => {
    const world = await createWorldWithLab(description, lab);
    const refused = await tryToConnect(world, wrong);
    assert.equal(refused.status, 422, JSON.stringify(refused.body));
    assert.ok((refused.body as Problem).explanation?.summary);
    assert.equal((await tryToConnect(world, {})).status, 400, 'empty fields are named');

    const made = await tryToConnect(world, right);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const { connection } = made.body as Extract<ConnectResult, { kind: 'connected' }>;
    assert.deepEqual(
      { kind: connection.authKind, label: connection.identityLabel },
      { kind: authKind, label: 'ada@lab.example' },
    );
    const id = await createFirstDataSource(world, world.editor, connection.id);
    await world.settle();
    assert.equal((await getDataSource(world, id)).status, 'connected');

    // Whatever was got by it has ended meanwhile.
    world.lab.book.expireTokens();
    await world.advance(2 * hourMs);
    assert.equal((await getDataSource(world, id)).status, 'connected');

    const path = `/api/v1/connections/${connection.id}/reconnect`;
    assert.equal((await world.request(world.editor, 'POST', path, { fields: wrong })).status, 422);
    const again = await world.request(world.editor, 'POST', path, { fields: right });
    assert.equal(again.status, 200, JSON.stringify(again.body));
    world.lab.behave({ ...lab, person: { id: 'person-2', email: 'eve@lab.example' } });
    const other = await world.request(world.editor, 'POST', path, { fields: right });
    assert.equal(other.status, 409);
    assert.match((other.body as Problem).detail, /eve@lab\.example/);
  });
