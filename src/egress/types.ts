// The contract of egress, the only door to the internet: HTTP, foreign databases, mail. Timeouts, size limits, address guard and
// the egress map are applied here; a Failure is built here too, so that no secret can get into one.
import type { AuthKind, Failure, Stage } from '../life/diagnosis/index.ts';

export interface EgressRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  /** An object is sent as JSON; URLSearchParams as a form; a string as it is. */
  body?: string | URLSearchParams | object;
  timeoutMs?: number;
  /** A larger answer is a Failure. Default: 64 MiB. */
  bytesMax?: number;
  /** The answer is to carry its bytes as well: for what is no text, such as archives. */
  wantsBytes?: boolean;
  /** It goes to somebody else than the provider: a session attaches no credential. */
  isForeign?: boolean;
}

/** An HTTP answer of any status. Header names in lower case. */
export interface HttpResponse {
  kind: 'response';
  status: number;
  headers: Record<string, string>;
  /** The body as text, whole; an answer over the limit is a Failure. */
  text: string;
  /** The body parsed, when it is JSON; else undefined. */
  json: unknown;
  /** The body as it came, HTTP's own packing undone; only where the request wants it. */
  bytes?: Uint8Array;
}

/** Names the party, so that a Failure can say whose it is. `secrets` are struck out of everything that is kept. */
export interface EgressContext {
  provider: string;
  auth: AuthKind;
  stage: Stage;
  secrets: readonly string[];
  signal?: AbortSignal;
}

export interface ForeignPostgresOptions {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  tls: 'disable' | 'require' | 'verify-full';
  caCertificate?: string;
  /** How long one statement may run on the server. Default: what the server says. */
  statementTimeoutMs?: number;
}

/** A connection to somebody else's PostgreSQL. Every failure comes as data. */
export interface ForeignPostgres {
  kind: 'postgres';
  query<Row extends Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[] | Failure>;
  /** COPY (query) TO STDOUT as chunks of text; ends with null or the Failure that stopped it. `sql` must carry no foreign input unescaped. */
  copyOut(sql: string): AsyncGenerator<Buffer, Failure | null, undefined>;
  close(): Promise<void>;
}

/** Positive: ours is ahead. Precise to a second or two. */
export interface ClockSkew {
  provider: string;
  skewMs: number;
  measuredAt: Date;
}

export interface Egress {
  /** One HTTP exchange; follows no redirect. */
  request(request: EgressRequest, context: EgressContext): Promise<HttpResponse | Failure>;
  /** A fetch for protocol libraries (OAuth), with the same guard, map and limits. Throws a TypeError on network trouble, as fetch does; its `cause` is the Failure. */
  fetchFor(context: EgressContext): typeof fetch;
  openPostgres(options: ForeignPostgresOptions, context: EgressContext): Promise<ForeignPostgres | Failure>;
  /** Where a URL leads after the egress map: for links that a browser follows. */
  mapUrl(url: string): string;
  /** How far our clock was from each provider's when it answered last, by the Date of the answer. */
  listClockSkews(): ClockSkew[];
  /** A response that turned out to be a failure, redacted and cut. */
  failureFromResponse(response: HttpResponse, context: EgressContext): Failure;
  /** An error of a driver or of the network that somebody else met, redacted and cut. */
  failureFromError(error: unknown, context: EgressContext, stage: Stage): Failure;
}

/** An email ready to be handed over. */
export interface OutgoingMail {
  messageId: string;
  to: { name: string; address: string };
  /** Who gets the answers; nobody by default. */
  replyTo?: { name: string; address: string } | null;
  subject: string;
  html: string;
  text: string;
}

/**
 * What the mail server said. `refused`: permanently, by a 5xx; `later`: anything else, worth another attempt. `mayHaveArrived`: the connection broke
 * where the server can have taken the mail without our hearing of it.
 */
export type MailOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; reason: string }
  | { kind: 'later'; reason: string; mayHaveArrived: boolean };

export interface MailSender {
  /** False when no SMTP_URL is set: then mail is kept, not sent. */
  readonly isConfigured: boolean;
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}
