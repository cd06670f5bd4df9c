// Copper as its documents describe it: a key that belongs to a user, searches in pages, 180 requests a minute. What stands in it: records.ts;
// how it answers: api.ts; what can be done to it: acts.ts.
import { addTrouble, createApp } from '../../app.ts';
import { createCounter } from '../../stats.ts';
import { Trouble } from '../../trouble.ts';
import type { PretendKind } from '../contract.ts';
import { describeActs } from './acts.ts';
import { addApi, dialect, refusal } from './api.ts';
import { createRecords, listOf } from './records.ts';

export const copper: PretendKind = {
  slug: 'copper',
  name: 'Copper',
  origins: ['https://api.copper.com'],
  create({ now }) {
    const records = createRecords(now);
    const asked = createCounter();
    const api = new Trouble(dialect, () => now().getTime());
    const app = createApp(refusal(404, 'Resource not found'));
    app.register(async (door) => {
      addTrouble(door, api, () => asked);
      addApi(door, records, now);
    });
    return {
      app,
      doors: { api },
      asked,
      oauthClient: null,
      people: () => [],
      enter() {
        const [key] = [...records.keys.values()].filter((it) => !it.isDeleted && records.users.has(it.userId));
        const owner = key && records.users.get(key.userId);
        return { apiKey: key?.value ?? '', userEmail: owner?.email ?? '' };
      },
      acts: describeActs(records, now),
      truthOf: ({ stream }) => listOf(records, stream).map((record) => asTold(record)),
    };
  },
};

/** As the manifest's columns hold it: instants instead of seconds. */
function asTold(record: Record<string, unknown>): Record<string, unknown> {
  const told = { ...record };
  for (const name of ['date_modified', 'date_created'])
    if (typeof record[name] === 'number') told[name] = new Date(record[name] * 1000).toISOString();
  return told;
}
