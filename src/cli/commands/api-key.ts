// `mooring api-key create`: a key for programs. The key alone goes to stdout, so that a script can take it; it is shown this once.
import { type Command, Option } from 'commander';
import { RequestError } from '../../request-error.ts';
import type { Db } from '../../store/index.ts';
import { withStore } from '../open-store.ts';
import { type Cli, oneLine, print, printJson, say } from '../terminal.ts';

interface CreateOptions {
  account: string;
  name: string;
  role: 'viewer' | 'editor' | 'admin';
  readCredentials?: boolean;
  json?: boolean;
}

export function addApiKey(program: Command, cli: Cli): void {
  program
    .command('api-key')
    .summary('make API keys')
    .description('Makes API keys. They are listed and revoked in the app and through the API.')
    .command('create')
    .summary('make an API key and print it once')
    .description(
      'Makes an API key and prints it, this once: only its hash is kept. Programs send it as "Authorization: Bearer KEY".',
    )
    .option('--account <id>', 'id of the Account, or "only" where there is just one', 'only')
    .requiredOption('--name <name>', 'what it is for, to tell keys apart')
    .addOption(
      new Option('--role <role>', 'what it may do').choices(['viewer', 'editor', 'admin']).makeOptionMandatory(),
    )
    .option('--read-credentials', 'may take valid credentials out of the vault: GET /connections/:id/credentials')
    .option('--json', 'print the key with its id as JSON')
    .addHelpText(
      'after',
      `
Examples:
  mooring api-key create --name dashboards --role viewer
  KEY=$(mooring api-key create --account acc_... --name nightly --role editor)
  KEY=$(mooring api-key create --name pipeline --role viewer --read-credentials)`,
    )
    .action((options: CreateOptions) => create(cli, options));
}

async function create(cli: Cli, options: CreateOptions): Promise<void> {
  await withStore(cli, {}, async ({ accounts, store }) => {
    const { commandLineActor, createApiKey } = await import('../../accounts/index.ts');
    const account = await findAccount(store.db, options.account);
    const { key, ...about } = await createApiKey(accounts, commandLineActor(account.id), {
      name: options.name,
      role: options.role,
      canReadCredentials: options.readCredentials ?? false,
    });
    if (options.json) return printJson(cli, { ...about, accountId: account.id, key });
    print(cli, key);
    say(
      cli,
      `This key of ${oneLine(account.name)} (${about.role}) is shown now and never again. Keep it like a password.`,
    );
  });
}

/** The Account with this id, or the only one. Throws RequestError that says which there are. */
export async function findAccount(db: Db, idOrOnly: string): Promise<{ id: string; name: string }> {
  const { listAccounts } = await import('../../accounts/index.ts');
  const all = await listAccounts(db);
  const list = all.map((account) => `${account.id} (${oneLine(account.name)})`).join(', ');
  if (all.length === 0)
    throw new RequestError('not_found', 'There is no Account yet. Make one: mooring account create');
  if (idOrOnly !== 'only') {
    const found = all.find((account) => account.id === idOrOnly);
    if (found) return found;
    throw new RequestError('not_found', `There is no Account ${idOrOnly}. There are: ${list}`);
  }
  const [first] = all;
  if (all.length === 1 && first) return first;
  throw new RequestError('bad_input', `There are ${all.length} Accounts: name one with --account. There are: ${list}`);
}
