// The real parts that benchmarks are made of: PostgreSQL servers with their normal, durable settings in folders of their own, and a whole
// Mooring on one of them, with an Account whose owner may do everything.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Actor, commandLineActor, createAccount } from '../src/accounts/index.ts';
import type { Mooring } from '../src/cli/mooring.ts';
import { loadConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { buildMooring } from '../src/main.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/store/index.ts';
import type { BenchContext } from './benchmark.ts';

/** A folder that goes when the benchmark ends. Others may enter it: PostgreSQL runs as another user when we are root. */
export async function makeFolder(ctx: BenchContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mooring-bench-'));
  await chmod(folder, 0o755);
  ctx.atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export interface Server extends EmbeddedPostgres {
  /** A client of its own, as superuser; closed at the end. */
  connect(): Promise<pg.Client>;
}

/** A server with a data folder of its own, as durable as it comes. */
export async function startPostgres(ctx: BenchContext, database: string, settings: string[] = []): Promise<Server> {
  const dataDir = await makeFolder(ctx);
  const server = await startEmbeddedPostgres({ dataDir, database, settings, log: createLog('warn') });
  ctx.atEnd(() => server.release());
  return {
    ...server,
    async connect() {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      ctx.atEnd(() => client.end());
      return client;
    },
  };
}

export interface House {
  mooring: Mooring;
  actor: Actor;
  /** For another process that is to be the same Mooring. */
  environment: Record<string, string>;
  /** Ends it early, so that a process of the same Mooring is alone on the machine. */
  close(): Promise<void>;
}

/** A Mooring on its own embedded server, built and not started. `environment` holds more options. */
export async function buildHouse(ctx: BenchContext, environment: Record<string, string> = {}): Promise<House> {
  const whole = {
    MOORING_DATA_DIR: await makeFolder(ctx),
    MOORING_PORT: '0',
    MOORING_EGRESS_ALLOW: '127.0.0.1/32',
    MOORING_LOG_LEVEL: 'error',
    ...environment,
  };
  const config = loadConfig(whole);
  const mooring = await buildMooring({ config, log: createLog(config.logLevel) });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= mooring.stop();
    return closing;
  };
  ctx.atEnd(close);
  const { account } = await createAccount(mooring.accounts, {
    accountName: 'Bench',
    ownerName: 'Olga Owner',
    email: 'olga@example.org',
    password: 'a password of some length',
  });
  return {
    mooring,
    actor: commandLineActor(account.id),
    environment: { ...whole, MOORING_PORT: String(mooring.config.port) },
    close,
  };
}
