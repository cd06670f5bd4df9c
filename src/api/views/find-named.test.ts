// A search along the index finds exactly what comparing every name finds.
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { createTestDatabase } from '../../../test/harness/database.ts';
import type { Store } from '../../store/index.ts';
import { findNamed, isNamed, selectNamed } from './find-named.ts';

const account = 'acc_1';

interface Names {
  connections: string[];
  /** The name, and which Connection it reads through. */
  dataSources: { name: string; through: number }[];
}

async function createDatabase(): Promise<Store> {
  const store = await createTestDatabase();
  await store.pool.query(
    `insert into accounts (id, name, created_at) values ('acc_1', 'Acme', '2026-01-01'), ('acc_2', 'Stranger', '2026-01-01')`,
  );
  return store;
}

/** Replaces all that is there. The stranger's are named like ours. */
async function write({ pool }: Store, names: Names): Promise<void> {
  await pool.query('delete from connections');
  for (const accountId of [account, 'acc_2']) {
    await pool.query(
      `insert into connections (id, account_id, connector_slug, name, status, status_since, connected_by_name, authorized_by_name,
         authorized_at, created_at)
       select $1 || n, $1, 'postgres', name, 'connected', at, 'Olga', 'Olga', at, at
         from unnest($2::text[]) with ordinality as given (name, n), (select timestamptz '2026-01-01' as at) instants`,
      [accountId, names.connections],
    );
    await pool.query(
      `insert into data_sources (id, account_id, connection_id, name, object_id, object_label, status, status_since, sync_every_ms,
         schema_name, created_by_name, created_at)
       select $1 || '-' || n, $1, $1 || through, name, 'o' || n, 'o', 'connected', at, 3600000, $1 || n, 'Olga', at
         from unnest($2::text[], $3::int[]) with ordinality as given (name, through, n), (select timestamptz '2026-01-01' as at) instants`,
      [accountId, names.dataSources.map((it) => it.name), names.dataSources.map((it) => it.through + 1)],
    );
  }
}

/** What every name that holds the text in either case would be: the plain comparison, without any index. */
async function compareAll({ pool }: Store, text: string): Promise<string[]> {
  const { rows } = await pool.query(
    `select data_sources.id from data_sources join connections on connections.id = connection_id
      where data_sources.account_id = $1 and (data_sources.name ilike $2 or connections.name ilike $2)`,
    [account, `%${text.replace(/[\\%_]/g, '\\$&')}%`],
  );
  return rows.map((row) => row.id).sort();
}

async function compareByCondition({ db }: Store, text: string): Promise<string[]> {
  const rows = await db
    .selectFrom('data_sources')
    .select('id')
    .where('account_id', '=', account)
    .where(isNamed(db, account, text))
    .execute();
  return rows.map((row) => row.id).sort();
}

const letters = fc.constantFrom(...'aAbBÄäßẞİıΣσς%_\\\'"{}, .-é\u0301漢😀\n');
const word = fc.array(letters, { minLength: 1, maxLength: 8 }).map((them) => them.join(''));
const names: fc.Arbitrary<Names> = fc.array(word, { minLength: 1, maxLength: 4 }).chain((connections) =>
  fc.record({
    connections: fc.constant(connections),
    dataSources: fc.array(fc.record({ name: word, through: fc.nat({ max: connections.length - 1 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
);

/** Parts of names, in the other case too, so that most of them are found; and texts that are no part of any. */
const textsOf = ({ connections, dataSources }: Names): fc.Arbitrary<string> =>
  fc.oneof(
    word,
    fc
      .tuple(fc.constantFrom(...connections, ...dataSources.map((it) => it.name)), fc.nat({ max: 4 }), fc.boolean())
      .map(([name, from, isTurned]) => {
        const part = Array.from(name).slice(from).join('');
        return isTurned ? part.toUpperCase() : part;
      }),
  );

test('the index finds exactly what comparing every name finds, whatever the names and the text', async () => {
  const store = await createDatabase();
  const given = names.chain((them) =>
    fc.tuple(fc.constant(them), fc.array(textsOf(them), { minLength: 8, maxLength: 8 })),
  );
  let foundAlongIndex = 0;
  await fc.assert(
    fc.asyncProperty(given, async ([them, texts]) => {
      await write(store, them);
      for (const text of texts) {
        const expected = await compareAll(store, text);
        const found = await findNamed(store.db, account, text);
        assert.deepEqual(await compareByCondition(store, text), expected, JSON.stringify(text));
        if (found === null) assert.ok(Array.from(text).length < 3, 'only a short text is not looked up');
        else assert.deepEqual(found.sort(), expected, JSON.stringify(text));
        foundAlongIndex += found?.length ?? 0;
      }
    }),
    { numRuns: 60 },
  );
  assert.ok(foundAlongIndex > 0, 'some were found');
});

test('more than may be handed over are told as too many, and as many as may be are handed over', async () => {
  const store = await createDatabase();
  // Each is named itself and reads through a Connection that is named: it counts once.
  await write(store, {
    connections: ['Shops'],
    dataSources: Array.from({ length: 7 }, (_, n) => ({ name: `shop ${n}`, through: 0 })),
  });
  assert.equal(await findNamed(store.db, account, 'shop', 6), null);
  assert.equal((await findNamed(store.db, account, 'shop', 7))?.length, 7);
});

test('among many, both names are looked up along their index, however frequent the text is', async () => {
  const store = await createDatabase();
  const numbers = Array.from({ length: 5_000 }, (_, n) => n);
  await write(store, {
    connections: numbers.map((n) => `Shop ${n}`),
    dataSources: numbers.map((n) => ({ name: `Orders of shop ${n}`, through: n })),
  });
  await store.pool.query('analyze data_sources, connections');
  for (const text of ['shop 4321', 'shop', 'of shop 1']) {
    const { rows } = await sql<{
      'QUERY PLAN': string;
    }>`explain ${selectNamed(store.db, account, text, 2_001)}`.execute(store.db);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    assert.match(plan, /on data_sources_name_pieces/, text);
    assert.match(plan, /on connections_name_pieces/, text);
    assert.doesNotMatch(plan, /Seq Scan/, text);
  }
  assert.deepEqual(await findNamed(store.db, account, 'SHOP 4321'), ['acc_1-4322']);
});
