// How a provider is played that an added connector reads: what it holds, whom it lets in, and what it says to others. Each stands in a folder
// `added/SLUG/` as provider.ts, beside the manifest that reads it; whoever has a connector of their own may write another one.
import type { Diagnosis } from '../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../src/store/index.ts';
import type { Answer, Asked } from '../harness/fake-http.ts';

export type { Answer, Asked };
export type ProviderRecord = Record<string, unknown>;

export interface PretendProvider {
  /** Where its API lives; requests to these are led to the one who plays it. */
  origins: string[];
  /** What the connector that others have published for it is called in a folder of manifests. */
  publishedAs?: string;
  /** What a person enters that is no secret, nested as the manifest's spec has it. */
  settings: JsonObject;
  /** Secrets of the right form that were never good. */
  wrongSecrets: JsonObject;
  /** What a refusal of a credential has to be called. */
  refusal: Pick<Diagnosis, 'verdict' | 'cause' | 'detail'>;
  /** Where a connector.yaml says how to ask whose account it is. */
  identity?: { key: string; label: string };
  /** Each time one that begins anew. */
  start(now: () => Date): PlayedProvider;
}

export interface PlayedProvider {
  answer(asked: Asked): Answer;
  /** What a person enters beside the settings so that it is accepted now. */
  secrets(): JsonObject;
  /** Tokens that it has given so far; they are secrets too. */
  issued?(): string[];
  /** Takes back whatever lets anybody in. */
  revoke(): void;
  /** Gives something new: `secrets()` tells it from now on. */
  renew(): void;
  streams: PlayedStream[];
}

/** A stream that is looked at closely. */
export interface PlayedStream {
  name: string;
  /** A first read has at least so many pages that hold rows. */
  pagesMin: number;
  /** The records as they are to be landed. */
  truth(): ProviderRecord[];
  /** Adds one, and changes one where the provider has changes; at a time that lies a minute back. */
  change(): void;
}

/** A stream without a pretend provider's help: `make` gets 1, 2, 3... */
export const numbered = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** One of several keys in a row, of which the newest is good until it is taken back. */
export function createKeys(make: (n: number) => string): {
  isGood(key: unknown): boolean;
  current(): string;
  revoke(): void;
  renew(): void;
} {
  let round = 1;
  let isRevoked = false;
  return {
    isGood: (key) => !isRevoked && key === make(round),
    current: () => make(round),
    revoke() {
      isRevoked = true;
    },
    renew() {
      round += 1;
      isRevoked = false;
    },
  };
}

const minuteMs = 60_000;
/** A minute ago, to the second. */
export const aMinuteBefore = (now: Date): Date => new Date(Math.floor((now.getTime() - minuteMs) / 1000) * 1000);

export const bearerOf = ({ headers }: Asked): string => (headers.authorization ?? '').replace(/^Bearer /, '');
export const numberIn = (url: URL, name: string, fallback: number): number =>
  Number(url.searchParams.get(name) ?? fallback);
