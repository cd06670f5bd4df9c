// `mooring alarms list`: what operators should know or do, across Accounts.
import type { Command } from 'commander';
import { withStore } from '../open-store.ts';
import { type Cli, formatInstant, print, printJson } from '../terminal.ts';

interface ListOptions {
  all?: boolean;
  json?: boolean;
}

export function addAlarms(program: Command, cli: Cli): void {
  const alarms = program
    .command('alarms')
    .summary('look at what operators should know or do')
    .description(
      'Alarms: a provider that refuses several at once, a fault that only operators can mend, a host in trouble.',
    );
  alarms
    .command('list')
    .summary('list alarms, newest first')
    .description('Lists the alarms that stand, newest first: what happened, what Mooring does, what you can do.')
    .option('--all', 'those that are over, too')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  mooring alarms list --all')
    .action((options: ListOptions) => list(cli, options));
}

const listedMax = 1_000;

async function list(cli: Cli, { all = false, json }: ListOptions): Promise<void> {
  await withStore(cli, {}, async ({ store, log }) => {
    const { explainAlarm, listAlarms, toAlarmFacts } = await import('../../life/alarms/index.ts');
    const { createConnectorRegistry } = await import('../../connectors/index.ts');
    const connectors = createConnectorRegistry({ store, log, clock: cli.clock });
    await connectors.refresh();
    const rows = await listAlarms(store.db, all ? undefined : 'open')
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(listedMax)
      .execute();
    const items = await Promise.all(
      rows.map(async (row) => {
        const { data: _, ...facts } = await toAlarmFacts({ store, findConnector: connectors.find }, row);
        return { ...facts, ...explainAlarm({ ...facts, data: row.data }) };
      }),
    );
    if (json) return printJson(cli, { items });
    if (items.length === 0) return print(cli, all ? 'There has been no alarm.' : 'No alarm stands.');
    for (const it of items) {
      const until = it.closedAt ? `over since ${formatInstant(it.closedAt)}` : 'open';
      print(cli, `${it.title} (since ${formatInstant(it.openedAt)} UTC, ${until})`);
      for (const text of [...it.happened, ...it.mooringDoes, ...it.youCan.map((step) => `-> ${step}`)])
        print(cli, `  ${text}`);
      print(cli, '');
    }
  });
}
