// A harbour for looking at the web app without a server: Data Sources in every status, with every cause. Typed by the API's
// schemas, so that it cannot drift from what the server gives. Ages are counted from the moment it is made.
import type {
  ApiKeyView,
  AuthorizationView,
  ConnectionView,
  ConnectorView,
  DataSourceView,
  DisconnectionView,
  Explanation,
  InvitationView,
  MeView,
  NotificationWholeView,
  StreamView,
  SyncView,
  TimelineEventView,
  UserView,
} from '../../src/api/schemas.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const startedAtMs = Date.now();
/** An instant before now; negative for one to come. */
export const ago = (ms: number): string => new Date(startedAtMs - ms).toISOString();

export const me: MeView = {
  user: {
    id: 'usr_1',
    name: 'Marta Lindqvist',
    email: 'marta@example.com',
    role: 'owner',
    isOperator: true,
    createdAt: ago(210 * dayMs),
  },
  account: { id: 'acc_1', name: 'Northwind Analytics' },
  role: 'owner',
  permissions: ['view', 'connect', 'manage_users', 'manage_api_keys', 'transfer_ownership', 'operate'],
  isMailConfigured: false,
  supportContact: 'data-team@example.com',
  version: '0.1.0',
};

export const users: UserView[] = [
  me.user as UserView,
  {
    id: 'usr_2',
    name: 'Jonas Weber',
    email: 'jonas@example.com',
    role: 'editor',
    isOperator: false,
    createdAt: ago(90 * dayMs),
  },
  {
    id: 'usr_3',
    name: 'Priya Raman',
    email: 'priya@example.com',
    role: 'admin',
    isOperator: false,
    createdAt: ago(41 * dayMs),
  },
  {
    id: 'usr_4',
    name: 'Tom Okafor',
    email: 'tom@example.com',
    role: 'viewer',
    isOperator: false,
    createdAt: ago(3 * dayMs),
  },
];
const marta = { id: 'usr_1', name: 'Marta Lindqvist' };
const jonas = { id: 'usr_2', name: 'Jonas Weber' };
const priya = { id: 'usr_3', name: 'Priya Raman' };

export const invitations: InvitationView[] = [
  {
    id: 'inv_1',
    email: 'lena@example.com',
    role: 'editor',
    invitedBy: marta.name,
    createdAt: ago(2 * dayMs),
    expiresAt: ago(-5 * dayMs),
  },
];
export const apiKeys: ApiKeyView[] = [
  {
    id: 'key_1',
    name: 'Nightly dashboard',
    role: 'viewer',
    hint: 'moor_…x7Qa',
    createdBy: marta.name,
    createdAt: ago(60 * dayMs),
    lastUsedAt: ago(20 * minuteMs),
  },
  {
    id: 'key_2',
    name: 'Terraform',
    role: 'admin',
    hint: 'moor_…Lm02',
    createdBy: priya.name,
    createdAt: ago(12 * dayMs),
    lastUsedAt: null,
  },
];

const connectorBase = { helpUrl: null, fields: [], isReady: true, notReadyBecause: null, oauthApp: null };
const oauthApp = (slug: string, clientId: string | null) => ({
  clientId,
  redirectUri: `http://localhost:7070/api/v1/oauth/callback?connector=${slug}`.replace(/\?.*/, ''),
});
export const connectors: ConnectorView[] = [
  {
    ...connectorBase,
    slug: 'postgres',
    name: 'PostgreSQL',
    category: 'databases',
    description: 'Tables of a PostgreSQL server, read whole or by a column that tells what changed.',
    authKind: 'db_password',
    helpUrl: 'https://www.postgresql.org/docs/current/sql-createrole.html',
    fields: [
      { name: 'host', label: 'Host', kind: 'text', isRequired: true, isSecret: false, placeholder: 'db.example.com' },
      { name: 'port', label: 'Port', kind: 'number', isRequired: true, isSecret: false, fallback: '5432' },
      { name: 'database', label: 'Database', kind: 'text', isRequired: true, isSecret: false },
      {
        name: 'tls',
        label: 'TLS',
        kind: 'choice',
        isRequired: true,
        isSecret: false,
        fallback: 'verify',
        choices: [
          { value: 'verify', label: 'Required, certificate verified' },
          { value: 'require', label: 'Required' },
          { value: 'off', label: 'Off' },
        ],
      },
      {
        name: 'user',
        label: 'User',
        kind: 'text',
        isRequired: true,
        isSecret: false,
        help: 'A role that may only read is best',
      },
      { name: 'password', label: 'Password', kind: 'password', isRequired: true, isSecret: true },
    ],
  },
  {
    ...connectorBase,
    slug: 'sandbox-analytics',
    name: 'Sandbox Analytics',
    category: 'analytics',
    description: 'Daily reports of web properties: sessions, users, conversions by channel.',
    authKind: 'oauth2',
    oauthApp: oauthApp('sandbox-analytics', 'mooring-sandbox'),
  },
  {
    ...connectorBase,
    slug: 'sandbox-crm',
    name: 'Sandbox CRM',
    category: 'crm',
    description: 'Companies, people and deals, read by what was updated.',
    authKind: 'api_key',
    fields: [
      {
        name: 'apiKey',
        label: 'API key',
        kind: 'password',
        isRequired: true,
        isSecret: true,
        help: 'Settings, API, Create key',
      },
    ],
  },
  {
    ...connectorBase,
    slug: 'linkedin-ads',
    name: 'LinkedIn Ads',
    category: 'ads',
    description: 'Campaigns and their figures by day.',
    authKind: 'oauth2',
    oauthApp: oauthApp('linkedin-ads', '86c0zx1kp4'),
  },
  {
    ...connectorBase,
    slug: 'google-analytics-4',
    name: 'Google Analytics 4',
    category: 'analytics',
    description: 'Reports of GA4 properties by day.',
    authKind: 'oauth2',
    isReady: false,
    notReadyBecause: 'The operator has to enter the client id and secret of an OAuth app registered at Google.',
    oauthApp: oauthApp('google-analytics-4', null),
  },
  {
    ...connectorBase,
    slug: 'ahrefs',
    name: 'Ahrefs',
    category: 'seo',
    description: 'Backlinks, keywords and rankings.',
    authKind: 'api_key',
    fields: [{ name: 'apiKey', label: 'API key', kind: 'password', isRequired: true, isSecret: true }],
  },
];

const base = { certainty: 'sure' as const, canReconnect: true, helpUrl: null, supportContact: null };
export const explanations = {
  expired: {
    ...base,
    verdict: 'disconnected',
    cause: 'expired_token',
    causeLabel: 'Expired token',
    detail: 'access_token_expired',
    summary: 'The permission that Jonas Weber gave at LinkedIn Ads ran out after 60 days.',
    interpret: [
      'LinkedIn gives permissions for 60 days and none that renew themselves. This one was given on 24 September and has ended as announced.',
      'Nothing is wrong with the account, and nobody took anything back.',
    ],
    resolve: [
      'Press Reconnect and sign in at LinkedIn with the same account as before.',
      'Allow Mooring to read. Syncs go on at once, and the days missed are filled in.',
    ],
    actor: 'user',
    providerMessage: 'The token used in the request has expired',
    providerCode: '65601',
    rule: 'linkedin/65601',
    helpUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
  },
  password: {
    ...base,
    verdict: 'disconnected',
    cause: 'invalid_credentials',
    causeLabel: 'Invalid credentials',
    detail: 'wrong_password',
    certainty: 'likely',
    summary: 'The server db.example.com refuses the password of the user “reporting”.',
    interpret: [
      'The server answers, so it is not a matter of network or host. It does not accept user and password together.',
      'Most often the password was changed. PostgreSQL gives the same answer when the user was dropped.',
    ],
    resolve: [
      'Ask whoever looks after the database for the present password of “reporting”.',
      'Press Reconnect and enter it. It is tried before anything changes.',
    ],
    actor: 'user',
    providerMessage: 'password authentication failed for user "reporting"',
    providerCode: '28P01',
    rule: 'postgres/28P01',
  },
  revoked: {
    ...base,
    verdict: 'disconnected',
    cause: 'invalid_refresh_token',
    causeLabel: 'Invalid refresh token',
    detail: 'revoked',
    summary: 'Sandbox Analytics ended the permission that was given as web-team@example.com.',
    interpret: [
      'The permission was taken back: by somebody in the settings of the account, by a changed password, or by logging it out of all devices. Sandbox Analytics does not say which.',
    ],
    resolve: [
      'Press Reconnect and sign in as web-team@example.com.',
      'If that account is gone, ask its owner, or connect another account as a new one.',
    ],
    actor: 'user',
    providerMessage: 'grant has been revoked',
    providerCode: 'invalid_grant',
    rule: 'oauth2/invalid_grant',
  },
  privileges: {
    ...base,
    verdict: 'disconnected',
    cause: 'insufficient_privileges',
    causeLabel: 'Insufficient privileges',
    detail: 'role_lost',
    canReconnect: false,
    summary: 'The user “reporting” may no longer read the table public.invoices.',
    interpret: ['The right to read this one table was taken away. The other tables go on as before.'],
    resolve: [
      'Ask an admin of the database to run: GRANT SELECT ON public.invoices TO reporting.',
      'Then wait: it recovers by itself within the hour. You need not reconnect.',
    ],
    actor: 'provider_admin',
    providerMessage: 'permission denied for table invoices',
    providerCode: '42501',
    rule: 'postgres/42501',
  },
  subscription: {
    ...base,
    verdict: 'disconnected',
    cause: 'provider_specific',
    causeLabel: 'Unique to Sandbox CRM',
    detail: 'subscription_inactive',
    summary: 'The subscription at Sandbox CRM no longer includes access by API.',
    interpret: [
      'The key is right, but the plan of the account does not allow the API any more: it was cancelled or changed.',
    ],
    resolve: [
      'Ask the owner of the Sandbox CRM account to renew the subscription or choose a plan with API access.',
      'Then press Reconnect, or wait: it is noticed by itself within the hour.',
    ],
    actor: 'user',
    providerMessage: 'Your subscription is cancelled. API access is available on Professional and above.',
    providerCode: 'subscription_inactive',
    rule: 'sandbox-crm/subscription_inactive',
    helpUrl: 'https://example.com/crm/plans',
    supportContact: 'data-team@example.com',
  },
  rateLimited: {
    ...base,
    verdict: 'transient',
    cause: null,
    causeLabel: 'Rate limited',
    detail: 'rate_limited',
    canReconnect: false,
    summary: 'Ahrefs asks us to slow down. We go on in 14 minutes.',
    interpret: [
      'The provider limits how many requests an account may send. This is no disconnection, and nothing is lost.',
    ],
    resolve: ['Nothing: the sync goes on by itself.'],
    actor: 'nobody',
    providerMessage: 'API units limit reached, retry later',
    providerCode: '429',
    rule: 'http/429',
  },
} satisfies Record<string, Explanation>;

const sourceBase = {
  objectLabel: '',
  isPartial: false,
  isPaused: false,
  openDisconnectionId: null,
  explanation: null,
  missing: null,
  syncEveryMs: hourMs,
};
type Given = Pick<
  DataSourceView,
  'id' | 'name' | 'status' | 'connectionId' | 'connectionName' | 'connectorSlug' | 'connectorName' | 'authKind'
> &
  Partial<DataSourceView>;
const dataSource = (given: Given): DataSourceView => ({
  ...sourceBase,
  statusSince: ago(18 * dayMs),
  connectedBy: marta,
  lastSyncedAt: ago(24 * minuteMs),
  nextSyncAt: ago(-36 * minuteMs),
  schemaName: `ds_${given.name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`,
  rowCount: 184_220,
  createdAt: ago(120 * dayMs),
  ...given,
});
const linkedin = {
  connectionId: 'con_linkedin',
  connectionName: 'LinkedIn Ads',
  connectorSlug: 'linkedin-ads',
  connectorName: 'LinkedIn Ads',
  authKind: 'oauth2' as const,
};
const orders = {
  connectionId: 'con_orders',
  connectionName: 'Orders database',
  connectorSlug: 'postgres',
  connectorName: 'PostgreSQL',
  authKind: 'db_password' as const,
};
const billing = {
  connectionId: 'con_billing',
  connectionName: 'Billing database',
  connectorSlug: 'postgres',
  connectorName: 'PostgreSQL',
  authKind: 'db_password' as const,
};
const analytics = {
  connectionId: 'con_analytics',
  connectionName: 'web-team@example.com',
  connectorSlug: 'sandbox-analytics',
  connectorName: 'Sandbox Analytics',
  authKind: 'oauth2' as const,
};
const shop = {
  connectionId: 'con_shop',
  connectionName: 'shop@example.com',
  connectorSlug: 'sandbox-analytics',
  connectorName: 'Sandbox Analytics',
  authKind: 'oauth2' as const,
};
const crm = {
  connectionId: 'con_crm',
  connectionName: 'Sandbox CRM',
  connectorSlug: 'sandbox-crm',
  connectorName: 'Sandbox CRM',
  authKind: 'api_key' as const,
};
const ahrefs = {
  connectionId: 'con_ahrefs',
  connectionName: 'Ahrefs',
  connectorSlug: 'ahrefs',
  connectorName: 'Ahrefs',
  authKind: 'api_key' as const,
};

export const dataSources: DataSourceView[] = [
  dataSource({
    ...linkedin,
    id: 'ds_linkedin',
    name: 'LinkedIn Ads, Europe',
    status: 'disconnected',
    statusSince: ago(26 * hourMs),
    objectLabel: 'Ad account 508 221 774',
    connectedBy: jonas,
    lastSyncedAt: ago(27 * hourMs),
    nextSyncAt: null,
    openDisconnectionId: 'dis_linkedin',
    explanation: explanations.expired,
    missing: { since: ago(27 * hourMs), reconnectBy: ago(-61 * dayMs) },
  }),
  dataSource({
    ...orders,
    id: 'ds_orders',
    name: 'Orders',
    status: 'disconnected',
    statusSince: ago(3 * hourMs),
    objectLabel: 'orders at db.example.com',
    lastSyncedAt: ago(4 * hourMs),
    nextSyncAt: null,
    rowCount: 2_418_903,
    openDisconnectionId: 'dis_orders',
    explanation: explanations.password,
    missing: { since: ago(4 * hourMs), reconnectBy: null },
  }),
  dataSource({
    ...crm,
    id: 'ds_crm',
    name: 'Sales CRM',
    status: 'disconnected',
    statusSince: ago(5 * dayMs),
    objectLabel: 'Workspace Northwind',
    connectedBy: priya,
    lastSyncedAt: ago(5 * dayMs + hourMs),
    nextSyncAt: null,
    openDisconnectionId: 'dis_crm',
    explanation: explanations.subscription,
    missing: { since: ago(5 * dayMs + hourMs), reconnectBy: null },
  }),
  dataSource({
    ...shop,
    id: 'ds_shop',
    name: 'Web shop',
    status: 'disconnected',
    statusSince: ago(40 * minuteMs),
    objectLabel: 'Property shop.example.com',
    connectedBy: jonas,
    lastSyncedAt: ago(100 * minuteMs),
    nextSyncAt: null,
    openDisconnectionId: 'dis_shop',
    explanation: explanations.revoked,
    missing: { since: ago(100 * minuteMs), reconnectBy: ago(-28 * dayMs) },
  }),
  dataSource({
    ...ahrefs,
    id: 'ds_ahrefs',
    name: 'Backlinks',
    status: 'retrying',
    statusSince: ago(22 * minuteMs),
    objectLabel: 'Workspace',
    explanation: explanations.rateLimited,
    lastSyncedAt: ago(84 * minuteMs),
  }),
  dataSource({
    ...analytics,
    id: 'ds_blog',
    name: 'Blog',
    status: 'catching_up',
    statusSince: ago(6 * minuteMs),
    objectLabel: 'Property blog.example.com',
    connectedBy: jonas,
    missing: { since: ago(3 * dayMs), reconnectBy: null },
  }),
  dataSource({
    ...billing,
    id: 'ds_billing',
    name: 'Billing',
    status: 'connected',
    isPartial: true,
    objectLabel: 'billing at db2.example.com',
    openDisconnectionId: 'dis_billing',
    explanation: explanations.privileges,
  }),
  dataSource({
    ...analytics,
    id: 'ds_site',
    name: 'Main website',
    status: 'connected',
    objectLabel: 'Property www.example.com',
    connectedBy: jonas,
  }),
  dataSource({
    ...analytics,
    id: 'ds_docs',
    name: 'Documentation',
    status: 'connected',
    isPaused: true,
    objectLabel: 'Property docs.example.com',
    connectedBy: jonas,
    lastSyncedAt: ago(9 * dayMs),
    nextSyncAt: null,
  }),
  dataSource({
    ...analytics,
    id: 'ds_new',
    name: 'Careers site',
    status: 'connecting',
    statusSince: ago(30_000),
    objectLabel: 'Property careers.example.com',
    lastSyncedAt: null,
    nextSyncAt: null,
    rowCount: 0,
    createdAt: ago(30_000),
  }),
];

const connection = (
  given: Pick<
    ConnectionView,
    'id' | 'name' | 'status' | 'connectorSlug' | 'connectorName' | 'authKind' | 'identityLabel'
  > &
    Partial<ConnectionView>,
): ConnectionView => ({
  statusSince: ago(18 * dayMs),
  config: {},
  connectedBy: marta,
  authorizedBy: marta,
  authorizedAt: ago(64 * dayMs),
  createdAt: ago(120 * dayMs),
  expiresAt: null,
  openDisconnectionId: null,
  explanation: null,
  dataSources: dataSources
    .filter((it) => it.connectionId === given.id)
    .map(({ id, name, status }) => ({ id, name, status })),
  ...given,
});
const of = (it: {
  connectionId: string;
  connectionName: string;
  connectorSlug: string;
  connectorName: string;
  authKind: ConnectionView['authKind'];
}) => ({
  id: it.connectionId,
  name: it.connectionName,
  connectorSlug: it.connectorSlug,
  connectorName: it.connectorName,
  authKind: it.authKind,
});
export const connections: ConnectionView[] = [
  connection({
    ...of(linkedin),
    status: 'disconnected',
    identityLabel: 'Jonas Weber',
    connectedBy: jonas,
    authorizedBy: jonas,
    explanation: explanations.expired,
    openDisconnectionId: 'dis_linkedin',
    expiresAt: ago(26 * hourMs),
  }),
  connection({
    ...of(orders),
    status: 'disconnected',
    identityLabel: 'reporting at db.example.com',
    config: { host: 'db.example.com', port: 5432, database: 'orders', tls: 'verify', user: 'reporting' },
    explanation: explanations.password,
    openDisconnectionId: 'dis_orders',
  }),
  connection({
    ...of(analytics),
    status: 'connected',
    identityLabel: 'web-team@example.com',
    connectedBy: jonas,
    authorizedBy: jonas,
    authorizedAt: ago(6 * minuteMs),
    expiresAt: ago(-9 * dayMs),
  }),
  connection({
    ...of(shop),
    status: 'disconnected',
    identityLabel: 'shop@example.com',
    connectedBy: jonas,
    authorizedBy: jonas,
    explanation: explanations.revoked,
    openDisconnectionId: 'dis_shop',
  }),
  connection({ ...of(billing), status: 'connected', identityLabel: 'reporting at db2.example.com' }),
  connection({
    ...of(crm),
    status: 'disconnected',
    identityLabel: 'Northwind',
    connectedBy: priya,
    authorizedBy: priya,
    explanation: explanations.subscription,
    openDisconnectionId: 'dis_crm',
  }),
  connection({ ...of(ahrefs), status: 'retrying', identityLabel: 'Workspace', explanation: explanations.rateLimited }),
];

export const disconnections: DisconnectionView[] = dataSources
  .filter((it) => it.openDisconnectionId)
  .map((it) => ({
    id: it.openDisconnectionId as string,
    connectionId: it.connectionId,
    connectionName: it.connectionName,
    connectorSlug: it.connectorSlug,
    connectorName: it.connectorName,
    scope: it.isPartial ? 'stream' : 'connection',
    dataSources: [{ id: it.id, name: it.name }],
    streamName: it.isPartial ? 'public.invoices' : null,
    status: 'open',
    explanation: it.explanation as Explanation,
    firstFailedAt: it.statusSince,
    openedAt: it.statusSince,
    closedAt: null,
    closedBy: null,
    reconnectedAt: null,
    reconnectedBy: null,
    notifications: [it.connectedBy.id === jonas.id ? jonas : priya, marta].map((person, index) => ({
      id: `ntf_${it.id}_${index}`,
      event: 'disconnected' as const,
      recipientName: person.name,
      recipientEmail: `${person.name.split(' ')[0]?.toLowerCase()}@example.com`,
      status: 'kept' as const,
      sentAt: null,
    })),
  }));

const mailHtml = (
  subject: string,
  name: string,
): string => `<html><body style="font-family:sans-serif;background:#f4f2ed;margin:0;padding:24px">
<div style="max-width:560px;margin:auto;background:#fff;border-radius:12px;padding:28px;color:#1f2a2e">
<h1 style="font-size:20px">${subject}</h1><p>Hello ${name},</p>
<p>the permission given at LinkedIn Ads ran out after 60 days. Syncs are stopped; nothing read so far is lost.</p>
<p><a href="/connections/con_linkedin/reconnect" style="background:#155c6e;color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none;display:inline-block">Reconnect</a></p>
<h2 style="font-size:16px">How to interpret this error</h2><p>LinkedIn gives permissions for 60 days and none that renew themselves.</p>
<h2 style="font-size:16px">How to resolve this error</h2><ol><li>Press Reconnect and sign in with the same account.</li><li>Allow Mooring to read.</li></ol>
</div></body></html>`;
const mail = (id: string, given: Partial<NotificationWholeView> & { subject: string }): NotificationWholeView => ({
  id,
  event: 'disconnected',
  recipientName: marta.name,
  recipientEmail: 'marta@example.com',
  status: 'kept',
  decidedAt: ago(26 * hourMs),
  sentAt: null,
  readAt: null,
  disconnectionId: 'dis_linkedin',
  html: mailHtml(given.subject, 'Marta'),
  text: `${given.subject}\n\nThe permission given at LinkedIn Ads ran out after 60 days.\n\nReconnect: http://localhost:7070/connections/con_linkedin/reconnect\n`,
  ...given,
});
export const notifications: NotificationWholeView[] = [
  mail('ntf_1', { subject: 'Web shop is disconnected: invalid refresh token', decidedAt: ago(40 * minuteMs) }),
  mail('ntf_2', { subject: 'Orders is disconnected: invalid credentials', decidedAt: ago(3 * hourMs) }),
  mail('ntf_3', { subject: 'LinkedIn Ads (LinkedIn Ads, Europe) is disconnected: expired token' }),
  mail('ntf_4', {
    subject: 'LinkedIn Ads (LinkedIn Ads, Europe) is disconnected: expired token',
    recipientName: jonas.name,
    recipientEmail: 'jonas@example.com',
    status: 'refused',
    readAt: ago(20 * hourMs),
  }),
  mail('ntf_5', {
    subject: 'Main website is connected again',
    event: 'recovered',
    decidedAt: ago(2 * dayMs),
    readAt: ago(2 * dayMs),
    status: 'sent',
    sentAt: ago(2 * dayMs),
  }),
  mail('ntf_6', {
    subject: 'Reminder: Sales CRM is still disconnected',
    event: 'reminder',
    decidedAt: ago(4 * dayMs),
    readAt: ago(3 * dayMs),
    status: 'pending',
  }),
];

const event = (
  id: number,
  at: string,
  kind: string,
  tone: TimelineEventView['tone'],
  text: string,
  actorName = 'Mooring',
): TimelineEventView => ({
  id: `evt_${id}`,
  at,
  kind,
  text,
  actorName,
  tone,
  disconnectionId: null,
  dataSourceId: null,
});
export const timeline: TimelineEventView[] = [
  event(
    1,
    ago(25.9 * hourMs),
    'notified',
    'neutral',
    'Emails to Jonas Weber and Marta Lindqvist: kept, no mail server is set.',
  ),
  event(
    2,
    ago(26 * hourMs),
    'disconnected',
    'bad',
    'Disconnected: expired token. LinkedIn: “The token used in the request has expired”.',
  ),
  event(
    3,
    ago(26.1 * hourMs),
    'refusal_seen',
    'warning',
    'LinkedIn refused the token. A second look follows in 60 seconds.',
  ),
  event(4, ago(27 * hourMs), 'sync_succeeded', 'good', 'Synced: 1,204 rows in 3 pages.'),
  event(5, ago(28 * hourMs), 'sync_succeeded', 'good', 'Synced: 1,187 rows in 3 pages.'),
  event(6, ago(52 * hourMs), 'recovered_from_retrying', 'good', 'Healed: LinkedIn answers again.'),
  event(7, ago(52.4 * hourMs), 'retrying', 'warning', 'LinkedIn is down (503). Trying again.'),
  event(8, ago(53 * hourMs), 'renamed', 'neutral', 'Renamed from “LinkedIn” to “LinkedIn Ads, Europe”.', jonas.name),
  event(9, ago(60 * dayMs), 'data_source_created', 'neutral', 'LinkedIn Ads, Europe was connected.', jonas.name),
];

const sync = (id: number, given: Partial<SyncView>): SyncView => ({
  id: `syn_${id}`,
  kind: 'scheduled',
  status: 'succeeded',
  attempt: 1,
  requestedBy: null,
  createdAt: ago(id * hourMs),
  startedAt: ago(id * hourMs),
  finishedAt: ago(id * hourMs - 8_400),
  waitingUntil: null,
  pages: 3,
  rowsWritten: 1204,
  explanation: null,
  ...given,
});
export const syncs: SyncView[] = [
  sync(26, { status: 'failed', rowsWritten: 0, explanation: explanations.expired }),
  sync(27, {}),
  sync(28, { kind: 'manual', requestedBy: jonas.name, rowsWritten: 1187 }),
  sync(52, {
    status: 'waiting',
    waitingUntil: ago(-14 * minuteMs),
    finishedAt: null,
    explanation: explanations.rateLimited,
  }),
  sync(53, { kind: 'catch_up', rowsWritten: 48_220, finishedAt: ago(53 * hourMs - 95_000) }),
  sync(54, { kind: 'first', rowsWritten: 131_004, finishedAt: ago(54 * hourMs - 341_000) }),
];
export const runningSync = sync(0, {
  kind: 'catch_up',
  status: 'running',
  finishedAt: null,
  startedAt: ago(90_000),
  rowsWritten: 18_442,
  pages: 37,
});

const columns = [
  { name: 'day', type: 'date' },
  { name: 'campaign_id', type: 'bigint' },
  { name: 'campaign', type: 'text' },
  { name: 'impressions', type: 'bigint' },
  { name: 'clicks', type: 'bigint' },
  { name: 'spend', type: 'numeric' },
  { name: 'updated_at', type: 'timestamptz' },
];
const stream = (id: string, name: string, given: Partial<StreamView>): StreamView => ({
  id,
  name,
  status: 'ready',
  isSelected: true,
  reading: 'date_window',
  tableName: name.replace(/\W/g, '_'),
  cursorField: 'day',
  primaryKey: ['day', 'campaign_id'],
  columns,
  rowCount: 121_004,
  lastReadAt: ago(27 * hourMs),
  completeFrom: ago(60 * dayMs),
  completeUntil: ago(27 * hourMs),
  explanation: null,
  gaps: [],
  ...given,
});
const gap = (
  id: string,
  status: 'missing' | 'filled' | 'lost',
  fromDays: number,
  untilDays: number,
  streamName: string,
) => ({
  id,
  streamName,
  status,
  from: ago(fromDays * dayMs),
  until: ago(untilDays * dayMs),
  openedAt: ago(fromDays * dayMs),
  closedAt: status === 'missing' ? null : ago((untilDays - 0.2) * dayMs),
});
export const streams: StreamView[] = [
  stream('str_1', 'campaign_days', {
    gaps: [
      gap('gap_1', 'missing', 1.1, 0, 'campaign_days'),
      gap('gap_2', 'filled', 24, 20, 'campaign_days'),
      gap('gap_3', 'lost', 46, 43, 'campaign_days'),
    ],
  }),
  stream('str_2', 'campaigns', {
    reading: 'updated_since',
    cursorField: 'updated_at',
    primaryKey: ['id'],
    rowCount: 312,
    completeFrom: ago(60 * dayMs),
  }),
  stream('str_3', 'accounts', {
    reading: 'full_refresh',
    cursorField: null,
    primaryKey: ['id'],
    rowCount: 4,
    completeFrom: null,
    completeUntil: ago(27 * hourMs),
  }),
  stream('str_4', 'creative_days', { status: 'refused', explanation: explanations.privileges, rowCount: 62_900 }),
];
export const rows: unknown[][] = Array.from({ length: 40 }, (_, index) => [
  ago((index + 1) * dayMs).slice(0, 10),
  440_100 + (index % 5),
  ['Spring launch', 'Retargeting', 'Brand, Nordics', 'Webinar', null][index % 5],
  ((index * 7919) % 9000) + 300,
  ((index * 104_729) % 260) + 4,
  Number((((index * 3571) % 9000) / 37).toFixed(2)),
  ago((index + 0.5) * dayMs),
]);
export const rowColumns = columns;

export const authorizations: AuthorizationView[] = [
  {
    id: 'auth_other',
    status: 'other_identity',
    connectorSlug: 'sandbox-analytics',
    connectorName: 'Sandbox Analytics',
    connectionId: 'con_shop',
    previousIdentity: 'shop@example.com',
    newIdentity: 'jonas.private@example.com',
    explanation: null,
  },
  {
    id: 'auth_refused',
    status: 'refused',
    connectorSlug: 'sandbox-analytics',
    connectorName: 'Sandbox Analytics',
    connectionId: 'con_shop',
    previousIdentity: 'shop@example.com',
    newIdentity: null,
    explanation: {
      ...explanations.revoked,
      cause: 'insufficient_privileges',
      causeLabel: 'Insufficient privileges',
      summary: 'The consent was not given at Sandbox Analytics. Nothing was changed.',
      interpret: ['Whoever was signed in there pressed Cancel, or may not give consent for this account.'],
      resolve: ['Try again and allow Mooring to read.', 'If there is no such button, ask an admin of the account.'],
      providerMessage: 'access_denied',
      providerCode: 'access_denied',
    },
  },
];
