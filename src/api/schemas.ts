// What the API takes and gives, as zod schemas: the contract between server, web app, CLI and strangers. OpenAPI is made from
// them. Instants are ISO 8601 strings in UTC; ids are opaque; durations are milliseconds and end in Ms.
import { z } from 'zod';
import { cause, explanation } from './explanation-schema.ts';
import { id, instant, name } from './schema-parts.ts';
import { shortfall } from './shortfall-schema.ts';
import { reading } from './stream-schemas.ts';
import { verification } from './verification-schema.ts';

export * from './explanation-schema.ts';
export * from './people-schemas.ts';
export * from './stream-schemas.ts';

export const connectionStatus = z.enum(['connecting', 'connected', 'retrying', 'disconnected']);
export const dataSourceStatus = z.enum(['connecting', 'connected', 'retrying', 'disconnected', 'catching_up']);
export const notificationEvent = z.enum(['disconnected', 'reminder', 'recovered', 'expiring']);

export const field = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'number', 'password', 'choice', 'url', 'key_file']),
  isRequired: z.boolean(),
  isSecret: z.boolean(),
  help: z.string().optional(),
  placeholder: z.string().optional(),
  fallback: z.string().optional(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  /** Asked for only while another field has this value. */
  shownWhen: z.object({ name: z.string(), value: z.string() }).optional(),
});

/** How it is authorized: `oauth2` through the provider's pages, the others by what is entered. */
export const authKind = z.enum(['oauth2', 'api_key', 'basic', 'session', 'service_account', 'db_password', 'none']);

export const connector = z.object({
  slug: z.string(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  authKind,
  fields: z.array(field),
  helpUrl: z.string().nullable(),
  /** A picture as a data URL; null where there is none. */
  icon: z.string().nullable(),
  verification,
  /** An operator added it. */
  isAdded: z.boolean(),
  /** False while an operator still has to enter the OAuth app. */
  isReady: z.boolean(),
  /** What is missing, in a sentence, when it is not ready. */
  notReadyBecause: z.string().nullable(),
  oauthApp: z
    .object({
      clientId: z.string().nullable(),
      redirectUri: z.string(),
      /** An operator says that the provider has not published the app yet. */
      isInTesting: z.boolean(),
      /** How long authorizations then live; null where the provider has no such mode, as far as is known. */
      testingModeMs: z.number().int().nullable(),
    })
    .nullable(),
});

export const oauthAppInput = z.object({
  clientId: z.string().min(1).max(1000),
  clientSecret: z.string().max(4000).optional(),
  /** Left out: as it was. */
  isInTesting: z.boolean().optional(),
});

export const actor = z.object({ id: id.nullable(), name: z.string() });

export const disconnection = z.object({
  id,
  connectionId: id,
  connectionName: z.string(),
  connectorSlug: z.string(),
  connectorName: z.string(),
  scope: z.enum(['connection', 'data_source', 'stream']),
  dataSources: z.array(z.object({ id, name: z.string() })),
  streamName: z.string().nullable(),
  status: z.enum(['open', 'closed']),
  explanation,
  firstFailedAt: instant,
  openedAt: instant,
  closedAt: instant.nullable(),
  closedBy: z.enum(['reconnect', 'recovery']).nullable(),
  reconnectedAt: instant.nullable(),
  reconnectedBy: z.string().nullable(),
  /** Who was told, and whether the mail went out. */
  notifications: z.array(
    z.object({
      id,
      event: notificationEvent,
      recipientName: z.string(),
      recipientEmail: z.string(),
      status: z.enum(['pending', 'sent', 'kept', 'refused', 'dropped']),
      sentAt: instant.nullable(),
    }),
  ),
});

/** When a Connection ends by itself, as far as that can be known beforehand. */
export const expiry = z.object({
  at: instant,
  /** Within the first time ahead that people are warned (MOORING_EXPIRY_AHEAD), and not disconnected. */
  isSoon: z.boolean(),
  /** known: told by the provider or written in the credential. likely: reckoned from its documents. at_latest: it may be sooner. */
  certainty: z.enum(['known', 'likely', 'at_latest']),
  reason: z.enum(['access_token', 'refresh_token', 'grant_age', 'testing_mode', 'key_age', 'credential_end']),
  /** One sentence: the rule behind the date. */
  why: z.string(),
  /** One sentence: how sure the date is. */
  certaintyNote: z.string(),
  /** Steps of plain text: how to renew it early. */
  resolve: z.array(z.string()),
  /** Who has to act. */
  actor: z.enum(['user', 'provider_admin', 'operator', 'nobody']),
  /** The provider's document that says so. */
  citation: z.string().nullable(),
});

export const connection = z.object({
  id,
  name: z.string(),
  connectorSlug: z.string(),
  connectorName: z.string(),
  authKind,
  status: connectionStatus,
  statusSince: instant,
  identityLabel: z.string().nullable(),
  config: z.record(z.string(), z.unknown()),
  connectedBy: actor,
  authorizedBy: actor,
  authorizedAt: instant,
  createdAt: instant,
  /** When it ends by itself; null when it does not, as far as is known, or when use prolongs it. */
  expiry: expiry.nullable(),
  openDisconnectionId: id.nullable(),
  /** What is wrong now: of the open disconnection, or of the trouble that is being retried. */
  explanation: explanation.nullable(),
  dataSources: z.array(z.object({ id, name: z.string(), status: dataSourceStatus })),
});

export const dataSource = z.object({
  id,
  name: z.string(),
  connectionId: id,
  connectionName: z.string(),
  connectorSlug: z.string(),
  connectorName: z.string(),
  authKind,
  objectLabel: z.string(),
  status: dataSourceStatus,
  statusSince: instant,
  isPartial: z.boolean(),
  isPaused: z.boolean(),
  connectedBy: actor,
  lastSyncedAt: instant.nullable(),
  nextSyncAt: instant.nullable(),
  syncEveryMs: z.number().int(),
  schemaName: z.string(),
  rowCount: z.number().int(),
  createdAt: instant,
  openDisconnectionId: id.nullable(),
  explanation: explanation.nullable(),
  /** Of its Connection. */
  expiry: expiry.nullable(),
  /** Data missing so far, while disconnected; null when complete. `isDay`: only the day is known (UTC), not the time on it. */
  missing: z.object({ since: instant, isDay: z.boolean(), reconnectBy: instant.nullable() }).nullable(),
});

export const timelineEvent = z.object({
  id,
  at: instant,
  /** Machine word, such as disconnected or sync_succeeded; the sentence is in `text`. */
  kind: z.string(),
  text: z.string(),
  actorName: z.string(),
  tone: z.enum(['neutral', 'good', 'warning', 'bad']),
  disconnectionId: id.nullable(),
  dataSourceId: id.nullable(),
});

export const notification = z.object({
  id,
  event: notificationEvent,
  subject: z.string(),
  recipientName: z.string(),
  recipientEmail: z.string(),
  status: z.enum(['pending', 'sent', 'kept', 'refused', 'dropped']),
  decidedAt: instant,
  sentAt: instant.nullable(),
  readAt: instant.nullable(),
  disconnectionId: id.nullable(),
});
export const notificationWhole = notification.extend({ html: z.string(), text: z.string() });

const fieldValues = z.record(z.string().max(100), z.union([z.string().max(20_000), z.number(), z.boolean()]));

/** Connect by form, or begin OAuth: then the answer holds `authorizeUrl`. */
export const connectInput = z.object({
  connectorSlug: z.string().max(100),
  name: name.optional(),
  fields: fieldValues.default({}),
  returnTo: z.string().max(500).optional(),
});
export const connectResult = z.union([
  z.object({ kind: z.literal('connected'), connection }),
  z.object({ kind: z.literal('authorize'), authorizeUrl: z.string() }),
]);

/** What became of the authorization at the provider when its Connection was deleted. */
export const deletedConnection = z.object({
  revocation: z.enum(['revoked', 'not_offered', 'kept_for_siblings', 'failed']),
});

/** Reconnect: `fields` for a key or password, nothing for OAuth. `isSameDatabase` confirms that a changed host, port or database is still the same one. */
export const reconnectInput = z.object({
  fields: fieldValues.default({}),
  isSameDatabase: z.boolean().default(false),
  /** Goes on although the new secret reaches less, as the answer `reaches_less` told. */
  acceptsLess: z.boolean().default(false),
  returnTo: z.string().max(500).optional(),
});
export const reconnectResult = z.union([
  z.object({
    kind: z.literal('reconnected'),
    connection,
    /** False: nobody tells whose account the credential opens, so that it was not compared with the one before. */
    isIdentityCompared: z.boolean(),
  }),
  z.object({ kind: z.literal('authorize'), authorizeUrl: z.string() }),
]);

/** One way out to a provider and back, and how it ended. */
export const authorization = z.object({
  id,
  status: z.enum([
    'pending',
    'authorized',
    'other_identity',
    'reaches_less',
    'refused',
    'code_refused',
    'expired',
    'interrupted',
    'completed',
    'abandoned',
    'connection_deleted',
  ]),
  createdAt: instant,
  /** The connector asks for settings (shop, region) before it leads to the provider. */
  needsSettings: z.boolean(),
  /** Once it is completed: the page of the app that goes on from here. */
  goesOnAt: z.string().nullable(),
  connectorSlug: z.string(),
  connectorName: z.string(),
  connectionId: id.nullable(),
  previousIdentity: z.string().nullable(),
  newIdentity: z.string().nullable(),
  /** reaches_less: what the new authorization does not reach and the one before did. */
  shortfall: shortfall.nullable(),
  explanation: explanation.nullable(),
});

export const dataSourceInput = z.object({
  connectionId: id,
  objectId: z.string().min(1).max(500),
  name: name.optional(),
  syncEveryMs: z
    .number()
    .int()
    .min(1000)
    .max(31 * 86_400_000)
    .optional(),
  /** Which streams, and how; all as the connector suggests when missing. */
  streams: z
    .array(
      z.object({
        name: z.string().max(300),
        reading: reading.optional(),
        cursorField: z.string().max(200).nullable().optional(),
      }),
    )
    .max(1000)
    .optional(),
});
export const dataSourcePatch = z.object({
  name: name.optional(),
  syncEveryMs: z
    .number()
    .int()
    .min(1000)
    .max(31 * 86_400_000)
    .optional(),
});

export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `next` of the page before. */
  after: z.string().max(500).optional(),
});
/** In what order Data Sources and Connections are listed. */
const sort = z.enum(['urgency', 'newest']).default('urgency').meta({
  description:
    'urgency: disconnected ones first, the oldest case first; then what is partly disconnected, what is retrying, what expires soon, what is catching up or connecting, and what is connected. newest: by the instant of their making, which never changes; for programs that read the whole list.',
});
export const dataSourceListQuery = listQuery.extend({
  sort,
  status: dataSourceStatus.optional(),
  search: z.string().max(200).optional(),
  connectionId: id.optional(),
  cause: cause.optional(),
  /** Only those whose Connection expires soon. */
  isExpiring: z.stringbool().optional(),
});
export const connectionListQuery = listQuery.extend({ sort, status: connectionStatus.optional() });
export const expirationListQuery = listQuery.extend({
  /** Only what expires within the first time ahead that people are warned. */
  isSoon: z.stringbool().optional(),
});
export const disconnectionListQuery = listQuery.extend({ status: z.enum(['open', 'closed']).optional() });
export const rowsQuery = listQuery.extend({ stream: z.string().max(300) });

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const dataSourcePage = pageOf(dataSource).extend({
  counts: z.record(dataSourceStatus, z.number().int()),
  /** How many read through a Connection that expires soon. */
  expiringCount: z.number().int(),
});
/** A Connection whose authorization ends by itself. */
export const expiration = z.object({
  connectionId: id,
  connectionName: z.string(),
  connectorSlug: z.string(),
  connectorName: z.string(),
  authKind,
  status: connectionStatus,
  identityLabel: z.string().nullable(),
  connectedBy: actor,
  authorizedAt: instant,
  expiry,
  dataSources: z.array(z.object({ id, name: z.string(), isPaused: z.boolean() })),
});
export const expirationPage = pageOf(expiration).extend({ soonCount: z.number().int() });

/** application/problem+json, RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  explanation: explanation.optional(),
  /** With the reason `reaches_less`: what a new key or password does not reach. */
  shortfall: shortfall.optional(),
  /** Tells apart what shares a code: other_identity, link_over, asked_already. */
  reason: z.string().optional(),
});

/** A live hint on the event stream `GET /api/v1/live`: what to read again. */
export const liveHint = z.object({
  topic: z.enum(['data_source', 'connection', 'sync', 'disconnection', 'notification', 'user', 'alarm']),
  id: z.string().nullable(),
});

export type Explanation = z.infer<typeof explanation>;
export type ExpirationView = z.infer<typeof expiration>;
export type ExpirationPage = z.infer<typeof expirationPage>;
export type ExpiryView = z.infer<typeof expiry>;
export type ConnectorView = z.infer<typeof connector>;
export type FieldView = z.infer<typeof field>;
export type ConnectionView = z.infer<typeof connection>;
export type DataSourceView = z.infer<typeof dataSource>;
export type DataSourcePage = z.infer<typeof dataSourcePage>;
export type DisconnectionView = z.infer<typeof disconnection>;
export type TimelineEventView = z.infer<typeof timelineEvent>;
export type NotificationView = z.infer<typeof notification>;
export type NotificationWholeView = z.infer<typeof notificationWhole>;
export type DeletedConnectionView = z.infer<typeof deletedConnection>;
export type AuthorizationView = z.infer<typeof authorization>;
export type ConnectResult = z.infer<typeof connectResult>;
export type ReconnectResult = z.infer<typeof reconnectResult>;
export type Problem = z.infer<typeof problem>;
export type LiveHint = z.infer<typeof liveHint>;
