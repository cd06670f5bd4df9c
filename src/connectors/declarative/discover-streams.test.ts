// What a connector finds out of the provider: streams that it lists, columns that it tells; and what it does not find out hides nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerManifest } from '../../../test/harness/ledger-manifest.ts';
import type { EgressRequest, HttpResponse } from '../../egress/index.ts';
import { isFailure } from '../../life/diagnosis/index.ts';
import { buildAddedConnector } from '../added/index.ts';
import { type Discovery, type Session, troubleOf } from '../types.ts';

const { connector } = buildAddedConnector({ slug: 'ledger', manifest: ledgerManifest, connectorFile: null });

type Answer = { status?: number; body: unknown };

interface FakeSession extends Session {
  asked: string[];
  nowMs: number;
}

function openSession(answer: (path: string, session: FakeSession) => Answer): FakeSession {
  const session: FakeSession = {
    connectorSlug: 'ledger',
    config: {},
    signal: new AbortController().signal,
    asked: [],
    nowMs: Date.parse('2026-03-01T12:00:00Z'),
    now: () => new Date(session.nowMs),
    async request({ url }: EgressRequest): Promise<HttpResponse> {
      const { pathname } = new URL(url);
      session.asked.push(pathname);
      const { status = 200, body } = answer(pathname, session);
      return { kind: 'response', status, headers: {}, text: JSON.stringify(body), json: body };
    },
    secrets: async () => ({ token: 't-123456789' }),
    openPostgres: () => assert.fail('no database is opened'),
  };
  return session;
}

const fields = {
  body: {
    fields: [
      { name: 'id', kind: 'string' },
      { name: 'total', kind: 'number' },
    ],
  },
};
const refused = { status: 403, body: { message: 'You may not see this.' } };

const answers: Record<string, Answer> = {
  '/tables': { body: { tables: [{ name: 'orders' }, { name: 'refunds' }] } },
  '/fields/invoices': fields,
};

async function discover(session: Session, wanted?: string[]): Promise<Discovery> {
  const discovery = await connector.discoverStreams(session, '', wanted && new Set(wanted));
  assert.ok(!isFailure(discovery), JSON.stringify(discovery));
  return discovery;
}

const namesOf = ({ streams }: Discovery): string[] => streams.map(({ name }) => name);

test('streams are those of the manifest and those that the provider lists; columns are those that it tells', async () => {
  const discovery = await discover(openSession((path) => answers[path] ?? refused));
  assert.deepEqual(namesOf(discovery), ['accounts', 'invoices', 'orders', 'refunds']);
  assert.deepEqual(discovery.troubles, []);
  assert.deepEqual(discovery.streams[1]?.columns, [
    { name: 'id', type: 'text' },
    { name: 'total', type: 'numeric' },
  ]);
});

test('where the list is refused, the streams of the manifest are there, and anything else may be one of those not listed', async () => {
  const discovery = await discover(openSession((path) => (path === '/tables' ? refused : fields)));
  assert.deepEqual(namesOf(discovery), ['accounts', 'invoices']);
  assert.deepEqual(
    discovery.troubles.map((it) => [it.streamName, it.failure.response?.status]),
    [[null, 403]],
  );
  assert.equal(troubleOf(discovery, 'orders')?.response?.status, 403);
});

test('where the columns of one stream are refused, that stream is missing with the reason, and the others are there', async () => {
  const discovery = await discover(
    openSession((path) => (path === '/fields/invoices' ? refused : (answers[path] ?? refused))),
  );
  assert.deepEqual(namesOf(discovery), ['accounts', 'orders', 'refunds']);
  assert.deepEqual(
    discovery.troubles.map((it) => it.streamName),
    ['invoices'],
  );
  assert.equal(troubleOf(discovery, 'invoices')?.response?.status, 403);
  assert.equal(troubleOf(discovery, 'no such stream'), null);
});

test('only what is wanted is asked for', async () => {
  const session = openSession((path) => answers[path] ?? refused);
  assert.deepEqual(namesOf(await discover(session, ['accounts'])), ['accounts']);
  assert.deepEqual(session.asked, []);
  assert.deepEqual(namesOf(await discover(session, ['orders'])), ['orders']);
  assert.deepEqual(session.asked, ['/tables']);
});

test('a provider that takes too long is given up, with what is known without it', async () => {
  const slow = openSession((path, session) => {
    session.nowMs += 41_000;
    return answers[path] ?? refused;
  });
  const discovery = await discover(slow);
  assert.deepEqual(namesOf(discovery), ['accounts', 'orders', 'refunds']);
  assert.deepEqual(
    discovery.troubles.map((it) => it.failure.error?.code),
    ['MOORING_DISCOVERY_TOO_LONG'],
  );
});

test('a stream with more columns than a table holds is missing with the reason, and the others are there', async () => {
  const many = { fields: Array.from({ length: 1501 }, (_, n) => ({ name: `c${n}`, kind: 'string' })) };
  const discovery = await discover(
    openSession((path) => (path === '/fields/invoices' ? { body: many } : (answers[path] ?? refused))),
  );
  assert.deepEqual(namesOf(discovery), ['accounts', 'orders', 'refunds']);
  assert.match(
    troubleOf(discovery, 'invoices')?.error?.message ?? '',
    /invoices has 1501 columns; .* no more than 1500/,
  );
});
