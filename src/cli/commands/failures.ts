// `mooring failures list|export ID`: what providers answered and no rule could explain, across Accounts; and one of them as a corpus line.
import type { Command } from 'commander';
import { withStore } from '../open-store.ts';
import { type Cli, formatCount, formatInstant, print, printJson, printTable } from '../terminal.ts';

interface ListOptions {
  provider?: string;
  dismissed?: boolean;
  json?: boolean;
}

export function addFailures(program: Command, cli: Cli): void {
  const failures = program
    .command('failures')
    .summary('look at answers of providers that nobody knows')
    .description(
      'Unknown failures: answers of providers that no rule could explain. They are kept redacted, grouped by shape, across Accounts.',
    );
  failures
    .command('list')
    .summary('list unknown failures, last seen first')
    .description('Lists unknown failures with how often they were seen, the last seen first.')
    .option('--provider <slug>', 'only those of one provider')
    .option('--dismissed', 'those that an operator has dismissed')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  mooring failures list --provider hubspot')
    .action((options: ListOptions) => list(cli, options));
  failures
    .command('export')
    .summary('print one as a line of the corpus')
    .description('Prints one unknown failure, redacted, as a line of the corpus with empty labels.')
    .argument('<id>', 'its id, as "mooring failures list" shows it')
    .addHelpText('after', '\nExample:\n  mooring failures export unk_... | mooring diagnose --jsonl')
    .action((id: string) => exportOne(cli, id));
}

const listedMax = 1_000;

async function list(cli: Cli, { provider, dismissed = false, json }: ListOptions): Promise<void> {
  await withStore(cli, {}, async ({ store }) => {
    const { listUnknownFailures } = await import('../../life/unknown-failures/index.ts');
    const rows = await listUnknownFailures(store.db, { provider, isDismissed: dismissed })
      .orderBy('last_seen_at', 'desc')
      .orderBy('id', 'desc')
      .limit(listedMax)
      .execute();
    const items = rows.map((row) => {
      const { providerMessage, providerCode, rule, detail } = row.diagnosis;
      const { id, stage, auth, status, format } = row;
      return {
        id,
        provider: row.provider,
        stage,
        auth,
        status,
        format,
        providerCode,
        providerMessage,
        takenFor: { detail, rule },
        seenCount: row.seen_count,
        firstSeenAt: row.first_seen_at,
        lastSeenAt: row.last_seen_at,
      };
    });
    if (json) return printJson(cli, { items });
    if (items.length === 0)
      return print(cli, dismissed ? 'None has been dismissed.' : 'There are none: every answer so far was known.');
    printTable(
      cli,
      ['PROVIDER', 'STAGE', 'STATUS', 'SEEN', 'LAST SEEN (UTC)', 'CODE OR MESSAGE', 'ID'],
      items.map((it) => [
        it.provider,
        it.stage,
        it.status === null ? it.format : String(it.status),
        formatCount(it.seenCount),
        formatInstant(it.lastSeenAt),
        shorten(it.providerCode ?? it.providerMessage),
        it.id,
      ]),
    );
  });
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

async function exportOne(cli: Cli, id: string): Promise<void> {
  await withStore(cli, {}, async ({ store }) => {
    const { getUnknownFailure, toCorpusLine } = await import('../../life/unknown-failures/index.ts');
    print(cli, JSON.stringify(toCorpusLine(await getUnknownFailure(store.db, id))));
  });
}
