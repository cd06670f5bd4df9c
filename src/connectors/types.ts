// The contract of a connector: how Mooring talks with any provider. The life of a Data Source is written against this alone.
// A connector answers with data: what it found, or a Failure. It throws only for bugs of its own.

import { randomBytes } from 'node:crypto';
import type { EgressRequest, ForeignPostgres, HttpResponse } from '../egress/index.ts';
import type { AuthKind, Diagnosis, Failure, Lifetimes } from '../life/diagnosis/index.ts';
import type { JsonObject, JsonValue, Reading } from '../store/index.ts';
import type { AuthDescription } from './auth/description.ts';

/** A field of the connect form. Secret ones go to the vault and never come back. */
export interface Field {
  name: string;
  label: string;
  kind: 'text' | 'number' | 'password' | 'choice' | 'url' | 'key_file';
  isRequired: boolean;
  isSecret: boolean;
  help?: string;
  placeholder?: string;
  fallback?: string;
  choices?: { value: string; label: string }[];
  /** Asked for only while another field has this value. */
  shownWhen?: { name: string; value: string };
}

/** How a Connection is authorized. `oauth2` goes through the provider's pages; the others through the connect form. */
export type { AuthDescription } from './auth/description.ts';

/** Secrets of a Connection as the connector sees them: `{ password }`, `{ username, password }`, `{ apiKey }`, or `{ accessToken }`. */
export type Secrets = Readonly<Record<string, string>>;

/** Under this name the secrets of a manifest hold the access token that the keeper looks after. */
export const accessTokenName = '$accessToken';

/**
 * Stands in the requests of a manifest for that access token; the session puts in the newest when it sends. So a token that is refreshed in
 * the middle of a read is used at once, and no expression of a manifest ever sees one. Another one in each process, so that nobody can name it.
 */
export const accessTokenMark = `mooring_access_token_${randomBytes(16).toString('hex')}`;

/**
 * A Connection in use. The session attaches the credential, refreshes an aged access token once under the lease, and retries once;
 * so a Failure that comes out of it is what is left after that. Made by the tokens room; `signal` ends everything when the sync is cancelled.
 */
export interface Session {
  readonly connectorSlug: string;
  /** The Connection's settings that are no secret: host, port, base URL. */
  readonly config: JsonObject;
  readonly signal: AbortSignal;
  now(): Date;
  /** One authorized HTTP request. Any status comes back as a response; network trouble and a refused refresh as a Failure. */
  request(request: EgressRequest): Promise<HttpResponse | Failure>;
  /** The secrets themselves: for database drivers. HTTP connectors use `request`. */
  secrets(): Promise<Secrets | Failure>;
  /** One connection to a foreign PostgreSQL, through the address guard. */
  openPostgres(database: string): Promise<ForeignPostgres | Failure>;
  /** What is known of how often the provider may be asked, beyond this session. Absent where nothing is stored. */
  budgets?: BudgetShares;
}

/** What several sessions know together, in all processes. */
export interface BudgetShares {
  /** Requests that are counted: of all Connections of one OAuth app; else, where each brings a key of its own, of the Connection. */
  budget: BudgetShare;
  /** How long the provider wants to be left alone by the Connection. */
  rest: BudgetShare;
}

export interface BudgetShare {
  find(): Promise<JsonObject | null>;
  /** Changes it; nobody else decides meanwhile. */
  decide<T>(decide: (state: JsonObject | null) => { state: JsonObject; result: T }): Promise<T>;
}

/** Who or what stands behind a credential at the provider; `key` is compared at Reconnect. */
export interface Identity {
  key: string;
  label: string;
  /** When the credential is known to end, e.g. rolvaliduntil. */
  credentialEndsAt?: Date | null;
}

/** What can become a Data Source: a property, an ad account, a database. */
export interface SourceObject {
  id: string;
  label: string;
}

/** A column of a landing table. `type` is a PostgreSQL type name. */
export interface Column {
  name: string;
  type: string;
}

/** A stream that a Data Source offers, and how it can be read. */
export interface StreamDescription {
  name: string;
  reading: Reading;
  columns: Column[];
  /** Column names; empty when there is none (then full_refresh replaces, the others append). */
  primaryKey: string[];
  /** For updated_since: the column that grows. For date_window: the column that holds the day. */
  cursorField: string | null;
  /** For date_window: how many days back the provider still answers. Null: no limit known. */
  lookBackDays: number | null;
  /** For date_window: how many days before today the provider still corrects. Left out: two. */
  restatedDays?: number;
  /** What the connector needs to read it again; opaque to others. */
  details: JsonObject;
  /** Other columns that could serve as cursor, for the wizard. */
  cursorCandidates?: string[];
}

/** What a Data Source offers, as far as it could be found out. */
export interface Discovery {
  streams: StreamDescription[];
  /** What the provider would not tell. It hides nothing of the rest. */
  troubles: DiscoveryTrouble[];
}

export interface DiscoveryTrouble {
  /** The stream whose columns could not be told. Null: which further streams there are; one that is not listed may be among them. */
  streamName: string | null;
  failure: Failure;
}

/** Why a stream is missing in what was found out. Null: it is not there. */
export const troubleOf = ({ troubles }: Discovery, name: string): Failure | null =>
  (troubles.find(({ streamName }) => streamName === name) ?? troubles.find(({ streamName }) => streamName === null))
    ?.failure ?? null;

/** What to read. */
export interface ReadRequest {
  objectId: string;
  stream: StreamDescription;
  /** updated_since: what `nextCursor` of the last finished read was. Null: from the beginning. */
  cursor: JsonValue | null;
  /** date_window: [from, until), UTC days. */
  window: { from: Date; until: Date } | null;
  /** Resume inside an unfinished read, from a page's `checkpoint`. Null: from its beginning. */
  checkpoint: JsonValue | null;
  /** With a checkpoint: the marks of all pages up to it, in order. */
  marks?: readonly JsonValue[];
}

/** What a read has left out because its connector says that refusals there are to be passed over, while the rest was read. */
export interface PassedOver {
  /** Partitions, or stretches of time where a stream has none; `ofCount`: of how many. */
  count: number;
  ofCount: number;
  /** Parts of unknown number may be missing beside them: a stream from which they come was not read whole. */
  hasUnknownParts: boolean;
  /** Of the weightiest refusal. */
  diagnosis: Diagnosis;
}

/** One page of rows, encoded for COPY (text format, columns in the order of the stream's columns), and where to go on after it. */
export interface Page {
  copyText: Buffer;
  rowCount: number;
  checkpoint: JsonValue;
  /**
   * What the read must know of this page when it goes on, kept beside the checkpoint until the read has ended. What would make checkpoints
   * grow with the read stands here: a checkpoint is written with every page, a mark once.
   */
  marks?: JsonValue[];
  /** updated_since: the cursor that is right once this page is written. Null: the one before holds. */
  nextCursor: JsonValue | null;
  /** Up to this page. */
  passedOver?: PassedOver;
}

/** How a manifest's OAuthAuthenticator comes to an access token. */
export interface GrantDescription {
  /** The whole request; the newest refresh token stands in it. */
  request: EgressRequest;
  /** What the members of the answer are called; they may stand inside of others. */
  names: { accessToken: string; refreshToken: string; expiresIn: string };
  /** The secret field that holds the first refresh token; null for grants without one. */
  refreshTokenField: string | null;
  /** Each use of the refresh token spends it: what comes in its place must be kept. */
  isRefreshTokenSpent: boolean;
}

/** `live`: tried against the provider itself. `simulated`: against a pretend provider made from its documents. `documented`: against nothing. */
export interface Verification {
  label: 'live' | 'simulated' | 'documented';
  /** Pages of the provider's documents. */
  documents: string[];
  /** What could not be verified without the live service. */
  unverified: string[];
}

export interface Connector {
  slug: string;
  name: string;
  category: string;
  description: string;
  /** Other slugs and product names by which it is known. */
  aliases: string[];
  auth: AuthDescription;
  authKind: AuthKind;
  /** The same with these settings, where they choose between several ways. */
  authKindFor?(config: JsonObject): AuthKind;
  fields: Field[];
  lifetimes: Lifetimes | null;
  helpUrl: string | null;
  /** A picture as a data URL. */
  icon?: string;
  /** What its description says of how it was tried; left out where it says nothing. */
  verification?: Verification;
  /**
   * For the kind manifest: how these settings come to an access token. Null where the way that they choose needs none.
   * `refreshToken`: the newest; null at first, when the entered one counts. Throws RequestError that names the field.
   */
  describeGrant?(config: JsonObject, entered: Secrets, refreshToken: string | null, now: Date): GrantDescription | null;
  /** An added one whose texts cannot be used by this version: it is not offered. */
  isUnusable?: true;
  /** Where its API lives, when that is no setting of the Connection. */
  origin?: string;
  /** For the kind manifest: the texts of the form for a config as the format itself writes it, nested. */
  flattenConfig?(config: JsonObject): Record<string, string>;
  /** For the kind manifest: the config as the format itself writes it, of settings and secrets by the names of the form's fields. */
  nestConfig?(settings: JsonObject, secrets: Secrets): JsonObject;
  /** For the kind manifest: such a config of an older form in the newest one, by the manifest's own rules. Null: it is of that form. Throws RequestError. */
  migrateConfig?(config: JsonObject, now: Date): JsonObject | null;
  /** To look at what it reads before anybody connects: streams by name, and records as they come. */
  trial?: {
    /** `refusal`: why it is not offered; null when it is. */
    streams: readonly { name: string; refusal: string | null }[];
    /** More of them are found out only with settings. */
    hasDynamic: boolean;
    /** Records in order, a page at a time; ends with null, or with the Failure that stopped it. Throws RequestError('not_found') for other names. */
    read(session: Session, streamName: string): AsyncGenerator<JsonObject[], Failure | null, undefined>;
  };
  /** Checks settings before anything is sent; throws RequestError('bad_input') that names the field. */
  checkConfig(config: JsonObject): JsonObject;
  /** The smallest authorized call: proves the credential and tells the identity. */
  probe(session: Session): Promise<Identity | Failure>;
  listObjects(session: Session): Promise<SourceObject[] | Failure>;
  /** `wanted`: others need not be described. Without it somebody waits for the whole, so that it ends within a minute. */
  discoverStreams(session: Session, objectId: string, wanted?: ReadonlySet<string>): Promise<Discovery | Failure>;
  /** How many of its streams may be read at once, with these settings. Absent: one. */
  streamsAtOnce?(config: JsonObject): number;
  /** Pages in order; returns null at the end, or the Failure that stopped it. */
  read(session: Session, request: ReadRequest): AsyncGenerator<Page, Failure | null, undefined>;
}
