// The simulator's process, shared by its two providers, and a server that repeats in its refusal whatever it was sent.
import assert from 'node:assert/strict';
import type { Connector, Secrets } from '../../../src/connectors/index.ts';
import { type Failure, isFailure } from '../../../src/life/diagnosis/index.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/index.ts';
import type { JsonObject } from '../../../src/store/index.ts';
import { atEndOfFile } from '../../harness/database.ts';
import { startFakeServer } from '../../harness/fake-http.ts';
import { sessionsOf } from '../counterpart.ts';

export const startAt = new Date('2026-03-10T10:30:00Z');

let starting: Promise<Simulator> | undefined;

/** With its clock standing still at `startAt`. */
export function sharedSimulator(): Promise<Simulator> {
  starting ??= startSimulator({ now: startAt }).then(async (simulator) => {
    atEndOfFile(simulator.stop);
    await simulator.control.setClock(startAt, { isFrozen: true });
    return simulator;
  });
  return starting;
}

/** What is kept of an answer that holds the credential in its headers, its texts, its keys, and encoded. */
export async function echoedOverHttp(
  connector: Connector,
  secrets: Secrets,
  config: JsonObject = {},
): Promise<Failure> {
  const { origin } = connector;
  assert.ok(origin);
  const server = await startFakeServer(({ headers, url }) => {
    const sent = JSON.stringify({ headers, url });
    const all = Object.values(secrets);
    return {
      status: 401,
      headers: { 'x-you-sent': encodeURIComponent(sent) },
      body: {
        error: { code: 'refused', message: `You sent ${sent}` },
        base64: all.map((secret) => Buffer.from(`user:${secret}`).toString('base64')),
        ...Object.fromEntries(all.map((secret) => [secret, 'is refused'])),
      },
    };
  });
  const open = sessionsOf(connector, { config, secrets, egressMap: new Map([[origin, server.origin]]) });
  const failure = await connector.probe(open());
  assert.ok(isFailure(failure));
  return failure;
}
