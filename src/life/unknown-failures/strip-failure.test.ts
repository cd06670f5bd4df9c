// What is kept of an unknown failure: no planted secret and no person survives, wherever it stands; what tells one failure from another does.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { diagnose, type Failure } from '../diagnosis/index.ts';
import { stripFailure, stripText } from './strip-failure.ts';

const planted = {
  'bearer token': 'ya29.A0AfB_byC3x9kq2Lm4Rt7Zp1Wv8',
  'signed token': 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N',
  'secret key': 'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
  'hex key': '9f86d081884c7d659a2feaa0c55ad015',
  'short password': 'hunter2',
  'odd password': 'Tr0ub4dor&3',
  uuid: '550e8400-e29b-41d4-a716-446655440000',
  mail: 'ana.marques@customer.example',
  address: '198.51.100.77',
  'long address': '2a02:8109:9c40:1d2c:0:0:0:77',
  phone: '+49 170 9876543',
  'account number': '120363041234567',
};
const { 'bearer token': bearer, 'secret key': secret, 'hex key': hex, mail, address, phone } = planted;
const password = planted['short password'];
const odd = planted['odd password'];
const jwt = planted['signed token'];
const number = planted['account number'];

const failureOf = (body: unknown, headers: Record<string, string> = {}): Failure => ({
  kind: 'failure',
  provider: 'example',
  stage: 'api_call',
  auth: 'oauth2',
  response: { status: 418, headers, body },
});

function assertClean(value: unknown, what: string): void {
  const text = JSON.stringify(value);
  for (const [name, it] of Object.entries(planted))
    for (const form of [it, encodeURIComponent(it), Buffer.from(it).toString('base64').replace(/=+$/, '')])
      assert.ok(!text.includes(form), `${what} holds the ${name}: ${text.slice(0, 2000)}`);
}

const bodies: Record<string, unknown> = {
  'under names of secrets': {
    access_token: bearer,
    apiKey: secret,
    password,
    nested: [{ user: { pwd: odd, session_id: hex, Authorization: `Bearer ${bearer}` } }],
    credentials: { key: secret, note: { token: jwt } },
  },
  'in sentences': {
    message: `Invalid token ${jwt} for ${mail} from ${address} (${planted['long address']})`,
    detail: `password: ${password}, api key = ${secret}; session id was: ${hex}`,
    hint: `Authorization: Bearer ${bearer} was refused. Call ${phone}.`,
    description: `account ${number} is unknown, passwd="${odd}"`,
  },
  'as names': { [secret]: 1, [mail]: { [hex]: [{ [jwt]: 'x' }] }, [`account_${number}`]: true },
  'in addresses': {
    url: `https://ana:${encodeURIComponent(odd)}@api.example.com/v1?key=${secret}&mail=${encodeURIComponent(mail)}`,
    next: `/v1/users?access_token=${bearer}&state=${hex}`,
  },
  'as numbers': { id: Number(number), owner: [Number(number)] },
  'as JSON within text': { error: JSON.stringify({ password, token: jwt, user: { email: mail, phone } }) },
  'as JSON within JSON within text': { error: JSON.stringify({ inner: JSON.stringify({ password, secret: odd }) }) },
  'as data without a gap': { blob: `${hex}${jwt}${secret}`.repeat(20) },
  'in one long text': `${'It does not work. '.repeat(40)}password: ${password} ${bearer} ${'and so on '.repeat(60)} ${mail}`,
  'in HTML': `<html><head><title>Error</title></head><body><input name="csrf" value="${hex}"><p>User ${mail} at ${address}</p><!-- token=${jwt} --></body></html>`,
  'in XML': `<Error><Code>Unheard</Code><AccessKey>${secret}</AccessKey><Password>${password}</Password><Mail>${mail}</Mail></Error>`,
  'in a form': `error=unheard_of&access_token=${bearer}&password=${password}&user=${encodeURIComponent(mail)}`,
  'in text over lines': `Unheard of\npassword:\n${password}\nBearer\n${bearer}\n${mail}`,
  'encoded as Base64': {
    header: Buffer.from(`ana:${odd}`).toString('base64'),
    mail: Buffer.from(mail).toString('base64'),
  },
  'in a list': [secret, mail, { value: hex }, Number(number)],
};

for (const [where, body] of Object.entries(bodies))
  test(`no planted secret survives ${where}`, () => {
    const kept = stripFailure(failureOf(body));
    assertClean(kept, 'what is kept');
    assert.equal(kept.response?.status, 418);
  });

test('no planted secret survives in headers, and those that browsers keep are not kept at all', () => {
  const kept = stripFailure(
    failureOf('', {
      'set-cookie': `session=${hex}`,
      authorization: `Bearer ${bearer}`,
      'x-api-key': secret,
      'x-session': hex,
      'x-echo': `token=${jwt}; user=${mail}`,
      'x-forwarded-for': address,
      location: `https://login.example.com/?error=access_denied&code=${hex}&email=${encodeURIComponent(mail)}`,
      [`x-${hex}`]: 'name',
      'www-authenticate': 'Bearer realm="api", error="unheard_of", error_description="Nobody knows"',
      'retry-after': '30',
      'content-type': 'application/json; charset=utf-8',
    }),
  );
  assertClean(kept, 'what is kept');
  const headers = kept.response?.headers ?? {};
  assert.equal(headers['set-cookie'], undefined);
  assert.match(headers.location ?? '', /error=access_denied&code=\[redacted\]/);
  assert.equal(headers['www-authenticate'], 'Bearer realm="api", error="unheard_of", error_description="Nobody knows"');
  assert.deepEqual([headers['retry-after'], headers['content-type']], ['30', 'application/json; charset=utf-8']);
});

test("no planted secret survives in a driver's error", () => {
  const error = {
    name: 'Error',
    code: 'XX999',
    message: `for user "ana" password=${odd} at ${address}`,
    detail: `Key (email)=(${mail})`,
    cause: { message: secret },
  };
  const kept = stripFailure({ kind: 'failure', provider: 'postgres', stage: 'db_query', auth: 'db_password', error });
  assertClean(kept, 'what is kept');
  assert.equal(kept.error?.code, 'XX999');
});

test('what tells one failure from another stays', () => {
  const body = {
    error: {
      code: 4019,
      type: 'OAuthUnheardException',
      message: 'The token of this app is not valid any more.',
      fbtrace: 'x',
    },
    errorCode: 'AUTH_TOKEN_REJECTED',
    token_type: 'bearer',
    session: 'expired',
    errors: [{ field: 'api_version', reason: 'ORA-01017', status: '401' }],
    isRetryable: false,
    nothing: null,
  };
  assert.deepEqual(stripFailure(failureOf(body)).response?.body, body);
  for (const text of [
    'Your token has expired',
    'Your plan does not include the API (code: 402)',
    'Access denied for role reader',
    'version 2.14.3 was sunset on 2026-01-31',
  ])
    assert.equal(stripText(text), text);
});

test('a stripped failure is diagnosed as it was before', () => {
  const failure = failureOf({
    error: 'invalid_grant',
    error_description: `Token of ${mail} has been expired or revoked.`,
  });
  const before = diagnose(failure);
  assert.deepEqual([diagnose(stripFailure(failure)).rule], [before.rule]);
});

test('whatever the answer holds, it is kept small, and nothing throws', () => {
  const huge = failureOf({ list: Array.from({ length: 5_000 }, (_, index) => ({ index, text: 'word '.repeat(500) })) });
  assert.ok(JSON.stringify(stripFailure(huge)).length < 40_000);
  assert.ok(JSON.stringify(stripFailure(failureOf('word '.repeat(100_000)))).length < 40_000);
  let deep: unknown = 'end';
  for (let depth = 0; depth < 500; depth++) deep = { deep };
  assert.ok(JSON.stringify(stripFailure(failureOf(deep))).length < 2_000);
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.string()), (body, headers) => {
      const kept = stripFailure(failureOf(body, headers));
      assert.ok(JSON.stringify(kept).length < 60_000);
    }),
    { numRuns: 300 },
  );
});

test('a planted secret survives nowhere in a tree of any shape', () => {
  const secrets = fc.constantFrom(...Object.values(planted).filter((it) => it !== password && it !== odd));
  const leaf = fc.oneof(
    secrets,
    fc.tuple(fc.string(), secrets, fc.string()).map(([before, it, behind]) => `${before} ${it} ${behind}`),
    fc.integer(),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (body) => assertClean(stripFailure(failureOf(body)), 'what is kept')),
    { numRuns: 500 },
  );
});
