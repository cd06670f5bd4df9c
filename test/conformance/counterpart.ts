// What a connector is proven against: a real counterpart of its provider that knows the truth, and can be broken. Each connector has one,
// in counterparts/, and one line in counterparts/index.ts; suite.ts does the rest. Those of added connectors: added-counterpart.ts.

import { systemClock } from '../../src/clock.ts';
import type { Connector, ReadRequest, Secrets, Session } from '../../src/connectors/index.ts';
import { createEgress } from '../../src/egress/index.ts';
import type { Diagnosis, Failure } from '../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../src/store/index.ts';
import { atEndOfFile, silentLog } from '../harness/database.ts';
import { openPlainSession } from '../harness/plain-session.ts';

export interface Counterpart {
  /** Settings as a person enters them. */
  config: JsonObject;
  /** A session with the right credential unless others are given. */
  open(secrets?: Secrets, signal?: AbortSignal): Session;
  secrets: Secrets;
  /** Formed like the right ones, and refused; also grepped for in everything that is kept. */
  wrongSecrets: Secrets;
  /** What a refusal of the wrong ones has to be called. */
  refusal: Pick<Diagnosis, 'verdict' | 'cause' | 'detail'>;
  identity: { key: string; label: string };
  objectId: string;
  streams: StreamTruth[];
  /** Tokens that the provider has given on the way; they are grepped for too. */
  issued?(): string[];
  /** A request whose answer repeats the right credential in its error, as careless providers do. */
  echoCredential(): Promise<Failure>;
  /** Null where the provider has no such thing. */
  limitRate: ((retryAfterSeconds: number) => Promise<unknown>) | null;
  /** The provider is away, and then back. */
  goAway(): Promise<unknown>;
  comeBack(): Promise<unknown>;
}

/** One stream, what stands in it, and how it changes. Records hold values by column. */
export interface StreamTruth {
  name: string;
  /** A first read has at least so many pages. */
  pagesMin: number;
  /** What a first read asks for beside the stream. */
  first?: Partial<ReadRequest>;
  truth(): Promise<Record<string, unknown>[]>;
  /** Adds and changes some records. */
  change(): Promise<unknown>;
  /** What the next read asks for; left out: from the cursor of the first one, or all again. */
  second?: Partial<ReadRequest>;
}

export const egressOf = (egressMap: ReadonlyMap<string, string>) => {
  const egress = createEgress({
    config: { egressAllow: ['127.0.0.1/32'], egressMap: new Map(egressMap) },
    clock: systemClock,
    log: silentLog,
  });
  atEndOfFile(egress.close);
  return egress;
};

/** Sessions over the real egress, with our vault left out. `egressMap` leads the provider's origin to the counterpart. */
export function sessionsOf(
  connector: Connector,
  { config, secrets, egressMap = new Map(), now }: SessionParts,
): Counterpart['open'] {
  const egress = egressOf(egressMap);
  return (given = secrets, signal = new AbortController().signal) =>
    openPlainSession({
      connector,
      egress,
      config: connector.checkConfig(config),
      secrets: given,
      signal,
      ...(now && { now }),
    });
}

interface SessionParts {
  config: JsonObject;
  secrets: Secrets;
  egressMap?: ReadonlyMap<string, string>;
  now?: () => Date;
}
