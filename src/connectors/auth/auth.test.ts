import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseConnectorFile } from '../connector-file.ts';
import { fillText, fillTexts, fillUrl } from './template.ts';

test('names in texts are filled, also with what stands inside a key file', () => {
  const values = { a: 'x', n: 7, file: '{"client":{"email":"e@x"}}' };
  assert.equal(fillText('{a}-{n}-{file.client.email}-{missing}-{a.b}', values), 'x-7-e@x--');
  assert.deepEqual(fillTexts({ one: '{a}', two: '{missing}', three: 'fixed', four: '' }, values), {
    one: 'x',
    three: 'fixed',
    four: '',
  });
});

test('addresses are filled in host, path and query', () => {
  const values = { shop: 'Acme', tenant: 't-1', q: 'a b&c', base: 'https://jira.example:8443/x/' };
  assert.equal(
    fillUrl('https://{shop}.example.com/{tenant}/token?x={q}', values),
    'https://acme.example.com/t-1/token?x=a%20b%26c',
  );
  assert.equal(fillUrl('{base}/oauth/token', values), 'https://jira.example:8443/x/oauth/token');
});

test('no value leads an address to another scheme, host, port or depth of path than the template has', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.stringMatching(/^[a-z0-9.:/@#?\\%&-]{0,20}$/),
    fc.constantFrom('..', '.', 'a/../..', '%2e%2e', 'a%2fb', 'evil.example/', 'a.b', '127.0.0.1', 'xn--a'),
  );
  fc.assert(
    fc.property(text, text, (shop, tenant) => {
      let filled: string;
      try {
        filled = fillUrl('https://{shop}.example.com/v1/{tenant}/token', { shop, tenant });
      } catch {
        return;
      }
      const { protocol, hostname, port, pathname, search, hash, username } = new URL(filled);
      assert.deepEqual([protocol, port, search, hash, username], ['https:', '', '', '', '']);
      assert.match(hostname, /^[a-z0-9][a-z0-9.-]*\.example\.com$/);
      assert.match(pathname, /^\/v1\/[^/]+\/token$/);
    }),
    { numRuns: 500 },
  );
});

const fileWith = (auth: string, fields = '[]'): string =>
  `{ slug: x, name: X, category: c, description: d, auth: ${auth}, fields: ${fields}, identity: { path: /me, key: id } }`;
const oauth = (url: string, more = ''): string =>
  `{ kind: oauth2, authorizeUrl: "${url}", tokenUrl: "${url}", scopes: [], hasPkce: false, clientAuthentication: basic ${more} }`;
const field = (name: string, kind: string, more = ''): string => `[{ name: ${name}, label: L, kind: ${kind} ${more} }]`;

const wrong: [what: string, file: string, says: RegExp][] = [
  ['a name that no field has', fileWith(oauth('https://{shop}.example.com/x')), /\{shop\} is no field/],
  [
    'a host that ends as a person likes',
    fileWith(oauth('https://login.{host}/x'), field('host', 'text')),
    /must end in a name of the provider's own/,
  ],
  ['a top-level domain alone after it', fileWith(oauth('https://{host}.com/x'), field('host', 'text')), /must end in/],
  [
    'an address that a person chooses, for the app of the operator',
    fileWith(oauth('{base}/x'), field('base', 'url')),
    /where the secret of the OAuth app goes/,
  ],
  [
    'a secret in an address',
    fileWith(
      '{ kind: client_credentials, tokenUrl: "https://x.example.com/{clientSecret}", scopes: [], clientAuthentication: body }',
      '[{ name: clientId, label: L, kind: text }, { name: clientSecret, label: L, kind: password, isSecret: true }]',
    ),
    /is a secret, and addresses are logged/,
  ],
  ['a port from a setting', fileWith(oauth('https://x.example.com:{port}/x'), field('port', 'text')), /no address/],
  [
    'a secret field beside OAuth',
    fileWith(oauth('https://x.example.com'), field('key', 'password', ', isSecret: true')),
    /gets its secret at the provider/,
  ],
  [
    'an id_token of nobody',
    fileWith(oauth('https://x.example.com', ', identity: { from: id_token, key: sub }')),
    /known issuer/,
  ],
  [
    'a pattern that is none',
    fileWith(oauth('https://x.example.com', ', learn: [{ name: a, at: b, pattern: "(" }]')),
    /no regular expression/,
  ],
  [
    'a session without a token',
    fileWith(
      '{ kind: session, signIn: [{ method: POST, url: "https://x.example.com", take: { a: b } }], placement: { in: header, name: X } }',
    ),
    /takes accessToken/,
  ],
  [
    'a key of two parts without places for them',
    fileWith(
      '{ kind: api_key, placement: { in: header, name: X } }',
      '[{ name: a, label: L, kind: text, isSecret: true }, { name: b, label: L, kind: text, isSecret: true }]',
    ),
    /2 secret fields/,
  ],
  [
    'client credentials without fields for them',
    fileWith('{ kind: client_credentials, tokenUrl: "https://x.example.com", scopes: [], clientAuthentication: body }'),
    /\{clientId\} is no field/,
  ],
];

for (const [what, file, says] of wrong)
  test(`a description with ${what} is refused`, () => {
    assert.throws(() => parseConnectorFile(file, 'x/connector.yaml'), says);
  });

test('an address that a person chooses is fine where only the person’s own secrets go there', () => {
  const file = fileWith(
    '{ kind: client_credentials, tokenUrl: "{base}/token", scopes: [], clientAuthentication: body }',
    '[{ name: base, label: L, kind: url }, { name: clientId, label: L, kind: text }, { name: clientSecret, label: L, kind: password, isSecret: true }]',
  );
  assert.equal(parseConnectorFile(file, 'x/connector.yaml').auth.kind, 'client_credentials');
});
