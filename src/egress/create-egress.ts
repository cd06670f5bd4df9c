// Puts egress together: HTTP, foreign PostgreSQL servers, and a fetch for protocol libraries, all behind one guard.
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { isFailure } from '../life/diagnosis/index.ts';
import type { Log } from '../log.ts';
import { createAddressGuard } from './address-guard.ts';
import { failureFromError, failureFromResponse } from './failures.ts';
import { openForeignPostgres } from './foreign-postgres.ts';
import { createHttpClient, type HttpClient } from './http.ts';
import type { Egress, EgressContext, EgressRequest } from './types.ts';

interface EgressParts {
  config: Pick<Config, 'egressAllow' | 'egressMap'>;
  clock: Clock;
  log: Log;
}

/** The door. `close` ends its idle connections. Throws ConfigError when MOORING_EGRESS_ALLOW cannot be read. */
export function createEgress({ config, clock, log }: EgressParts): Egress & { close(): Promise<void> } {
  const guard = createAddressGuard(config.egressAllow);
  const http = createHttpClient({ config, guard, clock, log });
  return {
    request: http.request,
    fetchFor: (context) => createFetch(http, context),
    openPostgres: (options, context) => openForeignPostgres({ guard, log }, options, context),
    mapUrl: http.mapUrl,
    listClockSkews: http.listClockSkews,
    failureFromResponse,
    failureFromError,
    close: http.close,
  };
}

/** Statuses whose Response must be made without a body. */
const bodiless = [204, 205, 304];

/** On network trouble it throws a TypeError, as fetch does; its `cause` is the Failure. */
function createFetch(http: HttpClient, context: EgressContext): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init);
    const text = await asked.text();
    const signals = [context.signal, init?.signal].filter((it) => it instanceof AbortSignal);
    const answer = await http.request(
      {
        method: asked.method as EgressRequest['method'],
        url: asked.url,
        headers: Object.fromEntries(asked.headers),
        ...(text !== '' && { body: text }),
      },
      { ...context, ...(signals.length > 0 && { signal: AbortSignal.any(signals) }) },
    );
    if (isFailure(answer)) throw new TypeError('fetch failed', { cause: answer });
    const headers = new Headers(answer.headers);
    // The body is unpacked already.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    return new Response(bodiless.includes(answer.status) ? null : answer.text, { status: answer.status, headers });
  };
}
