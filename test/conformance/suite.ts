// One suite for every connector, against a real counterpart of its provider: what the life of a Data Source relies on, point by point. It is run
// by conformance.test.ts (what comes with Mooring), added.test.ts (ten added ones), main.ts (a folder of somebody's own), and can-fail.test.ts,
// which proves that each point is able to fail.
import assert from 'node:assert/strict';
import type { Connector, Page, ReadRequest, StreamDescription } from '../../src/connectors/index.ts';
import { type Diagnosis, diagnose, type Failure, isFailure } from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import type { RequestError } from '../../src/request-error.ts';
import type { JsonValue, Store } from '../../src/store/index.ts';
import { createTestDatabase } from '../harness/database.ts';
import type { Counterpart, StreamTruth } from './counterpart.ts';
import { assertHolds, assertHoldsNoOther, createLanding, land } from './landing.ts';

export const points = [
  'spec',
  'check',
  'wrong credential',
  'read',
  'paging',
  'resume',
  'incremental',
  'rate limit',
  'outage',
  'cancelled',
  'secrets',
] as const;
export type PointName = (typeof points)[number];

export interface Point {
  name: PointName;
  title: string;
  /** Throws where the connector does not hold it. Points are run in their order: later ones look at what earlier ones have kept. */
  prove(): Promise<void>;
  /** Why it cannot be proven here; null when it can. */
  whyNot?(): Promise<string | null>;
}

/** The points of one connector. `start` is called once, when the first of them needs it. */
export function createPoints(connector: Connector, start: () => Promise<Counterpart>): Point[] {
  let starting: Promise<Counterpart> | undefined;
  const counterpart = (): Promise<Counterpart> => {
    starting ??= start();
    return starting;
  };
  let creating: Promise<Store> | undefined;
  const landingStore = (): Promise<Store> => {
    creating ??= createTestDatabase();
    return creating;
  };
  /** Everything that would be stored or shown: failures, checkpoints, thrown errors. */
  const kept: unknown[] = [];
  const list: Point[] = [];
  const known = new Map<string, StreamDescription>();
  const judge = (failure: Failure): Diagnosis => diagnose(failure, {}, providerRules);
  const point = (name: PointName, title: string, prove: Point['prove'], whyNot?: Point['whyNot']): void =>
    void list.push({ name, title, prove, ...(whyNot && { whyNot }) });

  point('spec', 'describes itself: names, fields and the way to authorize', async () => {
    assert.match(connector.slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const text of [connector.name, connector.category]) assert.match(text, /^\S.*\S$/);
    const { fields, auth } = connector;
    // A manifest's own form and ways are named by whoever wrote it.
    const isOwn = auth.kind === 'manifest';
    if (!isOwn) assert.match(connector.description, /^[A-Z].*\.$/);
    if (!isOwn) assert.equal(connector.authKind, auth.kind);
    assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length);
    for (const { name, label, kind, choices, fallback } of fields) {
      if (!isOwn) assert.match(name, /^[a-z][A-Za-z0-9]*$/);
      assert.match(label, /^\S/, name);
      assert.equal(kind === 'choice', choices !== undefined, name);
      if (choices && fallback !== undefined)
        assert.ok(
          choices.some(({ value }) => value === fallback),
          name,
        );
    }
    const secrets = fields.filter(({ isSecret }) => isSecret);
    assert.equal(
      secrets.length > 0,
      auth.kind !== 'oauth2' && connector.authKind !== 'none',
      'what is entered is a field, what is consented to is none',
    );
    if (auth.kind === 'oauth2')
      for (const url of [auth.authorizeUrl, auth.tokenUrl]) assert.equal(new URL(url).protocol, 'https:');
    if (connector.helpUrl !== null) assert.equal(new URL(connector.helpUrl).protocol, 'https:');
  });

  point(
    'spec',
    'checks settings before anything is sent, names the field, and keeps no secret among them',
    async () => {
      const { config } = await counterpart();
      const checked = connector.checkConfig(config);
      assert.deepEqual(connector.checkConfig(checked), checked, 'what was checked once passes again');
      const refusedField = (change: Record<string, JsonValue>): unknown => {
        try {
          connector.checkConfig({ ...config, ...change });
        } catch (error) {
          const { code, extra } = error as RequestError;
          assert.equal(code, 'bad_input', String(error));
          return extra.field;
        }
        return null;
      };
      assert.equal(refusedField({ noSuchSetting: 'x' }), 'noSuchSetting');
      for (const { name, isSecret, isRequired, fallback, shownWhen } of connector.fields) {
        if (shownWhen && checked[shownWhen.name] !== shownWhen.value) continue;
        if (isSecret) assert.equal(refusedField({ [name]: 'x' }), name);
        else if (isRequired && fallback === undefined) assert.equal(refusedField({ [name]: '  ' }), name);
      }
    },
  );

  point('check', 'proves the right credential, and tells whose it is, the same each time', async () => {
    const { open, identity } = await counterpart();
    for (let round = 0; round < 2; round += 1) {
      const found = await connector.probe(open());
      assert.ok(!isFailure(found), JSON.stringify(found));
      assert.deepEqual({ key: found.key, label: found.label }, identity);
    }
  });

  point(
    'wrong credential',
    'answers a wrong credential with a Failure that is called what it is, and never throws',
    async () => {
      const { open, wrongSecrets, refusal, streams } = await counterpart();
      for (const truth of streams) await streamOf(truth);
      const failures = await failEverywhere(await counterpart(), () => open(wrongSecrets));
      assert.ok(failures.length > streams.length, 'a probe, and each stream');
      kept.push(failures);
      for (const failure of failures) {
        const { verdict, cause, detail } = judge(failure);
        assert.deepEqual({ verdict, cause, detail }, refusal, JSON.stringify(failure));
      }
    },
  );

  point('read', 'offers its objects and streams, described so that they can land', async () => {
    const { open, objectId, streams } = await counterpart();
    const objects = await connector.listObjects(open());
    assert.ok(!isFailure(objects));
    assert.ok(objects.some(({ id }) => id === objectId));
    for (const { label } of objects) assert.match(label, /\S/);
    const described = await describeStreams(open(), objectId);
    assert.equal(new Set(described.map(({ name }) => name)).size, described.length);
    for (const { name } of streams)
      assert.ok(
        described.some((stream) => stream.name === name),
        name,
      );
    for (const { name, columns, primaryKey, cursorField, reading, lookBackDays, details } of described) {
      const names = columns.map((column) => column.name);
      assert.ok(names.length > 0 && new Set(names).size === names.length, name);
      for (const column of [...primaryKey, ...(cursorField ? [cursorField] : [])])
        assert.ok(names.includes(column), `${name}: ${column}`);
      assert.equal(cursorField === null, reading === 'full_refresh', name);
      if (reading !== 'full_refresh')
        assert.ok(primaryKey.length > 0, `${name}: what is read twice is found by its key`);
      assert.ok(lookBackDays === null || reading === 'date_window', name);
      assert.deepEqual(JSON.parse(JSON.stringify(details)), details, name);
    }
  });

  point('read', 'reads records as they are: names, types and values', async () => {
    const { streams } = await counterpart();
    const store = await landingStore();
    for (const truth of streams) {
      const stream = await streamOf(truth);
      const page = await readOnePage(stream, truth.first);
      const table = await createLanding(store, stream);
      await land(store, table, stream, [page], true);
      await assertHoldsNoOther(store, table, await truth.truth());
    }
  });

  point('paging', 'reads each stream whole, page by page, as the truth has it', async () => {
    const { streams } = await counterpart();
    const store = await landingStore();
    for (const truth of streams) {
      const stream = await streamOf(truth);
      const pages = await read(stream, truth.first);
      kept.push(pages.map(({ checkpoint, nextCursor, marks }) => ({ checkpoint, nextCursor, marks })));
      assert.ok(pages.length >= truth.pagesMin, `${truth.name}: ${pages.length} pages`);
      const table = await createLanding(store, stream);
      await land(store, table, stream, pages, true);
      await assertHolds(store, table, await truth.truth());
    }
  });

  point('resume', 'goes on from each page: what is left and what was read before are the whole', async () => {
    const { streams } = await counterpart();
    const store = await landingStore();
    for (const truth of streams) {
      const stream = await streamOf(truth);
      const whole = await read(stream, truth.first);
      const table = await createLanding(store, stream);
      for (let cut = 1; cut <= whole.length; cut += 1) {
        // A checkpoint has been JSON in between.
        const checkpoint = JSON.parse(JSON.stringify(whole[cut - 1]?.checkpoint)) as JsonValue;
        if (checkpoint === null) {
          assert.equal(stream.reading, 'full_refresh', `${truth.name}: only what is replaced whole may begin anew`);
          continue;
        }
        const marks = whole.slice(0, cut).flatMap((page) => page.marks ?? []);
        const rest = await read(stream, { ...truth.first, checkpoint, marks });
        await land(store, table, stream, [...whole.slice(0, cut), ...rest], true);
        await assertHolds(store, table, await truth.truth());
        const last = rest.at(-1) ?? whole[cut - 1];
        assert.deepEqual(last?.nextCursor, whole.at(-1)?.nextCursor, `${truth.name}: the cursor after page ${cut}`);
      }
    }
  });

  point(
    'incremental',
    'reads on from where the last read ended: what changed since arrives, and little else',
    async () => {
      const { streams } = await counterpart();
      const store = await landingStore();
      for (const truth of streams) {
        const stream = await streamOf(truth);
        const first = await read(stream, truth.first);
        const table = await createLanding(store, stream);
        await land(store, table, stream, first, true);
        const cursor = first.at(-1)?.nextCursor ?? null;
        await truth.change();
        const second = await read(stream, truth.second ?? { ...truth.first, cursor });
        await land(store, table, stream, second, stream.reading === 'full_refresh');
        await assertHolds(store, table, await truth.truth());
        if (stream.reading !== 'updated_since') continue;
        assert.notEqual(cursor, null, `${truth.name}: a finished read has a cursor`);
        assert.ok(rowsIn(second) < rowsIn(first) / 2, `${truth.name}: ${rowsIn(second)} rows were read again`);
        const third = await read(stream, { cursor: second.at(-1)?.nextCursor ?? cursor });
        assert.ok(rowsIn(third) <= rowsIn(second), `${truth.name}: the cursor does not go back`);
      }
    },
  );

  point(
    'rate limit',
    'honours a rate limit: asks no more, tells the wait that is asked for, and goes on after it',
    async () => {
      const { open, limitRate, streams, objectId } = await counterpart();
      assert.ok(limitRate);
      const ask: (() => Promise<unknown>)[] = [() => connector.probe(open())];
      for (const truth of streams) {
        const stream = await streamOf(truth);
        // Several pages may be asked for at once: the one that was told to wait need not be the first.
        ask.push(() => endOf(connector.read(open(), requestOf(objectId, stream, truth.first))));
      }
      for (const again of ask) {
        // One answer alone: whoever asks again at once is let in, and that is seen.
        await limitRate(17);
        const failure = await again();
        assert.ok(isFailure(failure), 'it did not go on at once');
        kept.push(failure);
        const { verdict, detail, retryAfterMs } = judge(failure);
        assert.deepEqual([verdict, detail, retryAfterMs], ['transient', 'rate_limited', 17_000]);
        assert.ok(!isFailure(await again()), 'after the wait it goes on');
      }
    },
    async () => ((await counterpart()).limitRate ? null : 'the provider has no such thing'),
  );

  point('outage', 'takes a provider that is away for what it is, and goes on when it is back', async () => {
    const { open, goAway, comeBack } = await counterpart();
    await goAway();
    const failures = await failEverywhere(await counterpart(), () => open()).finally(comeBack);
    kept.push(failures);
    for (const failure of failures) assert.equal(judge(failure).verdict, 'transient', JSON.stringify(failure));
    assert.ok(!isFailure(await connector.probe(open())));
  });

  point('cancelled', 'ends when it is cancelled, without a word about the credential', async () => {
    const { open, secrets } = await counterpart();
    const failures = await failEverywhere(await counterpart(), () => open(secrets, AbortSignal.abort()));
    kept.push(failures);
    for (const failure of failures) assert.equal(judge(failure).verdict, 'transient', JSON.stringify(failure));
  });

  point('secrets', 'lets no secret into a failure, a checkpoint, a cursor or an error', async () => {
    const { echoCredential, secrets, wrongSecrets, issued } = await counterpart();
    const echoed = await echoCredential();
    assert.match(JSON.stringify(echoed), /struck out/, 'the counterpart did repeat it');
    kept.push(echoed, judge(echoed));
    assert.ok(kept.length >= 5);
    const text = JSON.stringify(kept);
    for (const secret of [...Object.values(secrets), ...Object.values(wrongSecrets), ...(issued?.() ?? [])])
      for (const form of formsOf(secret)) assert.ok(!text.includes(form), `${form} stands in ${text.slice(0, 2_000)}`);
  });

  return list;

  /** Everything that asks the provider, by a session that is refused: the failures. A throw fails the test. */
  async function failEverywhere(
    { objectId, streams }: Counterpart,
    open: () => ReturnType<Counterpart['open']>,
  ): Promise<Failure[]> {
    const failures: Failure[] = [];
    const probed = await connector.probe(open());
    assert.ok(isFailure(probed), 'a probe proves the credential');
    failures.push(probed);
    // These need not ask the provider; where they do, they are refused too.
    const objects = await connector.listObjects(open());
    if (isFailure(objects)) failures.push(objects);
    const discovery = await connector.discoverStreams(open(), objectId);
    if (isFailure(discovery)) failures.push(discovery);
    else failures.push(...discovery.troubles.map(({ failure }) => failure));
    for (const { name, first } of streams) {
      const stream = known.get(name) ?? assert.fail(`${name} is not known`);
      const { value, done } = await connector.read(open(), requestOf(objectId, stream, first)).next();
      assert.ok(done && isFailure(value), `${name}: reading is refused`);
      failures.push(value);
    }
    return failures;
  }

  async function describeStreams(
    session: ReturnType<Counterpart['open']>,
    objectId: string,
  ): Promise<StreamDescription[]> {
    const described = await connector.discoverStreams(session, objectId);
    assert.ok(!isFailure(described), JSON.stringify(described));
    assert.deepEqual(described.troubles, []);
    for (const stream of described.streams) known.set(stream.name, stream);
    return described.streams;
  }

  async function streamOf({ name }: StreamTruth): Promise<StreamDescription> {
    const { open, objectId } = await counterpart();
    if (!known.has(name)) await describeStreams(open(), objectId);
    const stream = known.get(name);
    assert.ok(stream, name);
    return stream;
  }

  async function readOnePage(stream: StreamDescription, request: Partial<ReadRequest> = {}): Promise<Page> {
    const { open, objectId } = await counterpart();
    const reading = connector.read(open(), requestOf(objectId, stream, request));
    const { value, done } = await reading.next();
    assert.ok(!done, `${stream.name}: ${JSON.stringify(value)}`);
    await reading.return(null);
    return value;
  }

  async function read(stream: StreamDescription, request: Partial<ReadRequest> = {}): Promise<Page[]> {
    const { open, objectId } = await counterpart();
    const pages: Page[] = [];
    const reading = connector.read(open(), requestOf(objectId, stream, request));
    for (;;) {
      const { value, done } = await reading.next();
      if (done) {
        assert.equal(value, null, JSON.stringify(value));
        return pages;
      }
      pages.push(value);
    }
  }
}

const requestOf = (objectId: string, stream: StreamDescription, request: Partial<ReadRequest> = {}): ReadRequest => ({
  objectId,
  stream,
  cursor: null,
  window: null,
  checkpoint: null,
  ...request,
});

async function endOf(reading: ReturnType<Connector['read']>): Promise<Failure | null> {
  for (;;) {
    const { value, done } = await reading.next();
    if (done) return value;
  }
}

const rowsIn = (pages: readonly Page[]): number => pages.reduce((sum, page) => sum + page.rowCount, 0);

/** The ways in which a secret may be written. */
const formsOf = (secret: string): string[] => {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), base64, Buffer.from(secret).toString('base64url')];
};

/** Runs them all, also after one that does not hold. Returns what is wrong, by name and title; empty when all is well. */
export async function provePoints(list: readonly Point[]): Promise<Map<Point, Error>> {
  const wrong = new Map<Point, Error>();
  for (const point of list) {
    if (await point.whyNot?.()) continue;
    await point.prove().catch((error) => wrong.set(point, error));
  }
  return wrong;
}
