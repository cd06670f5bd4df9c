// The shop: a real PostgreSQL database that the demo connects as a Data Source, fills, locks out and compares with.
import { after, type Clock, dayMs } from '../../clock.ts';
import { createLog } from '../../log.ts';
import { openDatabase, startEmbeddedPostgres } from '../../store/index.ts';

export interface Shop {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  countOrders(): Promise<number>;
  addOrders(amount: number): Promise<void>;
  /** `days`: after so many the server takes the new one no more (VALID UNTIL). */
  changePassword(password: string, days: number): Promise<void>;
  stop(): Promise<void>;
}

const user = 'reader';
const password = 'reader-password';
const firstOrders = 20_000;

export async function startShop(dataDir: string, clock: Clock): Promise<Shop> {
  const log = createLog('silent');
  const server = await startEmbeddedPostgres({ dataDir, database: 'shop', settings: ['fsync=off'], log });
  const { pool, close } = openDatabase(server.url, log, 2);
  const addOrders = async (amount: number): Promise<void> => {
    await pool.query(
      `insert into public.orders (id, customer, total, updated_at)
       select coalesce((select max(id) from public.orders), 0) + n, 'Customer ' || (n % 97), (n % 500) * 1.25, $2::timestamptz from generate_series(1, $1::int) n`,
      [amount, clock.now()],
    );
  };
  await pool.query(`
    create table public.orders (id bigint primary key, customer text not null, total numeric(10, 2) not null, updated_at timestamptz not null);
    create table public.products (sku text primary key, name text not null);
    insert into public.products select 'SKU-' || n, 'Product ' || n from generate_series(1, 40) n;
    create role ${user} login password '${password}';
    grant usage on schema public to ${user};
    grant select on public.orders, public.products to ${user};`);
  await addOrders(firstOrders);
  return {
    host: '127.0.0.1',
    port: server.port,
    database: 'shop',
    user,
    password,
    addOrders,
    async countOrders() {
      const { rows } = await pool.query<{ amount: number }>('select count(*)::int as amount from public.orders');
      return rows[0]?.amount ?? 0;
    },
    async changePassword(changed, days) {
      const until = after(clock.now(), days * dayMs).toISOString();
      await pool.query(`alter role ${user} password '${changed.replaceAll("'", "''")}' valid until '${until}'`);
    },
    async stop() {
      await close();
      await server.release();
    },
  };
}
