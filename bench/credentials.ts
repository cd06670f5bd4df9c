// GET /api/v1/connections/:id/credentials from the running server: many Connections, many callers.
import { createApiKey } from '../src/accounts/index.ts';
import { after, dayMs, hourMs } from '../src/clock.ts';
import type { Benchmark } from './benchmark.ts';
import { sendLoad } from './http-load.ts';
import { percentile } from './measure.ts';
import { buildHouse, type House } from './parts.ts';
import { startServer } from './server-process.ts';

export const credentials: Benchmark = {
  name: 'credentials',
  summary: 'handing out credentials: requests a second and how long one takes',
  options: {
    requests: { fallback: 100_000, meaning: 'requests that are measured' },
    callers: { fallback: 50, meaning: 'connections, each with one request under way' },
    connections: { fallback: 1_000, meaning: 'Connections whose credentials are asked for, in turn' },
  },

  async run(ctx) {
    const house = await buildHouse(ctx);
    const ids = await insertConnections(house, ctx.number('connections'));
    const { key } = await createApiKey(house.mooring.accounts, house.actor, {
      name: 'bench',
      role: 'viewer',
      canReadCredentials: true,
    });
    const { environment } = house;
    await house.close();
    const server = await startServer(ctx, environment);
    const load = (requests: number) =>
      sendLoad({
        port: Number(environment.MOORING_PORT),
        connections: ctx.number('callers'),
        requests,
        pathOf: (n) => `/api/v1/connections/${ids[(n * 7_919) % ids.length]}/credentials`,
        headers: { authorization: `Bearer ${key}` },
      });
    ctx.tell(`warming up ${server.url}`);
    await load(20_000);
    const { perSecond, times, statuses } = await load(ctx.number('requests'));
    if (statuses.size !== 1 || !statuses.has(200)) throw new Error(`Not all were given: ${[...statuses].join('; ')}`);
    return {
      measured: `${times.length.toLocaleString('en-US')} requests over ${ctx.number('callers')} connections for the credentials of ${ids.length} Connections by one API key, from another process; the server, its embedded PostgreSQL and the sender share the machine. Each is authenticated, checked, unsealed and recorded before it is answered.`,
      figures: [
        { name: 'requests', value: perSecond, unit: 'per second', goal: { least: 5_000 } },
        { name: 'one request, p50', value: percentile(times, 50), unit: 'ms' },
        { name: 'one request, p99', value: percentile(times, 99), unit: 'ms', goal: { most: 25 } },
      ],
    };
  },
};

/** Connections of the sandbox's analytics with tokens that last. */
async function insertConnections({ mooring, actor }: House, amount: number): Promise<string[]> {
  const { store, life } = mooring;
  const now = life.clock.now();
  const ids = Array.from({ length: amount }, (_, n) => `con_bench${n}`);
  for (const id of ids)
    await store.db.transaction().execute(async (trx) => {
      await trx
        .insertInto('connections')
        .values({
          id,
          account_id: actor.accountId,
          connector_slug: 'sandbox-analytics',
          name: id,
          status: 'connected',
          status_since: now,
          identity_key: id,
          identity_label: id,
          connected_by_name: 'Olga Owner',
          authorized_by_name: 'Olga Owner',
          authorized_at: now,
          created_at: now,
        })
        .execute();
      await life.tokens.saveCredential(trx, id, {
        secrets: {
          kind: 'oauth2',
          accessToken: `access-token-of-${id}-`.padEnd(180, 'x'),
          refreshToken: 'r'.repeat(100),
          scope: 'read',
        },
        obtainedAt: now,
        accessExpiresAt: after(now, 6 * hourMs),
        refreshExpiresAt: after(now, 60 * dayMs),
      });
    });
  return ids;
}
