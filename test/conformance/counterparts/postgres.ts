// PostgreSQL, played by itself: a server of its own with a table that is read by its cursor, one that is read whole, and a view whose
// error repeats the password.
import assert from 'node:assert/strict';
import { getShippedConnector } from '../../../src/connectors/index.ts';
import { isFailure } from '../../../src/life/diagnosis/index.ts';
import { startForeignPostgres } from '../../harness/foreign-postgres.ts';
import { type Counterpart, sessionsOf } from '../counterpart.ts';

const settings = "set timezone = 'UTC';";

export async function startPostgres(): Promise<Counterpart> {
  const connector = getShippedConnector('postgres');
  const server = await startForeignPostgres();
  const shop = await server.createDatabase();
  const { host, port, database, user, password } = shop;
  // More rows than a page holds, in ties, and some that no cursor tells.
  await shop.sql(`
    create table orders (id integer primary key, note text, total numeric, is_paid boolean, updated_at timestamptz);
    insert into orders select n, case when n % 4 = 0 then null else E'tab\\t line\\n ' || n end, n / 8.0, n % 2 = 0,
        case when n % 1000 = 0 then null else timestamptz '2026-01-01' + (n / 7) * interval '1 second' end
      from generate_series(1, 45000) n;
    create table countries (code text primary key, name text not null);
    insert into countries select 'c' || n, 'Country ' || n from generate_series(1, 30) n;
    create function repeat_the_password() returns integer language plpgsql as
      $$ begin raise exception 'refused: password=% (also %)', '${password}', encode('${password}', 'base64'); end $$;
    create view careless as select repeat_the_password() as id;
    grant select on all tables in schema public to ${user};`);
  const config = { host, port, database, user, tls: 'disable' };
  const open = sessionsOf(connector, { config, secrets: { password } });
  const rows = (table: string) => () => shop.sql(`${settings} select * from ${table}`);
  return {
    config,
    open,
    secrets: { password },
    wrongSecrets: { password: 'wrong-Pa55word-of-some-length' },
    refusal: { verdict: 'disconnected', cause: 'invalid_credentials', detail: 'wrong_password' },
    identity: { key: `${host}:${port}/${database}`, label: `${user}@${host}:${port}/${database}` },
    objectId: 'database',
    streams: [
      {
        name: 'orders',
        pagesMin: 3,
        truth: rows('orders'),
        change: () =>
          shop.sql(`
            update orders set note = 'changed', updated_at = '2026-02-01' where id in (7, 44999);
            insert into orders values (50001, 'new', 1, true, '2026-02-01 00:00:01+00'), (50002, 'undated', 1, true, null)`),
      },
      {
        name: 'countries',
        pagesMin: 1,
        truth: rows('countries'),
        change: () => shop.sql(`delete from countries where code = 'c1'; insert into countries values ('c31', 'New')`),
      },
    ],
    async echoCredential() {
      const session = open();
      const discovery = await connector.discoverStreams(session, 'database');
      assert.ok(!isFailure(discovery));
      const stream = discovery.streams.find(({ name }) => name === 'careless');
      assert.ok(stream);
      const request = { objectId: 'database', stream, cursor: null, window: null, checkpoint: null };
      const { value } = await connector.read(session, request).next();
      assert.ok(isFailure(value));
      return value;
    },
    limitRate: null,
    goAway: server.stop,
    comeBack: server.start,
  };
}
