// What the command line is handed: a way to build the whole, which main.ts knows. The command line stands below main and never
// imports it.
import type { FastifyInstance } from 'fastify';
import type { AccountsContext } from '../accounts/index.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { JobRunner } from '../jobs/index.ts';
import type { LifeContext } from '../life/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/index.ts';

export interface Mooring {
  config: Config;
  store: Store;
  life: LifeContext;
  accounts: AccountsContext & { store: Store };
  server: FastifyInstance;
  runner: JobRunner;
  /** Where people reach the app: no trailing slash. */
  baseUrl: string;
  /** Begins to serve and to work. Returns the one-time code of the first run, or null. */
  start(parts: { isServing: boolean; isWorking: boolean }): Promise<{ firstRunCode: string | null }>;
  /** Ends cleanly: open requests, running jobs, database. */
  stop(): Promise<void>;
}

export interface MooringInput {
  config: Config;
  log: Log;
  clock?: Clock;
  /** An open store, for tests; otherwise the configuration's is opened. */
  store?: Store;
}

/** Opens the store and builds all rooms. Nothing listens and nothing works before `start`. */
export type BuildMooring = (input: MooringInput) => Promise<Mooring>;
