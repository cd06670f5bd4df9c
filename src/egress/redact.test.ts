import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRedactor, struckOut } from './redact.ts';

const jsonInner = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Every way in which an answer may echo a secret. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(secret).toLowerCase().includes('%')
    ? encodeURIComponent(secret).replace(/%../g, (it) => it.toLowerCase())
    : secret,
  encodeURIComponent(encodeURIComponent(secret)),
  new URLSearchParams({ a: secret }).toString().slice(2),
  jsonInner(secret),
  jsonInner(jsonInner(secret)),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64url'),
  encodeURIComponent(Buffer.from(secret).toString('base64')),
  Buffer.from(`user:${secret}`).toString('base64'),
  Buffer.from(`u:${secret}`).toString('base64url'),
];

const secrets = fc
  .oneof(
    fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme-ascii' }),
    fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme' }),
    fc.string({
      minLength: 6,
      maxLength: 20,
      unit: fc.constantFrom('\\', '"', '/', '+', '%', '\n', 'a', '_', '-', ' '),
    }),
  )
  .filter((secret) => secret.length >= 6);

test('no planted secret survives in any form, wherever it stands', () => {
  fc.assert(
    fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
      const redactor = createRedactor([secret]);
      for (const form of formsOf(secret)) {
        const planted = `${before} ${form} ${after}`;
        const kept = JSON.stringify([
          redactor.text(planted),
          redactor.value({ note: planted, [planted]: 1, deep: [{ list: [planted] }] }),
          redactor.headers({ 'x-note': planted }),
        ]);
        const isTrivial = struckOut.includes(secret) || before.includes(secret) || after.includes(secret);
        if (!isTrivial) assert.ok(!kept.includes(jsonInner(form)), `survived as ${form}`);
        assert.ok(redactor.text(form) !== form, `not struck out: ${form}`);
      }
    }),
    { numRuns: 300 },
  );
});

test('a Base64 core of a secret is struck out at every alignment', () => {
  const secret = 'correct horse battery';
  for (const user of ['', 'a', 'ab', 'abc', 'abcd']) {
    const header = `Basic ${Buffer.from(`${user}:${secret}:rest`).toString('base64')}`;
    const kept = createRedactor([secret]).text(`sent: "${header}"`);
    const decoded = Buffer.from(kept.replace(/^.*Basic /, ''), 'base64').toString('latin1');
    assert.ok(!decoded.includes('horse'), kept);
  }
});

test('values under the names of secrets go, whatever they are, and other words stay', () => {
  const redactor = createRedactor([]);
  assert.deepEqual(
    redactor.value({
      error: 'invalid_token',
      token_type: 'bearer',
      access_token: 'ya29.a0',
      clientSecret: 's',
      'X-Api-Key': 'k',
      password: ['a', 1],
      nested: { refreshToken: 'r', expires_in: 3600 },
      next_page_token: 'p2',
    }),
    {
      error: 'invalid_token',
      token_type: 'bearer',
      access_token: struckOut,
      clientSecret: struckOut,
      'X-Api-Key': struckOut,
      password: [struckOut, struckOut],
      nested: { refreshToken: struckOut, expires_in: 3600 },
      next_page_token: 'p2',
    },
  );
});

test('headers that carry secrets go, a challenge stays', () => {
  const redactor = createRedactor([]);
  assert.deepEqual(
    redactor.headers({
      authorization: 'Bearer abc',
      'set-cookie': 'sid=1',
      cookie: 'sid=1',
      'x-api-key': 'k',
      'www-authenticate': 'Bearer realm="api", error="invalid_token", error_description="The access token expired"',
      'x-ratelimit-remaining-tokens': '12',
    }),
    {
      authorization: struckOut,
      'set-cookie': struckOut,
      cookie: struckOut,
      'x-api-key': struckOut,
      'www-authenticate': 'Bearer realm="api", error="invalid_token", error_description="The access token expired"',
      'x-ratelimit-remaining-tokens': '12',
    },
  );
});

test('secrets in URLs, forms and JSON inside text go', () => {
  const { text } = createRedactor([]);
  assert.equal(
    text('GET https://user:pw@api.example/x?access_token=abc&page=2'),
    `GET https://user:${struckOut}@api.example/x?access_token=${struckOut}&page=2`,
  );
  assert.equal(text('sent {"api_key":"abc","a":1}'), `sent {"api_key":"${struckOut}","a":1}`);
  assert.equal(text('sent "{\\"password\\":\\"abc\\"}"'), `sent "{\\"password\\":\\"${struckOut}\\"}"`);
  assert.equal(text('used Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc'), `used Bearer ${struckOut}`);
  assert.equal(text('Bearer authentication required'), 'Bearer authentication required');
});

test('a short secret is struck out where it stands alone', () => {
  const { text } = createRedactor(['abc']);
  assert.equal(text('key abc is wrong, says abcdef'), `key ${struckOut} is wrong, says abcdef`);
});

test('an answer made to slow us down does not', () => {
  const redactor = createRedactor(['\\"\\"\\"\\"\\"x', 'a/a/a/a/a/b']);
  const startedAt = performance.now();
  redactor.text('\\'.repeat(20_000));
  redactor.text('"password":"'.repeat(5_000));
  redactor.text('a/'.repeat(50_000));
  assert.ok(performance.now() - startedAt < 5_000);
});

test('a key file and a long token are struck out in every place and encoding that they are echoed in', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const file = JSON.stringify({ private_key: pem, client_email: 'robot@example.org' });
  const token = ['header'.repeat(5), 'claims'.repeat(60), 'signature'.repeat(8)].join('.');
  const echo = {
    words: `Invalid ${pem} and ${token}`,
    file,
    inUrl: `https://x.example/?a=${encodeURIComponent(file)}&t=${encodeURIComponent(token)}`,
    inBase64: Buffer.from(`${file}${token}`).toString('base64'),
    twice: JSON.stringify({ inner: file }),
  };
  const kept = JSON.stringify(createRedactor([file, pem, token]).value(echo));
  for (const line of [...pem.split('\n').slice(1, -2), 'claims'.repeat(10)])
    for (const form of [line, encodeURIComponent(line), Buffer.from(line).toString('base64').slice(4, 60)])
      assert.ok(!kept.includes(form), form);
  assert.match(kept, /robot@example\.org/);
});

test('what is nested by the thousands is struck out from some depth on, and ends nothing', () => {
  const nested = JSON.parse(`${'{"a":['.repeat(20_000)}"hidden-secret"${']}'.repeat(20_000)}`);
  const kept = JSON.stringify(createRedactor(['hidden-secret']).value({ nested, token: nested }));
  assert.ok(kept.includes('[struck out]') && !kept.includes('hidden-secret'));
});
