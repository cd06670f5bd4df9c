// Shapes: answers of one kind share a shape, whatever single case they are about; answers of two kinds do not.
import assert from 'node:assert/strict';
import test from 'node:test';
import { diagnose, type Failure } from '../diagnosis/index.ts';
import { shapeOf } from './shape.ts';
import { stripFailure } from './strip-failure.ts';

const failure = (body: unknown, more: Partial<Failure> = {}, status = 418): Failure => ({
  kind: 'failure',
  provider: 'example',
  stage: 'api_call',
  auth: 'oauth2',
  response: { status, headers: {}, body },
  ...more,
});

function hashOf(it: Failure): string {
  const kept = stripFailure(it);
  return shapeOf(kept, diagnose(kept)).hash;
}

const same: [string, unknown, unknown][] = [
  [
    'other ids',
    { error: 'odd', request_id: 'a81bc81b-dead-4e5d-abff-90865d1e13b1' },
    { error: 'odd', request_id: 'b7' },
  ],
  [
    'other numbers in the words',
    { message: 'Account 1234 is in an odd state' },
    { message: 'Account 98 is in an odd state' },
  ],
  ['other quoted values', { message: 'Field "alpha" is odd today' }, { message: 'Field "beta gamma" is odd today' }],
  ['other numbers in the names', { 'account-12': { odd: 'x' } }, { 'account-977': { odd: 'y' } }],
  ['more items in a list', { errors: [{ code: 'ODD' }] }, { errors: [{ code: 'ODD' }, { code: 'ODD' }] }],
  [
    'other addresses',
    { message: 'Look at https://a.example/1 please' },
    { message: 'Look at https://b.example/2?x=1 please' },
  ],
  ['the names in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['HTML with other text', '<html><body>Odd 1</body></html>', '<html><body>Another</body></html>'],
];
for (const [what, one, other] of same)
  test(`one shape: ${what}`, () => assert.equal(hashOf(failure(one)), hashOf(failure(other))));

const different: [string, Failure, Failure][] = [
  ['another code', failure({ code: 4019 }), failure({ code: 4020 })],
  ['another code in words', failure({ error: { code: 'ORA-01017' } }), failure({ error: { code: 'ORA-28001' } })],
  ['another name', failure({ error: 'odd' }), failure({ fault: 'odd' })],
  ['other words', failure({ message: 'This is odd' }), failure({ message: 'That is strange' })],
  ['another status', failure({ error: 'odd' }), failure({ error: 'odd' }, {}, 419)],
  ['another stage', failure({ error: 'odd' }), failure({ error: 'odd' }, { stage: 'token_refresh' })],
  ['another credential', failure({ error: 'odd' }), failure({ error: 'odd' }, { auth: 'api_key' })],
  ['another format', failure('<html></html>'), failure('')],
  [
    'an error in place of an answer',
    failure({ code: 'ODD' }),
    { kind: 'failure', provider: 'example', stage: 'api_call', auth: 'oauth2', error: { code: 'ODD' } },
  ],
];
for (const [what, one, other] of different)
  test(`two shapes: ${what}`, () => assert.notEqual(hashOf(one), hashOf(other)));
