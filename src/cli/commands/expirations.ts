// `mooring expirations list`: which Connections expire when, across Accounts, the earliest first.
import type { Command } from 'commander';
import { after, dayMs } from '../../clock.ts';
import { selectStandingEnds, type WhichEnds } from '../../life/index.ts';
import { RequestError } from '../../request-error.ts';
import type { Db } from '../../store/index.ts';
import { withStore } from '../open-store.ts';
import { type Cli, formatInstant, print, printJson, printTable } from '../terminal.ts';
import { findAccount } from './api-key.ts';

interface ListOptions {
  within?: string;
  account?: string;
  json?: boolean;
}

const certaintyWords = { known: 'known', likely: 'likely', at_latest: 'at the latest' };

export function addExpirations(program: Command, cli: Cli): void {
  program
    .command('expirations')
    .summary('list what expires')
    .description('Lists what expires. Renewing is done in the app and through the API.')
    .command('list')
    .summary('list Connections that expire, the earliest first')
    .description(
      'Lists Connections whose authorization ends by itself on a day that is known beforehand: when, how sure that is, by what rule, and who connected them.',
    )
    .option('--within <days>', 'only those that expire within so many days')
    .option('--account <id>', 'only those of one Account; "only" where there is just one')
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Examples:
  mooring expirations list
  mooring expirations list --within 14 --json`,
    )
    .action((options: ListOptions) => list(cli, options));
}

async function list(cli: Cli, { within, account, json }: ListOptions): Promise<void> {
  const days = within === undefined ? null : readDays(within);
  await withStore(cli, {}, async ({ store }) => {
    const accountId = account === undefined ? null : (await findAccount(store.db, account)).id;
    const until = days === null ? null : after(cli.clock.now(), days * dayMs);
    const items = await readExpirations(store.db, { now: cli.clock.now(), until, accountId });
    if (json) return printJson(cli, { items });
    if (items.length === 0)
      return print(
        cli,
        days === null ? 'Nothing is known to expire.' : `Nothing is known to expire within ${within} days.`,
      );
    const isOneAccount = new Set(items.map((it) => it.accountId)).size === 1;
    const rows = items.map((it) => [
      formatInstant(it.endsAt),
      it.certainty ? certaintyWords[it.certainty] : '',
      it.name,
      it.connectorSlug,
      it.reason?.replaceAll('_', ' ') ?? '',
      it.connectedByName,
      ...(isOneAccount ? [] : [it.accountName]),
      it.id,
    ]);
    const heading = ['EXPIRES (UTC)', 'CERTAINTY', 'CONNECTION', 'CONNECTOR', 'REASON', 'CONNECTED BY'];
    printTable(cli, [...heading, ...(isOneAccount ? [] : ['ACCOUNT']), 'ID'], rows);
  });
}

function readDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new RequestError('bad_input', '--within takes a whole number of days from 1 to 3650.');
  return days;
}

const readExpirations = (db: Db, which: WhichEnds) =>
  selectStandingEnds(db, which)
    .innerJoin('accounts', 'accounts.id', 'expirations.account_id')
    .select([
      'connections.id as id',
      'connections.name as name',
      'connections.connector_slug as connectorSlug',
      'connections.status as status',
      'connections.connected_by_name as connectedByName',
      'expirations.ends_at as endsAt',
      'expirations.certainty as certainty',
      'expirations.reason as reason',
      'accounts.id as accountId',
      'accounts.name as accountName',
    ])
    .orderBy('expirations.ends_at')
    .orderBy('connections.id')
    .execute();
