// Copper against a pretend Copper: a key of a user, and what becomes of it when the key or the user goes.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Explanation } from '../../src/api/schemas.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { type Break, tellStories } from '../harness/pretend-story.ts';
import { createPretendWorld } from '../harness/pretend-world.ts';

const refused: Pick<Break, 'connector' | 'cause' | 'detail' | 'subject' | 'says' | 'back'> = {
  connector: 'copper',
  cause: 'provider_specific',
  detail: 'api_key_deleted',
  subject: /^Copper .*is disconnected: .*key/,
  // What it can mean, who acts and where, in Copper's own terms.
  says: [/A key of Copper has no end of its own/, /API Keys/, /Copper admin checks/],
  back: 'reconnect',
};

tellStories(pretendKinds.copper, [
  {
    ...refused,
    title: 'the API key is deleted; another one of the same user brings everything back',
    async happen({ pretend }) {
      await pretend.act('delete-key');
      await pretend.act('change-record', { stream: 'people', id: '5003', name: 'Changed while away' });
    },
    async mend({ pretend }) {
      await pretend.act('change-record', { stream: 'opportunities', name: 'Won while away' });
      await pretend.act('create-key');
    },
  },
  {
    ...refused,
    title: 'the user of the key is removed; a key of a colleague reads the same account',
    happen: ({ pretend }) => pretend.act('remove-user'),
    mend: ({ pretend }) => pretend.act('create-key', { user: 'grace@harbour-lights.example' }),
  },
]);

test('copper: a key that was never right is not called deleted to whoever enters it, and nothing is kept', async () => {
  const world = await createPretendWorld(pretendKinds.copper);
  const right = world.pretend.provider.enter();
  for (const wrong of [{ apiKey: 'mistyped' }, { userEmail: 'grace@harbour-lights.example' }]) {
    const fields = { ...right, ...wrong };
    const answer = await world.request(world.editor, 'POST', '/api/v1/connections', {
      connectorSlug: 'copper',
      fields,
    });
    assert.equal(answer.status, 422);
    const { explanation } = answer.body as { explanation: Explanation };
    assert.equal(explanation.summary, 'Copper does not accept this API key.');
    assert.match(explanation.interpret.join(' '), /belongs to somebody else than was entered/);
  }
  const { items } = await world.call<{ items: unknown[] }>(world.editor, 'GET', '/api/v1/connections');
  assert.deepEqual(items, []);
  assert.deepEqual(world.mail.mails, []);
});
