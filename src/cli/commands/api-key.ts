// `mooring api-key create|list|revoke`: keys for programs. A new key alone goes to stdout, so that a script can take it; it is shown this once,
// and what is listed of it later is its first letters.
import { type Command, Option } from 'commander';
import { RequestError } from '../../request-error.ts';
import type { Db } from '../../store/index.ts';
import { withStore } from '../open-store.ts';
import { type Cli, formatInstant, oneLine, print, printJson, printTable, say } from '../terminal.ts';

interface CreateOptions {
  account: string;
  name: string;
  role: 'viewer' | 'editor' | 'admin';
  readCredentials?: boolean;
  json?: boolean;
}

interface ListOptions {
  account?: string;
  json?: boolean;
}

export function addApiKey(program: Command, cli: Cli): void {
  const group = program
    .command('api-key')
    .summary('make, list and revoke API keys')
    .description('Makes, lists and revokes API keys. The same is in the app, under API keys.');
  addCreate(group, cli);
  group
    .command('list')
    .summary('list API keys: what they may do, and when they were last used')
    .description(
      'Lists the API keys in use, of all Accounts: what each may do, who made it and when it was last used. Only the first letters of a key are known.',
    )
    .option('--account <id>', 'only those of one Account; "only" where there is just one')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  mooring api-key list')
    .action((options: ListOptions) => list(cli, options));
  group
    .command('revoke')
    .argument('<id>', 'id of the key, as "mooring api-key list" prints it')
    .summary('end an API key at once')
    .description('Revokes an API key: whatever uses it is refused at once. This cannot be undone.')
    .addHelpText('after', '\nExample:\n  mooring api-key revoke key_...')
    .action((id: string) => revoke(cli, id));
}

function addCreate(group: Command, cli: Cli): void {
  group
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

async function list(cli: Cli, { account, json }: ListOptions): Promise<void> {
  await withStore(cli, {}, async ({ accounts, store }) => {
    const { commandLineActor, listAccounts, listApiKeys } = await import('../../accounts/index.ts');
    const all = account === undefined ? await listAccounts(store.db) : [await findAccount(store.db, account)];
    const items = [];
    for (const { id, name } of all)
      for (const key of await listApiKeys(accounts, commandLineActor(id)))
        items.push({ ...key, accountId: id, accountName: name });
    if (json) return printJson(cli, { items });
    if (items.length === 0) return print(cli, 'There are no API keys.');
    const rows = items.map((it) => [
      it.name,
      it.role,
      it.canReadCredentials ? 'yes' : 'no',
      `${it.hint}…`,
      it.createdByName,
      formatInstant(it.lastUsedAt),
      ...(all.length === 1 ? [] : [it.accountName]),
      it.id,
    ]);
    const heading = ['NAME', 'ROLE', 'READS CREDENTIALS', 'KEY', 'MADE BY', 'LAST USED (UTC)'];
    printTable(cli, [...heading, ...(all.length === 1 ? [] : ['ACCOUNT']), 'ID'], rows);
  });
}

async function revoke(cli: Cli, id: string): Promise<void> {
  await withStore(cli, {}, async ({ accounts, store }) => {
    const { commandLineActor, findAccountOfApiKey, revokeApiKey } = await import('../../accounts/index.ts');
    const accountId = await findAccountOfApiKey(store.db, id);
    if (accountId === null)
      throw new RequestError(
        'not_found',
        `There is no API key ${oneLine(id)} in use. "mooring api-key list" prints the ids of those that are.`,
      );
    await revokeApiKey(accounts, commandLineActor(accountId), id);
    say(cli, `The API key ${id} is revoked: whatever uses it is refused from now on.`);
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
