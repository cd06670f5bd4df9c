// Google Sheets against a pretend Google: tables whose columns their first row names, and a spreadsheet that is no longer shared.
import assert from 'node:assert/strict';
import test from 'node:test';
import { hourMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories } from '../harness/pretend-story.ts';
import { assertRowsEqual, connectPretend, createPretendWorld } from '../harness/pretend-world.ts';
import { landedRows, listStreams, mailsToUsers } from '../harness/world.ts';

const connector = 'google-sheets';
const budget = { person: 'ada@harbour-lights.example', thing: '1qpyC0XzvTcKT6EISywvqESX3A0MwQoFDE8p-Bll4hps' };

tellStories(pretendKinds.google, [
  {
    title: 'the access is removed under “Third-party apps & services”',
    connector,
    happen: ({ pretend }) => pretend.act('revoke-access'),
    cause: 'invalid_refresh_token',
    detail: 'revoked',
    subject: /^Google Sheets .*is disconnected: /,
    says: [/same answer, “Token has been expired or\s+revoked”/, /Reconnect/],
    back: 'reconnect',
  },
  {
    title: 'one spreadsheet is no longer shared, and shared again: the others go on',
    connector,
    async happen({ pretend }, { dataSources }) {
      await pretend.act('take-access', budget);
      return dataSources.find(({ objectLabel }) => objectLabel === 'Budget')?.id;
    },
    cause: 'insufficient_privileges',
    detail: 'object_access_lost',
    subject: /^Google Sheets .*is disconnected: /,
    says: [/The caller does not have\s+(?:> )?permission/],
    mend: ({ pretend }) => pretend.act('give-access', budget),
    back: 'by_itself',
  },
]);

test('google-sheets: a column that somebody adds, and a row, arrive with the next sync', async () => {
  const world = await createPretendWorld(pretendKinds.google);
  const connected = await connectPretend(world, connector);
  const { id = '' } = connected.dataSources.find(({ objectLabel }) => objectLabel === 'Budget') ?? {};
  world.mail.clear();
  await world.pretend.act('write-row', { spreadsheet: budget.thing, row: '1', cells: 'Month|Sum|Who' });
  await world.pretend.act('write-row', { spreadsheet: budget.thing, row: '3', cells: 'June|900|Ada' });
  await world.advance(hourMs);
  assert.deepEqual(
    (await listStreams(world, id)).map(({ name }) => name),
    ['Sheet1'],
  );
  assert.deepEqual(await landedRows(world, id, 'Sheet1'), [
    { Month: 'May', Sum: '1,200', Who: '' },
    { Month: 'June', Sum: '900', Who: 'Ada' },
  ]);
  await assertRowsEqual(world, connected, id);
  assert.deepEqual(mailsToUsers(world), []);
});
