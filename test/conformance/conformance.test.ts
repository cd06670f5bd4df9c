// One suite for every connector, against a real counterpart of its provider: what the life of a Data Source relies on. A connector is added
// by its line in counterparts/index.ts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Connector,
  listShippedConnectors,
  type Page,
  type ReadRequest,
  type StreamDescription,
} from '../../src/connectors/index.ts';
import { type Diagnosis, diagnose, type Failure, isFailure } from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import type { RequestError } from '../../src/request-error.ts';
import type { JsonValue } from '../../src/store/index.ts';
import { createTestDatabase } from '../harness/database.ts';
import type { Counterpart, StreamTruth } from './counterpart.ts';
import { counterparts } from './counterparts/index.ts';
import { assertHolds, createLanding, land } from './landing.ts';

it('every connector has a counterpart, and every counterpart a connector', () => {
  assert.deepEqual(
    Object.keys(counterparts).sort(),
    listShippedConnectors()
      .map(({ slug }) => slug)
      .sort(),
  );
});

for (const connector of listShippedConnectors()) {
  const start = counterparts[connector.slug];
  if (start) describe(connector.name, () => conform(connector, start));
}

function conform(connector: Connector, start: () => Promise<Counterpart>): void {
  let starting: Promise<Counterpart> | undefined;
  const counterpart = (): Promise<Counterpart> => {
    starting ??= start();
    return starting;
  };
  /** Everything that would be stored or shown: failures, checkpoints, thrown errors. */
  const kept: unknown[] = [];

  it('describes itself: names, fields and the way to authorize', () => {
    assert.match(connector.slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const text of [connector.name, connector.category]) assert.match(text, /^\S.*\S$/);
    assert.match(connector.description, /^[A-Z].*\.$/);
    assert.equal(connector.authKind, connector.auth.kind);
    const { fields, auth } = connector;
    assert.equal(new Set(fields.map(({ name }) => name)).size, fields.length);
    for (const { name, label, kind, choices, fallback } of fields) {
      assert.match(name, /^[a-z][A-Za-z0-9]*$/);
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
      auth.kind !== 'oauth2',
      'what is entered is a field, what is consented to is none',
    );
    if (auth.kind === 'oauth2')
      for (const url of [auth.authorizeUrl, auth.tokenUrl]) assert.equal(new URL(url).protocol, 'https:');
    if (connector.helpUrl !== null) assert.equal(new URL(connector.helpUrl).protocol, 'https:');
  });

  it('checks settings before anything is sent, names the field, and keeps no secret among them', async () => {
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
    for (const { name, isSecret, isRequired, fallback } of connector.fields) {
      if (isSecret) assert.equal(refusedField({ [name]: 'x' }), name);
      else if (isRequired && fallback === undefined) assert.equal(refusedField({ [name]: '  ' }), name);
    }
  });

  it('proves the right credential, and tells whose it is, the same each time', async () => {
    const { open, identity } = await counterpart();
    for (let round = 0; round < 2; round += 1) {
      const found = await connector.probe(open());
      assert.ok(!isFailure(found), JSON.stringify(found));
      assert.deepEqual({ key: found.key, label: found.label }, identity);
    }
  });

  it('answers a wrong credential with a Failure that is called what it is, and never throws', async () => {
    const { open, wrongSecrets, refusal, streams } = await counterpart();
    for (const truth of streams) await streamOf(truth);
    const failures = await failEverywhere(await counterpart(), () => open(wrongSecrets));
    assert.ok(failures.length > streams.length, 'a probe, and each stream');
    kept.push(failures);
    for (const failure of failures) {
      const { verdict, cause, detail } = judge(failure);
      assert.deepEqual({ verdict, cause, detail }, refusal, JSON.stringify(failure));
    }
  });

  it('offers its objects and streams, described so that they can land', async () => {
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

  it('reads each stream whole, page by page, as the truth has it', async () => {
    const { streams } = await counterpart();
    const store = await createTestDatabase();
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

  it('goes on from each page: what is left and what was read before are the whole', async () => {
    const { streams } = await counterpart();
    const store = await createTestDatabase();
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

  it('reads on from where the last read ended: what changed since arrives, and little else', async () => {
    const { streams } = await counterpart();
    const store = await createTestDatabase();
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
  });

  it('tells a rate limit with the wait that is asked for', async (t) => {
    const { open, limitRate } = await counterpart();
    if (!limitRate) return t.diagnostic('The provider has no such thing.');
    await limitRate(17);
    const failure = await connector.probe(open());
    assert.ok(isFailure(failure));
    kept.push(failure);
    const { verdict, detail, retryAfterMs } = judge(failure);
    assert.deepEqual([verdict, detail, retryAfterMs], ['transient', 'rate_limited', 17_000]);
  });

  it('takes a provider that is away for what it is, and goes on when it is back', async () => {
    const { open, goAway, comeBack } = await counterpart();
    await goAway();
    const failures = await failEverywhere(await counterpart(), () => open());
    await comeBack();
    kept.push(failures);
    for (const failure of failures) assert.equal(judge(failure).verdict, 'transient', JSON.stringify(failure));
    assert.ok(!isFailure(await connector.probe(open())));
  });

  it('ends when it is cancelled, without a word about the credential', async () => {
    const { open, secrets } = await counterpart();
    const failures = await failEverywhere(await counterpart(), () => open(secrets, AbortSignal.abort()));
    kept.push(failures);
    for (const failure of failures) assert.equal(judge(failure).verdict, 'transient', JSON.stringify(failure));
  });

  it('lets no secret into a failure, a checkpoint, a cursor or an error', async () => {
    const { echoCredential, secrets, wrongSecrets } = await counterpart();
    const echoed = await echoCredential();
    assert.match(JSON.stringify(echoed), /struck out/, 'the counterpart did repeat it');
    kept.push(echoed, judge(echoed));
    assert.ok(kept.length >= 5);
    const text = JSON.stringify(kept);
    for (const secret of [...Object.values(secrets), ...Object.values(wrongSecrets)])
      for (const form of formsOf(secret)) assert.ok(!text.includes(form), `${form} stands in ${text.slice(0, 2_000)}`);
  });

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

  const known = new Map<string, StreamDescription>();

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

  const judge = (failure: Failure): Diagnosis => diagnose(failure, {}, providerRules);
}

const requestOf = (objectId: string, stream: StreamDescription, request: Partial<ReadRequest> = {}): ReadRequest => ({
  objectId,
  stream,
  cursor: null,
  window: null,
  checkpoint: null,
  ...request,
});

const rowsIn = (pages: readonly Page[]): number => pages.reduce((sum, page) => sum + page.rowCount, 0);

/** The ways in which a secret may be written. */
const formsOf = (secret: string): string[] => {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [secret, encodeURIComponent(secret), base64, Buffer.from(secret).toString('base64url')];
};
