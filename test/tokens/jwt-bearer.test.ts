import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import { RequestError } from '../../src/request-error.ts';
import { askedAt, createLabWorld, lastForm } from '../harness/oauth-lab.ts';

const robot = 'robot@project.lab.example';
const fields =
  '[{ name: serviceAccount, label: Key file, kind: key_file, isRequired: true, isSecret: true }, { name: delegate, label: Acts for, kind: text }]';
const auth = (algorithm: string, more = ''): string =>
  `{ kind: jwt_bearer, tokenUrl: "https://lab.invalid/token", scopes: [read], algorithm: ${algorithm}, privateKey: "{serviceAccount.private_key}", keyId: "{serviceAccount.private_key_id}", issuer: "{serviceAccount.client_email}", subject: "{delegate}" ${more && `, ${more}`} }`;

const pemOf = ({ privateKey }: KeyPairKeyObjectResult): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicOf = ({ publicKey }: KeyPairKeyObjectResult): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const keyFile = (pem: string): string =>
  JSON.stringify({ type: 'service_account', private_key_id: 'key-1', private_key: pem, client_email: robot }, null, 2);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const kinds: [algorithm: string, pair: KeyPairKeyObjectResult][] = [
  ['RS256', rsa],
  ['ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['EdDSA', generateKeyPairSync('ed25519')],
];

const claimsOf = (form: Record<string, string>): Record<string, unknown> =>
  JSON.parse(Buffer.from(form.assertion?.split('.')[1] ?? '', 'base64url').toString());

for (const [algorithm, pair] of kinds)
  test(`a key file signs by ${algorithm} for a token, and again when it has ended`, async () => {
    const world = await createLabWorld(
      { auth: auth(algorithm), fields },
      { serviceAccounts: { [robot]: publicOf(pair) }, client: { by: 'none' } },
    );
    const at = await world.connectWith({ serviceAccount: keyFile(pemOf(pair)) }, { delegate: 'ada@lab.example' });
    assert.equal(await world.call(at), 200);
    world.clock.advance(2 * hourMs);
    assert.equal(await world.call(at), 200);
    assert.equal(askedAt(world.lab, '/token').length, 2);
    const form = lastForm(world.lab);
    assert.equal(form.scope, 'read');
    const { iss, sub, aud, exp, iat } = claimsOf(form) as Record<string, number | string>;
    assert.deepEqual({ iss, sub, aud }, { iss: robot, sub: 'ada@lab.example', aud: 'https://lab.invalid/token' });
    assert.equal(Number(exp) - Number(iat), 300);
    assert.equal(new Date(Number(iat) * 1_000).getTime(), world.clock.now().getTime());
  });

test('scopes stand in the assertion where the provider wants them there, and nobody is acted for without a name', async () => {
  const world = await createLabWorld(
    {
      auth: auth('RS256', 'hasScopeClaim: true, lifeSeconds: 3600, claims: { tenant: "{delegate}", use: fixed }'),
      fields,
    },
    { serviceAccounts: { [robot]: publicOf(rsa) }, client: { by: 'none' } },
  );
  await world.connectWith({ serviceAccount: keyFile(pemOf(rsa)) });
  const form = lastForm(world.lab);
  assert.deepEqual(Object.keys(form).sort(), ['assertion', 'grant_type']);
  const claims = claimsOf(form);
  assert.equal(claims.scope, 'read');
  assert.equal(claims.use, 'fixed');
  assert.ok(!('sub' in claims) && !('tenant' in claims));
});

test('a key whose line ends were lost or escaped is read all the same', async () => {
  const world = await createLabWorld(
    { auth: auth('RS256'), fields },
    { serviceAccounts: { [robot]: publicOf(rsa) }, client: { by: 'none' } },
  );
  for (const pem of [
    pemOf(rsa).replaceAll('\n', ' '),
    pemOf(rsa).replaceAll('\n', '\\n'),
    pemOf(rsa).replaceAll('\n', ''),
  ])
    assert.equal(await world.call(await world.connectWith({ serviceAccount: keyFile(pem) })), 200);
});

test('what is no key file is said at its field, before anything is sent', async () => {
  const world = await createLabWorld({ auth: auth('RS256'), fields }, { client: { by: 'none' } });
  const ec = keyFile(pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' })));
  for (const [entered, what] of [
    ['not JSON', /whole JSON file/],
    ['{"client_email":"a"}', /private_key/],
    [keyFile('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'), /cannot be read/],
    [ec, /type RSA/],
  ] as const)
    await assert.rejects(
      world.tokens.obtainCredential(world.connector, { config: {}, entered: { serviceAccount: entered } }),
      (error) => error instanceof RequestError && error.extra.field === 'serviceAccount' && what.test(error.message),
    );
  assert.equal(world.lab.asked.length, 0);
});

test('a key that the provider does not know any more is a failure without any part of it', async () => {
  const pem = pemOf(rsa);
  const world = await createLabWorld({ auth: auth('RS256'), fields }, { client: { by: 'none' } });
  const echo = { error: 'invalid_grant', error_description: `Invalid JWT ${pem}`, sent: keyFile(pem) };
  world.lab.nextTokenAnswers.push({ status: 400, contentType: 'application/json', body: JSON.stringify(echo) });
  const answer = await world.tokens.obtainCredential(world.connector, {
    config: {},
    entered: { serviceAccount: keyFile(pem) },
  });
  assert.ok(isFailure(answer));
  const body = pem.split('\n')[3] ?? '';
  assert.ok(body.length > 20 && !JSON.stringify(answer).includes(body));
});
