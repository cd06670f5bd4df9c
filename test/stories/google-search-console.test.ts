// Google Search Console against a pretend Google: final figures that come days later, and a site that a person may no longer see.
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories } from '../harness/pretend-story.ts';
import { assertRowsEqual, connectPretend, createPretendWorld } from '../harness/pretend-world.ts';
import { landedRows } from '../harness/world.ts';

const connector = 'google-search-console';
const extent = { streams: ['daily_totals', 'countries'] };
const site = { person: 'ada@harbour-lights.example', thing: 'https://www.example.com/' };

tellStories(pretendKinds.google, [
  {
    title: 'the access is removed under “Third-party apps & services”',
    connector,
    extent,
    happen: ({ pretend }) => pretend.act('revoke-access'),
    cause: 'invalid_refresh_token',
    detail: 'revoked',
    subject: /^Google Search Console .*is disconnected: /,
    says: [/same answer, “Token has been expired or\s+revoked”/, /Reconnect/],
    awayMs: 12 * dayMs,
    back: 'reconnect',
  },
  {
    title: 'an owner of one site removes the person, and adds them again: the other site goes on',
    connector,
    extent,
    async happen({ pretend }, { dataSources }) {
      await pretend.act('take-access', site);
      return dataSources.find(({ objectLabel }) => objectLabel === site.thing)?.id;
    },
    cause: 'insufficient_privileges',
    detail: 'object_access_lost',
    subject: /^Google Search Console .*is disconnected: /,
    says: [/does not have\s+(?:> )?sufficient permission for site/],
    mend: ({ pretend }) => pretend.act('give-access', site),
    back: 'by_itself',
  },
]);

test('google-search-console: a day whose figures come three days later is read when they come', async () => {
  const world = await createPretendWorld(pretendKinds.google);
  const connected = await connectPretend(world, connector, { streams: ['daily_totals'] });
  const [{ id = '' } = {}] = connected.dataSources;
  const newest = async (): Promise<string> =>
    (await landedRows(world, id, 'daily_totals'))
      .map(({ date }) => (date as Date).toLocaleDateString('sv'))
      .sort()
      .at(-1) ?? '';
  assert.equal(await newest(), '2026-02-27', 'on the 2nd of March the 27th of February is the last one told');
  for (let day = 0; day < 4; day++) await world.advance(dayMs);
  assert.equal(await newest(), '2026-03-03');
  await assertRowsEqual(world, connected, id);
});
