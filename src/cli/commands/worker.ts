// `mooring worker`: works without serving. Any number of them share the work through one database.
import type { Command } from 'commander';
import { loadConfig } from '../../config.ts';
import { openServerLog } from '../open-log.ts';
import { requireDatabase } from '../open-store.ts';
import { listenForStop, stopInTime } from '../run-until-stopped.ts';
import { type Cli, styled } from '../terminal.ts';
import { describeDatabase } from './start.ts';

export function addWorker(program: Command, cli: Cli): void {
  program
    .command('worker')
    .summary('start one more worker')
    .description(
      'Starts a worker: it syncs, refreshes tokens and sends mail, and serves no pages. Give it the same DATABASE_URL and MOORING_SECRET_KEY as the server; on the same machine it can share the embedded PostgreSQL of the data folder. Start as many as you need.',
    )
    .addHelpText(
      'after',
      `
Examples:
  DATABASE_URL_FILE=/etc/mooring/database-url MOORING_SECRET_KEY_FILE=/etc/mooring/secret-key mooring worker
  MOORING_WORKER_CONCURRENCY=32 mooring worker`,
    )
    .action(() => work(cli));
}

async function work(cli: Cli): Promise<void> {
  const config = loadConfig(cli.environment);
  requireDatabase(config);
  const { log, isForPeople } = openServerLog(cli, config);
  const out = isForPeople ? cli.stdout : cli.stderr;
  const tell = (text: string): void => void out.write(`${text}\n`);
  const signal = listenForStop(cli);
  try {
    const { buildMooring } = await cli.loadMain();
    const mooring = await buildMooring({ config, log });
    try {
      if (signal.isWanted()) return;
      await mooring.start({ isServing: false, isWorking: true });
      tell(`Mooring ${cli.version} is working: up to ${config.workerConcurrency} syncs at a time.`);
      tell(`  Database   ${describeDatabase(config)}`);
      tell(styled(out, 'dim', 'Ctrl-C stops it.'));
      await signal.wanted;
    } finally {
      tell(styled(out, 'dim', 'Stopping ...'));
      if ((await stopInTime(cli, () => mooring.stop())) !== 0) process.exit(1);
    }
    tell(styled(out, 'dim', 'Stopped.'));
  } finally {
    signal.release();
  }
}
