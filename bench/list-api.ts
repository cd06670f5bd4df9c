// GET /api/v1/data-sources as the Data Sources page asks it, over HTTP from another process, in Accounts of 1,000 and of 100,000.
import { createApiKey } from '../src/accounts/index.ts';
import type { Benchmark } from './benchmark.ts';
import { insertDataSources } from './many-data-sources.ts';
import { percentile, time } from './measure.ts';
import { buildHouse } from './parts.ts';
import { startServer } from './server-process.ts';

const amounts = [1_000, 100_000];
const goalMs = 50;
const warmUps = 20;

interface Page {
  items: { id: string }[];
  next: string | null;
}

export const listApi: Benchmark = {
  name: 'list-api',
  summary: 'GET /api/v1/data-sources with 1,000 and 100,000 Data Sources in the Account',
  options: { requests: { fallback: 100, meaning: 'requests of each kind, one after the other' } },

  async run(ctx) {
    const requests = ctx.number('requests');
    const house = await buildHouse(ctx);
    const { mooring, actor } = house;
    const { key } = await createApiKey(mooring.accounts, actor, { name: 'bench', role: 'viewer' });
    const server = await startServer(ctx, house.environment);
    const ask = async (query: string): Promise<Page> => {
      const answer = await fetch(`${server.url}/api/v1/data-sources?limit=50${query}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      if (answer.status !== 200) throw new Error(`It answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Page;
    };
    const measure = async (amount: number, name: string, query: string) => {
      const times: number[] = [];
      for (let n = 0; n < warmUps + requests; n++) {
        const { ms, value } = await time(() => ask(query));
        if (value.items.length === 0) throw new Error(`${name}: an empty page.`);
        if (n >= warmUps) times.push(ms);
      }
      const title = `${amount.toLocaleString('en-US')}: ${name}`;
      ctx.tell(`${title}: p95 ${percentile(times, 95).toFixed(1)} ms`);
      return [
        { name: `${title}, p50`, value: percentile(times, 50), unit: 'ms' },
        { name: `${title}, p95`, value: percentile(times, 95), unit: 'ms', goal: { most: goalMs } },
      ];
    };

    const figures = [];
    let standing = 0;
    for (const amount of amounts) {
      ctx.tell(`writing ${amount - standing} Data Sources`);
      await insertDataSources(house, amount - standing, `of${amount}x`);
      const middle = await deepCursor(house, amount / 2);
      const middleOfNewest = await deepCursorOfNewest(house, amount / 2);
      figures.push(...(await measure(amount, 'first page', '')));
      figures.push(...(await measure(amount, 'a page from the middle', `&after=${middle}`)));
      figures.push(...(await measure(amount, 'newest first, from the middle', `&sort=newest&after=${middleOfNewest}`)));
      figures.push(...(await measure(amount, 'disconnected only', '&status=disconnected')));
      figures.push(...(await measure(amount, 'by cause', '&cause=invalid_credentials')));
      figures.push(...(await measure(amount, 'search, many found', '&search=shop%207')));
      figures.push(...(await measure(amount, 'search, one found', `&search=shop%20${amount - standing - 2}`)));
      standing = amount;
    }
    return {
      measured: `Pages of 50 with counts of all statuses, ${requests} requests of each kind one after the other from another process, by API key, over HTTP on 127.0.0.1. 10 Data Sources to a Connection, 3 streams each, 5 % disconnected.`,
      figures,
    };
  },
};

/** Of the parts of the list by urgency, the last: what is connected. */
const connectedPart = 6;

/** The cursor of a page that begins after `rows` connected ones, made as the API makes it. */
async function deepCursor({ mooring, actor }: Awaited<ReturnType<typeof buildHouse>>, rows: number): Promise<string> {
  const row = await mooring.store.db
    .selectFrom('data_sources')
    .select(['status_since', 'id'])
    .where('account_id', '=', actor.accountId)
    .where('status', '=', 'connected')
    .orderBy('status_since', 'desc')
    .orderBy('id', 'desc')
    .offset(rows)
    .limit(1)
    .executeTakeFirstOrThrow();
  return asCursor([row.status_since.toISOString(), row.id, connectedPart]);
}

async function deepCursorOfNewest(
  { mooring, actor }: Awaited<ReturnType<typeof buildHouse>>,
  rows: number,
): Promise<string> {
  const row = await mooring.store.db
    .selectFrom('data_sources')
    .select(['created_at', 'id'])
    .where('account_id', '=', actor.accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .offset(rows)
    .limit(1)
    .executeTakeFirstOrThrow();
  return asCursor([row.created_at.toISOString(), row.id]);
}

const asCursor = (parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
