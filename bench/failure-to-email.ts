// From the first refusal to the mail in the mail server's hands, with the real loop of `mooring start`: passwords of a real PostgreSQL are
// changed under Data Sources that were healthy, one alone, then many at once, in many Connections and all in one.
import type pg from 'pg';
import { connectWithFields, createDataSource } from '../src/life/index.ts';
import { newId } from '../src/store/index.ts';
import type { BenchContext, Benchmark, Figure } from './benchmark.ts';
import { type MailCounter, startMailCounter } from './mail-counter.ts';
import { percentile, waitFor } from './measure.ts';
import { buildHouse, type House, type Server, startPostgres } from './parts.ts';
import { startServer } from './server-process.ts';

const confirmAfterMs = 2_000;
const defaultPauseMs = 60_000;
/** To the User who connected and to the Account Owner. */
const mailsEach = 2;
const goalMs = 5_000;
const connectAtATime = 8;
const patience = { patienceMs: 1_800_000, everyMs: 200 };

interface Stage {
  ctx: BenchContext;
  house: House;
  foreign: Server;
  /** A superuser at the foreign server. */
  admin: pg.Client;
  mail: MailCounter;
}

/** Of each mail, in milliseconds: since the first refusal less the pause, and since the disconnection was confirmed. */
interface Delays {
  overhead: number[];
  sinceConfirmed: number[];
}

export const failureToEmail: Benchmark = {
  name: 'failure-to-email',
  summary: 'from the first refusal, and from its confirmation, to the mail accepted by the mail server',
  options: { count: { fallback: 200, meaning: 'how many are disconnected at once' } },

  async run(ctx) {
    const count = ctx.number('count');
    const mail = await startMailCounter(ctx);
    const foreign = await startPostgres(ctx, 'shop');
    const admin = await foreign.connect();
    await admin.query('create table orders (id bigint primary key, amount numeric not null)');
    await admin.query('insert into orders select n, n from generate_series(1, 10) n');
    await admin.query('grant select on orders to public');
    const house = await addEditor(
      await buildHouse(ctx, { SMTP_URL: mail.url, MOORING_CONFIRM_AFTER: `${confirmAfterMs}ms` }),
    );
    await startServer(ctx, house.environment);
    const stage: Stage = { ctx, house, foreign, admin, mail };

    await breakAll(stage, 'warm-up', 1, 1);
    const one = await breakAll(stage, 'one', 1, 1);
    const apart = await breakAll(stage, 'apart', count, 1);
    const grouped = await breakAll(stage, 'grouped', 1, count);
    const overheadOfOne = Math.max(...one.overhead);
    return {
      measured: `Passwords changed at a real PostgreSQL, syncs due at once, \`mooring start\` with its own loop, a pause of ${confirmAfterMs / 1000} s before the second look, a mail server on this machine that accepts at once; ${mailsEach} mails for each disconnection. Overhead: first refusal to acceptance, less the pause. Apart: ${count} Connections of one Data Source each, ${count} disconnections. Grouped: one Connection with ${count} Data Sources, one disconnection.`,
      figures: [
        { name: 'one alone: overhead over the pause', value: overheadOfOne, unit: 'ms' },
        {
          name: 'one alone: first refusal to mail with the default pause',
          value: (defaultPauseMs + overheadOfOne) / 1000,
          unit: 's',
        },
        ...describe(`${count} apart`, apart),
        ...describe(`${count} grouped`, grouped),
      ],
    };
  },
};

const describe = (title: string, { overhead, sinceConfirmed }: Delays): Figure[] => [
  { name: `${title}: overhead over the pause, p50`, value: percentile(overhead, 50), unit: 'ms' },
  { name: `${title}: overhead over the pause, p99`, value: percentile(overhead, 99), unit: 'ms' },
  { name: `${title}: confirmation to acceptance, p50`, value: percentile(sinceConfirmed, 50), unit: 'ms' },
  {
    name: `${title}: confirmation to acceptance, p99`,
    value: percentile(sinceConfirmed, 99),
    unit: 'ms',
    goal: { most: goalMs },
  },
];

/** A second User, who connects everything: so there are two to be told. */
async function addEditor(house: House): Promise<House> {
  const { db } = house.mooring.store;
  const at = house.mooring.life.clock.now();
  const { accountId } = house.actor;
  const id = newId('usr');
  const name = 'Eddie Editor';
  await db
    .insertInto('users')
    .values({
      id,
      account_id: accountId,
      name,
      email: 'eddie@example.org',
      role: 'editor',
      created_at: at,
      updated_at: at,
    })
    .execute();
  return { ...house, actor: { kind: 'user', id, userId: id, name, accountId, role: 'editor', isOperator: false } };
}

/** Connects, waits until all is healthy, changes the passwords, and waits for the last mail. */
async function breakAll(stage: Stage, title: string, connections: number, dataSourcesEach: number): Promise<Delays> {
  const { ctx, house, admin, mail } = stage;
  const { db, pool } = house.mooring.store;
  ctx.tell(`${title}: connecting ${connections} with ${dataSourcesEach} each`);
  const ids: string[] = [];
  const roles = Array.from({ length: connections }, (_, n) => `${title.replace('-', '_')}_${n}`);
  for (const role of roles) await admin.query(`create role ${role} login password 'as connected'`);
  const left = [...roles];
  const connectSome = async (): Promise<void> => {
    for (let role = left.pop(); role; role = left.pop()) ids.push(await connect(stage, role, dataSourcesEach));
  };
  await Promise.all(Array.from({ length: connectAtATime }, connectSome));
  await waitFor(
    'the first syncs',
    async () => {
      const { rows } = await pool.query(
        `select count(*)::int as waiting from data_sources where connection_id = any ($1) and last_synced_at is null`,
        [ids],
      );
      return rows[0].waiting === 0 ? true : null;
    },
    patience,
  );

  ctx.tell(`${title}: changing the passwords`);
  for (const role of roles) await admin.query(`alter role ${role} password 'changed'`);
  await pool.query(
    `update due_jobs set due_at = $2, version = version + 1
     where kind = 'sync' and key in (select id from data_sources where connection_id = any ($1))`,
    [ids, new Date()],
  );
  const sent = await waitFor(
    'all mails',
    async () => {
      const rows = await db
        .selectFrom('notifications')
        .innerJoin('disconnections', 'disconnections.id', 'notifications.disconnection_id')
        .select(['message_id', 'first_failed_at', 'opened_at'])
        .where('disconnections.connection_id', 'in', ids)
        .execute();
      return rows.filter((row) => mail.acceptedAtMs.has(row.message_id)).length === connections * mailsEach
        ? rows
        : null;
    },
    patience,
  );
  const since = (row: (typeof sent)[number], at: Date): number =>
    (mail.acceptedAtMs.get(row.message_id) ?? 0) - at.getTime();
  return {
    overhead: sent.map((row) => since(row, row.first_failed_at) - confirmAfterMs),
    sinceConfirmed: sent.map((row) => since(row, row.opened_at)),
  };
}

/** A Connection as this role, and its Data Sources. Returns the Connection's id. */
async function connect(stage: Stage, role: string, dataSources: number): Promise<string> {
  const { ctx, house, foreign } = stage;
  const { life } = house.mooring;
  const id = await connectWithFields(life, house.actor, {
    connectorSlug: 'postgres',
    name: `Shop of ${role}`,
    fields: {
      host: '127.0.0.1',
      port: String(foreign.port),
      database: 'shop',
      tls: 'disable',
      user: role,
      password: 'as connected',
    },
  });
  const first = await createDataSource(life, house.actor, { connectionId: id, objectId: 'database' });
  if (dataSources > 1) await copyDataSource(ctx, house, first, dataSources - 1);
  return id;
}

/** A database is one Data Source: more of one Connection are written beside it, as other connectors have them. */
async function copyDataSource(ctx: BenchContext, { mooring }: House, id: string, amount: number): Promise<void> {
  ctx.tell(`copying it ${amount} times`);
  const { pool } = mooring.store;
  const values = [id, amount];
  await pool.query(
    `insert into data_sources (id, account_id, connection_id, name, object_id, object_label, status, status_since, sync_every_ms, schema_name,
       created_by_user_id, created_by_name, created_at)
     select id || '_' || n, account_id, connection_id, name || ' ' || n, object_id || n, object_label || n, 'connecting', status_since,
       sync_every_ms, schema_name || '_' || n, created_by_user_id, created_by_name, created_at
     from data_sources, generate_series(1, $2::int) n where id = $1`,
    values,
  );
  await pool.query(
    `insert into streams (id, data_source_id, name, reading, table_name, columns, primary_key)
     select id || '_' || n, data_source_id || '_' || n, name, reading, table_name, columns, primary_key
     from streams, generate_series(1, $2::int) n where data_source_id = $1`,
    values,
  );
  await pool.query(
    `insert into due_jobs (kind, key, account_id, due_at)
     select 'sync', id || '_' || n, account_id, created_at from data_sources, generate_series(1, $2::int) n where id = $1`,
    values,
  );
}
