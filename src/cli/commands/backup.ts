// `mooring backup FILE`: everything but the secret key in one file, while Mooring runs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { RequestError } from '../../request-error.ts';
import { withStore } from '../open-store.ts';
import {
  type Cli,
  countOf,
  createProgressLine,
  formatBytes,
  formatCount,
  print,
  printJson,
  say,
  styled,
} from '../terminal.ts';

interface BackupOptions {
  overwrite?: boolean;
  json?: boolean;
}

export function addBackup(program: Command, cli: Cli): void {
  program
    .command('backup')
    .summary('write everything but the secret key into one file')
    .description(
      'Writes Accounts, Users, Connections with their sealed credentials, Data Sources, history and all synced rows into one file, as they are at one instant, while Mooring runs. Works without pg_dump on the embedded PostgreSQL and on any other. The secret key is not in it: keep a copy of that apart.',
    )
    .argument('<file>', 'the file to write')
    .option('--overwrite', 'write over a file that exists')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      `
Examples:
  mooring backup mooring-2026-11-03.backup
  mooring backup --overwrite /backups/mooring-$(date +%A).backup`,
    )
    .action((file: string, options: BackupOptions) => backup(cli, file, options));
}

async function backup(cli: Cli, file: string, { overwrite = false, json = false }: BackupOptions): Promise<void> {
  if (existsSync(file) && !overwrite)
    throw new RequestError('conflict', `${file} exists already. Name another file, or add --overwrite.`);
  await withStore(cli, {}, async ({ config, log, store }) => {
    const { fingerprintOf, loadSecretKey, openVault } = await import('../../tokens/index.ts');
    const { writeBackup } = await import('../../store/index.ts');
    const secretKey = await loadSecretKey({ config, log, store });
    // Proves that this key opens the credentials: the backup names it as the one that does.
    await openVault({ store, secretKey, clock: cli.clock });
    const line = createProgressLine(cli);
    const report = await writeBackup(store, {
      path: file,
      keyFingerprint: fingerprintOf(secretKey),
      mooringVersion: cli.version,
      clock: cli.clock,
      onProgress: ({ tablesDone, tableCount, rowCount }) =>
        line.show(`Backing up: table ${tablesDone + 1} of ${tableCount}, ${formatCount(rowCount)} rows ...`),
    }).finally(() => line.done());
    const { header, rowCount, fileBytes } = report;
    if (json) printJson(cli, { file, ...header, rowCount, fileBytes });
    else
      print(
        cli,
        `${file}: ${countOf(rowCount, 'row')} in ${countOf(header.tableCount, 'table')}, ${formatBytes(fileBytes)}.`,
      );
    const where = config.secretKey === null ? join(config.dataDir, 'secret.key') : 'MOORING_SECRET_KEY';
    say(cli);
    say(
      cli,
      `${styled(cli.stderr, ['bold', 'yellow'], 'THE SECRET KEY IS NOT IN IT.')} Without the key no credential in this backup can ever be opened.`,
    );
    say(cli, `Keep a copy of ${where} in another place than the backup. Its fingerprint is ${header.keyFingerprint}.`);
  });
}
