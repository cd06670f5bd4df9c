// `mooring migrate`: brings the database up to date and ends. `mooring start` does the same by itself.
import type { Command } from 'commander';
import { loadConfig } from '../../config.ts';
import { openCommandLog } from '../open-log.ts';
import { openUnmigrated } from '../open-store.ts';
import { type Cli, print } from '../terminal.ts';

export function addMigrate(program: Command, cli: Cli): void {
  program
    .command('migrate')
    .summary('bring the database up to date')
    .description(
      'Applies the migrations that the database does not have yet, each in one transaction, and ends. A start does this by itself; this is for deployments that want it as a step of its own.',
    )
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgresql://mooring@db.example.org/mooring mooring migrate')
    .action(async () => {
      const config = loadConfig(cli.environment);
      const store = await openUnmigrated(config, openCommandLog(cli, config), { poolSize: 2 });
      try {
        const { migrate } = await import('../../store/index.ts');
        const applied = await migrate(store.db);
        for (const name of applied) print(cli, `applied ${name}`);
        if (applied.length === 0) print(cli, 'The database is up to date.');
      } finally {
        await store.close();
      }
    });
}
