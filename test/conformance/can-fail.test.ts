// Each point of the suite is able to fail: a connector that is right gets one defect, and exactly the points that look at it say so.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Connector, Page, ReadRequest, Session } from '../../src/connectors/index.ts';
import { type Failure, isFailure } from '../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../src/store/index.ts';
import { startAddedCounterpart } from './added-counterpart.ts';
import { buildConnector, readAdded } from './read-added.ts';
import { createPoints, type PointName, provePoints } from './suite.ts';

const added = (await readAdded()).find(({ slug }) => slug === 'brevo') ?? assert.fail('brevo is there');
const right = buildConnector(added);

type Pages = ReturnType<Connector['read']>;

/** The same connector whose pages, or whose end, are changed. */
const reading = (change: {
  pages?: (pages: Page[]) => Page[];
  page?: (page: Page, session: Session) => Page | Promise<Page>;
  end?: (end: Failure | null) => Failure | null;
  request?: (request: ReadRequest) => ReadRequest;
}): Partial<Connector> => ({
  async *read(session, request): Pages {
    const pages: Page[] = [];
    const whole = right.read(session, change.request?.(request) ?? request);
    for (;;) {
      const { value, done } = await whole.next();
      if (done) {
        yield* change.pages?.(pages) ?? [];
        return change.end ? change.end(value) : value;
      }
      const page = (await change.page?.(value, session)) ?? value;
      if (change.pages) pages.push(page);
      else yield page;
    }
  },
});

/** The same connector on sessions that are changed. */
const onSessions = (change: (session: Session) => Session): Partial<Connector> => ({
  probe: (session) => right.probe(change(session)),
  read: (session, request) => right.read(change(session), request),
});

const joined = (pages: Page[]): Page[] => {
  const last = pages.at(-1);
  return last
    ? [
        {
          ...last,
          copyText: Buffer.concat(pages.map((it) => it.copyText)),
          rowCount: pages.reduce((sum, it) => sum + it.rowCount, 0),
        },
      ]
    : [];
};

const is401 = (it: Failure | null): boolean => it?.response?.status === 401;
let probes = 0;

const defects: [what: string, Partial<Connector>, fails: PointName[]][] = [
  ['nothing at all', {}, []],
  ['a field stands twice', { fields: [...right.fields, ...right.fields] }, ['spec']],
  ['secrets are kept among the settings', { checkConfig: (config) => config }, ['spec']],
  [
    'each look tells another account',
    {
      async probe(session) {
        const found = await right.probe(session);
        probes += 1;
        return isFailure(found) ? found : { ...found, key: `account-${probes}` };
      },
    },
    ['check'],
  ],
  [
    'a refused key reads nothing, as if all was well',
    reading({ end: (it) => (is401(it) ? null : it) }),
    ['wrong credential'],
  ],
  [
    'a refused key is thrown',
    {
      async probe(session) {
        const found = await right.probe(session);
        if (isFailure(found) && is401(found) && (await session.secrets())) throw new Error('401');
        return found;
      },
    },
    ['wrong credential', 'secrets'],
  ],
  [
    'a stream tells what it has not',
    {
      async discoverStreams(session, objectId) {
        const found = await right.discoverStreams(session, objectId);
        return isFailure(found)
          ? found
          : { ...found, streams: found.streams.map((it) => ({ ...it, lookBackDays: 3 })) };
      },
    },
    ['read'],
  ],
  [
    'values arrive as others',
    reading({ page: (it) => ({ ...it, copyText: Buffer.from(it.copyText.toString().replaceAll('@', '(at)')) }) }),
    ['read', 'paging', 'resume', 'incremental'],
  ],
  ['everything is gathered before the first page is given', reading({ pages: joined }), ['paging']],
  [
    'the second page is lost',
    reading({ pages: (pages) => pages.filter((_, index) => index !== 1) }),
    ['paging', 'resume', 'incremental'],
  ],
  [
    'a read that was cut off counts as read',
    reading({ page: (it) => ({ ...it, checkpoint: { ...(it.checkpoint as JsonObject), isDone: true } }) }),
    ['resume'],
  ],
  ['the place is not kept', reading({ page: (it) => ({ ...it, nextCursor: null }) }), ['incremental']],
  ['the place is kept and not heeded', reading({ request: (it) => ({ ...it, cursor: null }) }), ['incremental']],
  [
    'it asks again at once when it is told to wait',
    onSessions((session) => ({
      ...session,
      async request(request) {
        const answer = await session.request(request);
        return answer.kind === 'response' && answer.status === 429 ? session.request(request) : answer;
      },
    })),
    ['rate limit'],
  ],
  [
    'it forgets for how long it was told to wait',
    onSessions((session) => ({
      ...session,
      async request(request) {
        const answer = await session.request(request);
        return answer.kind === 'response' ? { ...answer, headers: {} } : answer;
      },
    })),
    ['rate limit'],
  ],
  [
    'a provider that is away has no more records',
    reading({ end: (it) => (it?.error && it.error.code !== 'ABORTED' ? null : it) }),
    ['outage'],
  ],
  [
    'it throws when it is cancelled',
    onSessions((session) => {
      session.signal.throwIfAborted();
      return session;
    }),
    ['cancelled'],
  ],
  [
    'a failure carries the key',
    {
      async probe(session) {
        const found = await right.probe(session);
        const secrets = await session.secrets();
        if (!isFailure(found) || !found.response || isFailure(secrets)) return found;
        return { ...found, response: { ...found.response, headers: { ...found.response.headers, ...secrets } } };
      },
    },
    ['secrets'],
  ],
  [
    'a checkpoint carries the key',
    reading({
      async page(it, session) {
        const secrets = await session.secrets();
        return { ...it, checkpoint: { ...(it.checkpoint as JsonObject), ...(isFailure(secrets) ? {} : secrets) } };
      },
    }),
    ['secrets'],
  ],
];

for (const [what, defect, fails] of defects)
  it(`${what}: ${fails.join(', ') || 'everything holds'}`, async () => {
    const connector = { ...right, ...defect };
    const wrong = await provePoints(createPoints(connector, () => startAddedCounterpart(added, connector)));
    const told = [...wrong].map(([{ name }, error]) => `${name}: ${error.message}`).join('\n');
    assert.deepEqual([...new Set([...wrong.keys()].map(({ name }) => name))], fails, told);
  });

it('each point has a defect that it alone sees', () => {
  const alone = new Set(defects.flatMap(([, , fails]) => (fails.length === 1 ? fails : [])));
  assert.deepEqual(
    [...new Set(createPoints(right, () => assert.fail()).map(({ name }) => name))].filter((name) => !alone.has(name)),
    [],
  );
});
