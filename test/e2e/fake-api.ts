// A pretend API for looking at the web app without a server: fixtures in, small state kept in memory, dist/web served beside it.
// Run it with `node test/e2e/fake-api.ts [port]`. The cookie `scenario` chooses what is shown: usual, mailed, empty, first-run, signed-out.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSourceView, Explanation, Problem } from '../../src/api/schemas.ts';
import { renderHelp, renderProviderHelp } from '../../src/life/help/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import * as fixtures from './fixtures/index.ts';

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** As strict as the real server, so that what it would block is seen here. */
const contentSecurityPolicy =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self' data:; form-action 'self'; frame-ancestors 'none'; " +
  "img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-src 'self'; manifest-src 'self'";

export interface FakeApi {
  baseUrl: string;
  close(): Promise<void>;
}

/** Starts on a port of 127.0.0.1 (0: a free one). */
export async function startFakeApi(port = 0): Promise<FakeApi> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (!url.pathname.startsWith('/api/')) return serveFile(url.pathname, response);
  const scenario = /scenario=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'usual';
  if (url.pathname === '/api/v1/live') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    return;
  }
  const body = await readBody(request);
  const found = findAnswer(`${request.method} ${url.pathname.replace(/^\/api(\/v1)?/, '')}`, url, body, scenario);
  const status = isProblem(found) ? found.status : found === undefined ? 204 : 200;
  response.writeHead(status, { 'content-type': isProblem(found) ? 'application/problem+json' : 'application/json' });
  response.end(found === undefined ? undefined : JSON.stringify(found));
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value;

const problem = (status: number, code: string, title: string, detail: string): Problem => ({
  type: 'about:blank',
  status,
  code,
  title,
  detail,
});
const notFound = problem(
  404,
  'not_found',
  'Not found',
  'There is no such thing. It may have been deleted, or it belongs to another Account.',
);
const page = <T>(items: T[]) => ({ items, next: null });

type Answer = (parts: { id: string; url: URL; body: Record<string, unknown>; isEmpty: boolean }) => unknown;

/** Route -> answer; `:id` matches one segment. */
const routes: Record<string, Answer> = {
  'GET /connectors': ({ isEmpty }) => page([...fixtures.connectors, ...(isEmpty ? [] : fixtures.addedAsConnectors)]),
  'GET /connectors/:id': ({ id }) => {
    const found = fixtures.connectors.find((it) => it.slug === id);
    if (!found) return notFound;
    const isTriable = id !== 'postgres';
    const names = isTriable ? ['daily_report', 'campaigns', 'audiences'] : [];
    const streams = names.map((name) => ({ name, refusal: null }));
    return { ...found, streams, isTriable, connectionCount: isTriable ? 3 : 0 };
  },
  'GET /added-connectors': ({ isEmpty }) => page(isEmpty ? [] : fixtures.addedConnectors),
  'GET /added-connectors/:id': ({ id }) => {
    const found = fixtures.addedConnectors.find((it) => it.slug === id);
    return found ? { ...found, manifest: fixtures.manifestText, connectorFile: null } : notFound;
  },
  'POST /added-connectors/check': ({ body }) => checkConnector(body),
  'POST /added-connectors/try-out': ({ body }) =>
    JSON.stringify(body.config).includes('wrong') ? fixtures.refusedTrial : fixtures.triedConnector,
  'PUT /added-connectors/:id': ({ id }) => ({ slug: id, version: 1, isNew: true }),
  'DELETE /added-connectors/:id': ({ id }) =>
    id === 'harbour-desk'
      ? {
          ...problem(409, 'conflict', 'This conflicts with what is there', 'harbour-desk is in use.'),
          reason: 'in_use',
          uses: fixtures.connectorUses,
        }
      : undefined,
  'GET /data-sources': ({ url, isEmpty }) => listDataSources(url, isEmpty),
  'GET /data-sources/:id': ({ id }) => fixtures.dataSources.find((it) => it.id === id) ?? notFound,
  'GET /data-sources/:id/timeline': () => page(fixtures.timeline),
  'GET /data-sources/:id/syncs': ({ id }) =>
    page(id === 'ds_blog' || id === 'ds_new' ? [fixtures.runningSync, ...fixtures.syncs] : fixtures.syncs),
  'GET /data-sources/:id/streams': () => page(fixtures.streams),
  'GET /data-sources/:id/rows': () => ({ columns: fixtures.rowColumns, rows: fixtures.rows, next: null }),
  'POST /data-sources': () => fixtures.dataSources.find((it) => it.id === 'ds_new'),
  'GET /connections': ({ url, isEmpty }) => {
    const status = url.searchParams.get('status');
    return page(isEmpty ? [] : byUrgency(fixtures.connections).filter((it) => !status || it.status === status));
  },
  'GET /expirations': ({ url, isEmpty }) => {
    const shown = isEmpty ? [] : fixtures.expirations;
    const isSoon = url.searchParams.get('isSoon') === 'true';
    const soon = shown.filter((it) => it.expiry.isSoon);
    return { ...page(isSoon ? soon : shown), soonCount: soon.length };
  },
  'GET /connections/:id': ({ id }) => fixtures.connections.find((it) => it.id === id) ?? notFound,
  'POST /connections': ({ body }) => connect(body),
  'POST /connections/:id/reconnect': () => refusedPassword,
  'GET /connections/:id/objects': () =>
    page([
      { id: 'prop_1', label: 'www.example.com', isConnected: true },
      { id: 'prop_2', label: 'shop.example.com', isConnected: false },
      { id: 'prop_3', label: 'careers.example.com', isConnected: false },
    ]),
  'GET /connections/:id/objects/:id/streams': () => ({
    ...page([
      {
        name: 'public.customers',
        reading: 'updated_since',
        primaryKey: ['id'],
        cursorField: 'updated_at',
        cursorCandidates: ['updated_at', 'id'],
        columns: fixtures.rowColumns,
      },
      {
        name: 'public.orders',
        reading: 'updated_since',
        primaryKey: ['id'],
        cursorField: 'updated_at',
        cursorCandidates: ['updated_at', 'created_at'],
        columns: fixtures.rowColumns,
      },
      {
        name: 'public.countries',
        reading: 'full_refresh',
        primaryKey: ['code'],
        cursorField: null,
        cursorCandidates: [],
        columns: fixtures.rowColumns.slice(0, 3),
      },
      {
        name: 'sessions_by_day',
        reading: 'date_window',
        primaryKey: ['day'],
        cursorField: 'day',
        cursorCandidates: [],
        columns: fixtures.rowColumns,
      },
    ]),
    troubles: [
      {
        streamNames: ['public.invoices'],
        summary: 'Sandbox Analytics gave no answer in time when it was asked which columns there are.',
      },
    ],
  }),
  'GET /authorizations/:id': ({ id }) => fixtures.authorizations.find((it) => it.id === id) ?? notFound,
  'POST /by-link/open': ({ body }) => fixtures.linkPages[String(body.token ?? body.authorizationId)] ?? notFound,
  'POST /by-link/begin': () => ({ authorizeUrl: '/reconnect/back?authorization=done' }),
  'POST /by-link/enter': () => refusal(fixtures.explanations.key),
  'POST /by-link/fresh-mail': () => ({ status: 'done' }),
  'POST /by-link/tell': () => ({ status: 'done' }),
  'GET /reconnect-links': () => page([...fixtures.reconnectLinks.slice(0, 3), ...fixtures.askedToConnect]),
  'POST /reconnect-links': () => fixtures.askedToConnect[0],
  'GET /connections/:id/reconnect-links': ({ id }) => page(id === 'con_linkedin' ? fixtures.reconnectLinks : []),
  'POST /connections/:id/reconnect-links': () => fixtures.reconnectLinks[1],
  'POST /reconnect-links/:id/remind': () => fixtures.reconnectLinks[0],
  'DELETE /reconnect-links/:id': () => undefined,
  'GET /disconnections/:id': ({ id }) => fixtures.disconnections.find((it) => it.id === id) ?? notFound,
  'GET /notifications': ({ isEmpty }) => page(isEmpty ? [] : fixtures.notifications),
  'GET /notifications/:id': ({ id }) => fixtures.notifications.find((it) => it.id === id) ?? notFound,
  'GET /help/causes': () => page(renderHelp()),
  'GET /help/providers': () => page(providerRules.map(({ slug, name }) => ({ slug, name }))),
  'GET /help/providers/:id': ({ id }) => renderProviderHelp(id) ?? notFound,
  'GET /users': () => page(fixtures.users),
  'GET /users/:id/dependents': () => ({
    connections: fixtures.connections.slice(0, 3).map((it) => ({
      id: it.id,
      name: it.name,
      connectorSlug: it.connectorSlug,
      status: it.status,
      dataSourceCount: it.dataSources.length,
    })),
    apiKeys: [{ id: 'key_1', name: 'Dashboards' }],
    askedLinks: [
      {
        id: 'lnk_1',
        recipientName: 'Lena Lind',
        connectorSlug: 'linkedin-ads',
        connectionName: 'LinkedIn Ads (Europe)',
      },
    ],
  }),
  'GET /invitations': () => page(fixtures.invitations),
  'POST /invitations': ({ body }) => ({
    ...fixtures.invitations[0],
    email: body.email,
    link: 'http://localhost:7070/invitations/inv_3fJq0aTz9',
    isMailed: false,
  }),
  'GET /invitations/by-token/:id': () => ({
    accountName: fixtures.me.account.name,
    email: 'lena@example.com',
    role: 'editor',
    invitedBy: 'Marta Lindqvist',
  }),
  'GET /alarms': ({ url, isEmpty }) =>
    page(isEmpty ? [] : fixtures.alarms.filter((it) => it.status === (url.searchParams.get('status') ?? it.status))),
  'GET /alarms/:id': ({ id }) => fixtures.alarms.find((it) => it.id === id) ?? notFound,
  'GET /unknown-failures': ({ url, isEmpty }) =>
    page(isEmpty || url.searchParams.get('status') === 'dismissed' ? [] : fixtures.unknownFailures),
  'GET /unknown-failures/:id': ({ id }) => fixtures.unknownFailures.find((it) => it.id === id) ?? notFound,
  'POST /unknown-failures/:id/dismiss': ({ id }) => fixtures.unknownFailures.find((it) => it.id === id) ?? notFound,
  'GET /connections/:id/credential-reads': ({ id }) =>
    page(id === 'con_analytics' ? fixtures.credentialReads.filter((it) => it.connectionId === id) : []),
  'GET /api-keys/:id/credential-reads': ({ id }) => page(fixtures.credentialReads.filter((it) => it.apiKeyId === id)),
  'GET /api-keys': ({ isEmpty }) => page(isEmpty ? [] : fixtures.apiKeys),
  'POST /api-keys': ({ body }) => ({ ...fixtures.apiKeys[1], name: body.name, key: 'moor_4f8sK2mQx9vLr7Tn0cZy' }),
};

function findAnswer(asked: string, url: URL, body: Record<string, unknown>, scenario: string): unknown {
  if (asked === 'GET /instance')
    return { isFirstRun: scenario === 'first-run', isMailConfigured: false, version: fixtures.me.version };
  if (asked === 'POST /auth/sign-in/email')
    return problem(401, 'not_signed_in', 'Not signed in', 'Email or password is wrong.');
  if (scenario === 'signed-out' || scenario === 'first-run')
    if (!/\/by-(token|link)\//.test(asked)) return problem(401, 'not_signed_in', 'Not signed in', 'Sign in first.');
  if (asked === 'GET /me') return { ...fixtures.me, isMailConfigured: scenario === 'mailed' };
  for (const [route, find] of Object.entries(routes)) {
    const match = new RegExp(`^${route.replaceAll(':id', '([^/]+)')}$`).exec(asked);
    if (match) return find({ id: match[1] ?? '', url, body, isEmpty: scenario === 'empty' });
  }
  return asked.startsWith('GET') ? notFound : undefined;
}

/** As the API orders its lists. */
function byUrgency<T extends Pick<DataSourceView, 'status' | 'statusSince' | 'expiry'> & { isPartial?: boolean }>(
  items: T[],
): T[] {
  const order = ['disconnected', 'partial', 'retrying', 'expiring', 'catching_up', 'connecting', 'connected'];
  const place = (it: T): number => {
    if (it.status === 'disconnected' || (it.status === 'retrying' && !it.isPartial)) return order.indexOf(it.status);
    return order.indexOf(it.isPartial ? 'partial' : it.expiry?.isSoon ? 'expiring' : it.status);
  };
  const at = (it: T): string => (place(it) === order.indexOf('expiring') ? (it.expiry?.at ?? '') : it.statusSince);
  const isNewestFirst = (it: T): boolean => place(it) === order.indexOf('connected');
  return items.toSorted(
    (one, other) => place(one) - place(other) || at(one).localeCompare(at(other)) * (isNewestFirst(one) ? -1 : 1),
  );
}

function listDataSources(url: URL, isEmpty: boolean) {
  const all = isEmpty ? [] : byUrgency(fixtures.dataSources);
  const status = url.searchParams.get('status');
  const cause = url.searchParams.get('cause');
  const search = url.searchParams.get('search')?.toLowerCase() ?? '';
  const counts: Record<string, number> = { connecting: 0, connected: 0, retrying: 0, disconnected: 0, catching_up: 0 };
  for (const it of all) counts[it.status] = (counts[it.status] ?? 0) + 1;
  const items = all
    .filter((it) => !status || it.status === status)
    .filter((it) => !cause || it.explanation?.cause === cause)
    .filter((it) => it.name.toLowerCase().includes(search));
  const expiring = all.filter((it) => it.expiry?.isSoon);
  const shown = url.searchParams.get('isExpiring') === 'true' ? items.filter((it) => it.expiry?.isSoon) : items;
  return { items: shown, next: null, counts, expiringCount: expiring.length };
}

const refusal = (explanation: Explanation) => ({
  ...problem(422, 'refused_by_provider', 'The provider refused', explanation.summary),
  explanation,
});
const refusedPassword = refusal(fixtures.explanations.password);

const connect = (body: Record<string, unknown>): unknown =>
  body.connectorSlug === 'sandbox-analytics'
    ? { kind: 'authorize', authorizeUrl: '/connect/sandbox-analytics/back?connection=con_analytics&outcome=connected' }
    : refusedPassword;

function checkConnector(body: Record<string, unknown>): unknown {
  if (body.slug === undefined)
    return {
      ...problem(400, 'bad_input', 'Something is wrong', 'Say what it is to be called: a slug such as acme-crm.'),
      fields: { slug: 'A slug is needed.' },
    };
  return fixtures.checkFixture({ slug: String(body.slug), manifest: String(body.manifest ?? fixtures.manifestText) });
}

async function serveFile(pathname: string, response: ServerResponse): Promise<void> {
  const path = join(webFolder, normalize(pathname));
  const file = extname(path) === '' ? join(webFolder, 'index.html') : path;
  const content = await readFile(file).catch(() => null);
  response.writeHead(content ? 200 : 404, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'cache-control': pathname.startsWith('/assets/') ? 'max-age=3600, immutable' : 'no-cache',
  });
  response.end(content ?? 'not found');
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}

if (import.meta.main) {
  const { baseUrl } = await startFakeApi(Number(process.argv[2] ?? 7099));
  console.log(`The pretend API is at ${baseUrl}`);
}
