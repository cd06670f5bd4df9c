import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { isFailure } from '../../src/life/diagnosis/index.ts';
import type { LabOddities } from '../../src/simulator/index.ts';
import { askedAt, createLabWorld } from '../harness/oauth-lab.ts';

const fields =
  '[{ name: login, label: User name, kind: text, isRequired: true }, { name: password, label: Password, kind: password, isRequired: true, isSecret: true }]';
const signIn = (take: string, as = 'json'): string =>
  `{ method: POST, url: "https://lab.invalid/sign-in", as: ${as}, body: { login: "{login}", password: "{password}" }, take: ${take} }`;
const auth = (steps: string, placement = '{ in: header, name: X-Session }', more = ''): string =>
  `{ kind: session, signIn: [${steps}], placement: ${placement} ${more && `, ${more}`} }`;

const passwords = { ada: 'ada-password' };
const session = { steps: 1, tokenIn: 'body', lifeS: 1200, refusal: 401 } as const;
const api = { in: 'header', name: 'x-session', prefix: '' } as const;

const places: [what: string, auth: string, odd: LabOddities][] = [
  [
    'a path of the answer',
    auth(signIn('{ accessToken: data.token, expiresIn: data.expires }'), undefined, 'expiresInUnit: milliseconds'),
    {},
  ],
  [
    'a header',
    auth(signIn('{ accessToken: { header: X-Session } }', 'form')),
    { session: { ...session, tokenIn: 'header' } },
  ],
  ['the whole text', auth(signIn('{ accessToken: "." }')), { session: { ...session, tokenIn: 'text' } }],
  [
    'a cookie, and goes back as one',
    auth(signIn('{ accessToken: { cookie: sid } }'), '{ in: header, name: Cookie, value: "sid={accessToken}" }'),
    { session: { ...session, tokenIn: 'cookie' }, api: { in: 'cookie', name: 'sid', prefix: '' } },
  ],
  [
    'a second step that exchanges what the first gave',
    auth(
      `${signIn('{ ticket: data.ticket }')}, { method: POST, url: "https://lab.invalid/exchange", body: { ticket: "{ticket}" }, take: { accessToken: data.token } }`,
    ),
    { session: { ...session, steps: 2 } },
  ],
];

for (const [what, description, odd] of places)
  test(`the token of a session comes from ${what}, and a session that has ended is opened anew`, async () => {
    const world = await createLabWorld({ auth: description, fields }, { passwords, session, api, ...odd });
    const at = await world.connectWith({ password: 'ada-password' }, { login: 'ada' });
    assert.equal(await world.call(at), 200);
    world.clock.advance(hourMs);
    assert.equal(await world.call(at), 200);
    assert.equal(askedAt(world.lab, '/sign-in').length, 2);
  });

test('a life in milliseconds is known, and the session renewed before it is used', async () => {
  const [, description] = places[0] ?? ['', ''];
  const world = await createLabWorld({ auth: description, fields }, { passwords, session, api });
  const at = await world.connectWith({ password: 'ada-password' }, { login: 'ada' });
  world.clock.advance(20 * minuteMs);
  await world.call(at);
  assert.deepEqual(
    world.lab.asked.map(({ path }) => path),
    ['/sign-in', '/sign-in', '/api/me'],
  );
});

for (const refusal of [401, 200] as const)
  test(`a wrong password that is refused by ${refusal} is a failure that holds what was said, and no secret`, async () => {
    const world = await createLabWorld(
      { auth: auth(signIn('{ accessToken: data.token }'), undefined, 'error: error.code'), fields },
      { passwords, session: { ...session, refusal }, api },
    );
    const input = { config: { login: 'ada' }, entered: { password: 'wrong-planted' } };
    const answer = await world.tokens.obtainCredential(world.connector, input);
    assert.ok(isFailure(answer));
    assert.equal(answer.auth, 'session');
    assert.equal(answer.response?.status, refusal);
    assert.match(JSON.stringify(answer.response?.body), /bad_login/);
    assert.ok(!JSON.stringify(answer).includes('planted'));
  });

test('a password that was changed since is asked for once, not by every caller: providers lock accounts', async () => {
  const world = await createLabWorld(
    { auth: auth(signIn('{ accessToken: data.token }')), fields },
    { passwords, session, api },
  );
  const at = await world.connectWith({ password: 'ada-password' }, { login: 'ada' });
  world.lab.behave({ passwords: { ada: 'another' }, session, api });
  world.lab.book.expireTokens();
  const request = () => world.open(at).request({ method: 'GET', url: 'https://lab.invalid/api/me' });
  const answers = [...(await Promise.all([request(), request(), request()])), await request(), await request()];
  assert.ok(answers.every(isFailure));
  assert.equal(askedAt(world.lab, '/sign-in').length, 2);
});
