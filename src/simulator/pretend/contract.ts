// The contract of a pretend provider that speaks as a real one: the real paths, parameters, token replies, paging, limits and error bodies of
// its documents, behind the real origins, so that a connector of the catalog runs against it unchanged but for the egress map. Each is a
// folder beside this file and one line in list.ts. serve.ts starts one, in the process of a test or in the simulator's.
import type { FastifyInstance } from 'fastify';
import type { ServiceCounter } from '../stats.ts';
import type { Trouble } from '../trouble.ts';

/** A provider that can be pretended, before it is started. */
export interface PretendKind {
  /** The folder's name. One provider may serve several connectors. */
  slug: string;
  /** The brand that its pages show. */
  name: string;
  /** The real origins that it answers for. All lead to its one port, so their paths must not overlap. */
  origins: readonly string[];
  /** As new, at the present instant. */
  create(parts: PretendParts): PretendProvider;
}

export interface PretendParts {
  /** Its only clock: lives of tokens, limits of a day, the figures of today. */
  now: () => Date;
}

export interface PretendProvider {
  /** Made by createApp (app.ts), with addTrouble before its API and before its token endpoint. */
  app: FastifyInstance;
  /** Where passing trouble can stand: `api` always, `token` where there is a token endpoint. */
  doors: Readonly<Record<string, Trouble>>;
  /** What it was asked, counted by route and status. */
  asked: ServiceCounter;
  /** The OAuth client that it knows; null where keys are entered. */
  oauthClient: PretendClient | null;
  /** Who can sign in on its pages, the usual one first. Empty where keys are entered. */
  people(): PretendPerson[];
  /** What a person enters to connect, with a key that works now. Empty for OAuth. */
  enter(): Record<string, string>;
  /** What can be done to it: revoke, expire, lapse, take a role, delete a key, remove a user, and what mends each. */
  acts: Readonly<Record<string, PretendAct>>;
  /** The rows that a stream of a connector holds when all is read at this instant, by the columns of its manifest. */
  truthOf(question: TruthQuestion): Record<string, unknown>[];
}

export interface PretendClient {
  clientId: string;
  clientSecret: string;
  /** Added to by whoever starts it. */
  redirectUris: Set<string>;
}

export interface PretendPerson {
  id: string;
  name: string;
  email: string;
  password: string;
}

export interface TruthQuestion {
  connectorSlug: string;
  stream: string;
  objectId: string;
  /** Days, both included, "2026-03-01"; for streams read by days. */
  from: string;
  until: string;
}

/** One thing that can be done to it. Everything is text, so that a form of the control page and a line of a story say the same. */
export interface PretendAct {
  label: string;
  about: string;
  effect: 'breaks' | 'heals' | 'sets';
  fields: readonly PretendField[];
  run(input: Readonly<Record<string, string>>): unknown;
}

export interface PretendField {
  name: string;
  label: string;
  /** Taken when nothing is given. Without it the field is needed. */
  fallback?: string;
  choices?: () => string[];
}

/** The caller named an act or a thing that is not there. */
export class NoSuchThing extends Error {}
