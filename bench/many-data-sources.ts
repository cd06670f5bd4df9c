// Data Sources by the thousand, written straight into the tables: ten to a Connection, three streams each, scheduled over the coming hour and
// none due now. One Connection of twenty is disconnected, so that lists have causes to explain.
import type { House } from './parts.ts';

/** Writes `amount` more; `series` tells them from those of another call. */
export async function insertDataSources({ mooring, actor }: House, amount: number, series: string): Promise<void> {
  const { pool } = mooring.store;
  const at = mooring.life.clock.now();
  const { rows: owners } = await pool.query('select id from users where account_id = $1', [actor.accountId]);
  const values = [actor.accountId, owners[0].id, at, amount, series];
  for (const statement of statements) await pool.query(`with ${statement}`, values);
  await pool.query('vacuum analyze');
}

const given = `given (account_id, user_id, at, amount, series) as materialized (
  select $1::text, $2::text, $3::timestamptz, $4::int, $5::text)`;
const dataSources = 'given, generate_series(1, given.amount) n';
const connections = 'given, generate_series(1, (given.amount + 9) / 10) c';
const connectionOf = `'con_' || series || (n + 9) / 10`;
const isDisconnected = (connection: string): string => `(${connection} % 20 = 0)`;

const diagnosis = JSON.stringify({
  verdict: 'disconnected',
  cause: 'invalid_credentials',
  detail: 'wrong_password',
  certainty: 'likely',
  scope: 'connection',
  remedy: { actor: 'user', action: 'enter_new_password' },
  rule: 'postgres/28P01',
  providerMessage: 'password authentication failed for user "reader"',
  providerCode: '28P01',
  retryAfterMs: null,
});

const statements = [
  `${given}
   insert into connections (id, account_id, connector_slug, name, status, status_since, config, identity_key, identity_label,
     connected_by_user_id, connected_by_name, authorized_by_user_id, authorized_by_name, authorized_at, created_at)
   select 'con_' || series || c, account_id, 'postgres', 'Shop ' || c, case when ${isDisconnected('c')} then 'disconnected' else 'connected' end,
     at, '{"host": "db.example.org", "port": 5432, "database": "shop", "user": "reader", "tls": "require"}',
     'db.example.org:5432/shop' || c, 'reader@db.example.org:5432/shop' || c, user_id, 'Olga Owner', user_id, 'Olga Owner', at,
     at - c * interval '10 seconds'
   from ${connections}`,
  `${given}
   insert into data_sources (id, account_id, connection_id, name, object_id, object_label, status, status_since, sync_every_ms,
     schema_name, last_synced_at, created_by_user_id, created_by_name, created_at)
   select 'ds_' || series || n, account_id, ${connectionOf}, 'Orders of shop ' || n, 'object ' || n, 'Orders of shop ' || n,
     case when ${isDisconnected('(n + 9) / 10')} then 'disconnected' else 'connected' end, at, 3600000, 'orders_' || series || n, at,
     user_id, 'Olga Owner', at - n * interval '1 second'
   from ${dataSources}`,
  `${given}
   insert into streams (id, data_source_id, name, reading, table_name, columns, primary_key, cursor_field, cursor, complete_until, row_count,
     last_read_at)
   select 'str_' || series || n || '_' || s, 'ds_' || series || n, 'table_' || s, 'updated_since', 'table_' || s,
     '[{"name": "id", "type": "bigint"}, {"name": "updated_at", "type": "timestamp with time zone"}]', '["id"]', 'updated_at',
     '{"cursor": "2026-01-01 00:00:00+00", "generation": 0, "open": null}', at, n, at
   from ${dataSources}, generate_series(1, 3) s`,
  `${given}
   insert into syncs (id, data_source_id, account_id, kind, status, attempt, created_at, started_at, finished_at, pages, rows_written)
   select 'syn_' || series || n, 'ds_' || series || n, account_id, 'first', 'succeeded', 1, at, at, at, 3, n
   from ${dataSources}`,
  `${given}
   insert into disconnections (id, account_id, connection_id, scope, status, cause, detail, certainty, rule, diagnosis, failure,
     first_failed_at, opened_at)
   select 'dis_' || series || c, account_id, 'con_' || series || c, 'connection', 'open', 'invalid_credentials', 'wrong_password', 'likely',
     'postgres/28P01', '${diagnosis}', '{"kind": "failure", "provider": "postgres", "stage": "db_connect", "auth": "db_password"}', at, at
   from ${connections} where ${isDisconnected('c')}`,
  // From ten minutes from now, so that a measurement is over before the first is due.
  `${given}
   insert into due_jobs (kind, key, account_id, due_at)
   select 'sync', 'ds_' || series || n, account_id, at + interval '10 minutes' + (n % 3000) * interval '1 second'
   from ${dataSources} where not ${isDisconnected('(n + 9) / 10')}`,
];
