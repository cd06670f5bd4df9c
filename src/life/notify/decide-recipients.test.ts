import assert from 'node:assert/strict';
import test from 'node:test';
import { decideRecipients } from './decide-recipients.ts';

const person = (name: string) => ({ userId: name, name, email: `${name}@example.org` });
const olga = person('olga');
const eddie = person('eddie');
const ada = person('ada');
const told = (facts: Parameters<typeof decideRecipients>[0]) =>
  decideRecipients(facts).map((it) => `${it.name}: ${it.reason}`);

test('the User who connected and the Account Owner', () => {
  assert.deepEqual(told({ connectedBy: eddie, owner: olga, admins: [ada], isAllPaused: false }), [
    'eddie: connected_by',
    'olga: account_owner',
  ]);
});

test('one mail if they are the same person', () => {
  assert.deepEqual(told({ connectedBy: olga, owner: olga, admins: [ada], isAllPaused: false }), ['olga: both']);
});

test('the owner and the admins if that User has left', () => {
  assert.deepEqual(told({ connectedBy: null, owner: olga, admins: [ada], isAllPaused: false }), [
    'olga: account_owner',
    'ada: stand_in',
  ]);
});

test('nobody about what is paused', () => {
  assert.deepEqual(told({ connectedBy: eddie, owner: olga, admins: [], isAllPaused: true }), []);
});
