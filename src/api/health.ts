// For whoever watches the process: /healthz (it is alive), /readyz (its database answers), /metrics (Prometheus).
import { BlockList, isIPv6 } from 'node:net';
import { sql } from 'kysely';
import { Histogram } from 'prom-client';
import { z } from 'zod';
import { notFound, RequestError } from '../request-error.ts';
import { SecretKeyChangedError } from '../tokens/index.ts';
import type { ApiContext, App } from './context.ts';
import { databaseAway } from './problem.ts';

const status = (word: string) => z.object({ status: z.literal(word) });

export function registerHealth(app: App, ctx: ApiContext): void {
  const unlimited = { rateLimit: false } as const;
  const schemaOf = (summary: string, word: string) => ({
    tags: ['health'],
    summary,
    security: [],
    response: { 200: status(word) },
  });

  app.get('/healthz', { config: unlimited, schema: schemaOf('The process is alive', 'alive') }, async () => ({
    status: 'alive',
  }));

  app.get('/readyz', { config: unlimited, schema: schemaOf('The database answers', 'ready') }, async () => {
    try {
      await sql`select 1`.execute(ctx.store.db);
    } catch (error) {
      throw new RequestError('unavailable', databaseAway, { privateDetail: String(error) });
    }
    if (ctx.life.tokens.vault.hasOldSecretKey())
      throw new RequestError('unavailable', new SecretKeyChangedError().message);
    return { status: 'ready' };
  });

  app.get('/metrics', { config: unlimited, schema: { hide: true } }, async (request, reply) => {
    // Figures of the house are for its own network: with a proxy in between, only if that proxy tells us who asks.
    const isProxied = request.headers['x-forwarded-for'] !== undefined && ctx.config.trustedProxies.length === 0;
    if (isProxied || !isPrivateAddress(request.ip)) throw notFound('page');
    return reply.type(ctx.metrics.contentType).send(await ctx.metrics.metrics());
  });
}

const measureName = 'mooring_http_request_duration_seconds';

/** Measures every request of `app` by method, route and status. Routes, not URLs: ids would make endless series. */
export function measureRequests(app: App, ctx: Pick<ApiContext, 'metrics'>): void {
  const known = ctx.metrics.getSingleMetric(measureName) as Histogram | undefined;
  const duration =
    known ??
    new Histogram({
      name: measureName,
      help: 'Time to answer HTTP requests',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [ctx.metrics],
    });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    duration.observe(labels, reply.elapsedTime / 1000);
  });
}

const privateAddresses = new BlockList();
for (const [network, prefix, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const)
  privateAddresses.addSubnet(network, prefix, family);

const isPrivateAddress = (ip: string): boolean => privateAddresses.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
