// Connections to other people's PostgreSQL servers, through the address guard. Whatever goes wrong comes back as data; a connection
// that breaks while nobody looks is remembered and told at the next use, and never ends the process.
import dns from 'node:dns/promises';
import { isIP } from 'node:net';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import type { Log } from '../log.ts';
import { type AddressGuard, AddressRefused } from './address-guard.ts';
import { failureFromError } from './failures.ts';
import { connectTimeoutMs } from './http.ts';
import type { EgressContext, ForeignPostgres, ForeignPostgresOptions } from './types.ts';

interface Parts {
  guard: AddressGuard;
  log: Log;
}

/** Opens one connection. Answers a Failure of stage `db_connect` when it cannot. */
export async function openForeignPostgres(
  { guard, log }: Parts,
  options: ForeignPostgresOptions,
  given: EgressContext,
): Promise<ForeignPostgres | Failure> {
  const context: EgressContext = { ...given, secrets: [...given.secrets, options.password] };
  try {
    const client = await connectToFirst(await resolveAllowed(guard, options.host), options, context.signal, log);
    const db = serve(client, context);
    const { statementTimeoutMs } = options;
    if (!statementTimeoutMs) return db;
    // Not sent at start-up: connection poolers such as PgBouncer refuse parameters they do not know.
    const set = await db.query("select set_config('statement_timeout', $1, false)", [String(statementTimeoutMs)]);
    if (!isFailure(set)) return db;
    await db.close();
    return set;
  } catch (error) {
    return failureFromError(error, context, 'db_connect');
  }
}

async function resolveAllowed(guard: AddressGuard, host: string): Promise<string[]> {
  const plain = host.replace(/^\[|\]$/g, '');
  guard.checkLiteral(plain);
  if (isIP(plain)) return [plain];
  const found = (await dns.lookup(plain, { all: true })).map((it) => it.address);
  const open = found.filter(guard.isAllowed);
  if (open.length === 0) throw new AddressRefused(plain, found[0] ?? 'no address');
  return open;
}

/** A name may have several addresses, of which not all answer. What the server itself says ends the search. */
async function connectToFirst(
  addresses: string[],
  options: ForeignPostgresOptions,
  signal: AbortSignal | undefined,
  log: Log,
): Promise<pg.Client> {
  let firstError: unknown;
  for (const address of addresses) {
    try {
      return await connect(address, options, signal, log);
    } catch (error) {
      if (error instanceof pg.DatabaseError || signal?.aborted) throw error;
      firstError ??= error;
    }
  }
  throw firstError;
}

async function connect(
  address: string,
  options: ForeignPostgresOptions,
  signal: AbortSignal | undefined,
  log: Log,
): Promise<pg.Client> {
  signal?.throwIfAborted();
  // Everything is named, so that pg takes nothing from PG* variables or ~/.pgpass. An empty password counts there as none.
  const client = new pg.Client({
    host: address,
    port: options.port,
    database: options.database,
    user: options.user,
    password: async () => options.password,
    ssl: describeTls(options),
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'mooring',
    keepAlive: true,
    types: { getTypeParser: (oid: number) => parserOf(oid) } as pg.CustomTypesConfig,
  });
  // Also called when the server ends an idle connection: without a listener that would end the process.
  client.on('error', (error) => log.debug({ error: error.message }, 'a connection to a foreign PostgreSQL broke'));
  const abort = (): void => destroy(client);
  signal?.addEventListener('abort', abort, { once: true });
  client.once('end', () => signal?.removeEventListener('abort', abort));
  try {
    await client.connect();
    return client;
  } catch (error) {
    destroy(client);
    signal?.removeEventListener('abort', abort);
    throw error;
  }
}

/** `require` encrypts and believes any certificate, as libpq does; with a CA given it checks the chain, but not the name. */
function describeTls({ host, tls, caCertificate }: ForeignPostgresOptions): pg.ClientConfig['ssl'] {
  if (tls === 'disable') return false;
  const isName = isIP(host.replace(/^\[|\]$/g, '')) === 0;
  return {
    rejectUnauthorized: tls === 'verify-full' || caCertificate !== undefined,
    ...(caCertificate !== undefined && { ca: caCertificate }),
    ...(isName && { servername: host }),
    ...(tls === 'require' && { checkServerIdentity: () => undefined }),
  };
}

const { builtins } = pg.types;
/** Everything else comes as the server wrote it: numeric, bigint and timestamps would lose digits. */
const parsed: readonly number[] = [
  builtins.BOOL,
  builtins.INT2,
  builtins.INT4,
  builtins.FLOAT4,
  builtins.FLOAT8,
  builtins.JSON,
  builtins.JSONB,
  1003, // name[]
  1009, // text[]
  1005, // smallint[]
];

const parserOf = (oid: number): ((value: string) => unknown) =>
  parsed.includes(oid) ? pg.types.getTypeParser(oid, 'text') : (value) => value;

function serve(client: pg.Client, context: EgressContext): ForeignPostgres {
  const failed = (error: unknown): Failure => failureFromError(error, context, 'db_query');
  return {
    kind: 'postgres',
    async query<Row extends Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[] | Failure> {
      try {
        const { rows } = await client.query<Row>(sql, values);
        return rows;
      } catch (error) {
        return failed(error);
      }
    },
    async *copyOut(sql: string): AsyncGenerator<Buffer, Failure | null, undefined> {
      let isFinished = false;
      try {
        for await (const chunk of client.query(copyTo(sql))) yield chunk as Buffer;
        isFinished = true;
        return null;
      } catch (error) {
        isFinished = true;
        return failed(error);
      } finally {
        // The reader stopped early: the server would send on for ever.
        if (!isFinished) destroy(client);
      }
    },
    async close() {
      await client.end().catch(() => {});
    },
  };
}

/** pg offers no way to give up at once; the socket stands on its connection. */
function destroy(client: pg.Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
