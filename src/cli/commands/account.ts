// `mooring account create` and `account list`: Accounts without the first run's page, for scripts and for further tenants.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { RequestError } from '../../request-error.ts';
import { askNewPassword } from '../ask.ts';
import { withStore } from '../open-store.ts';
import { type Cli, formatInstant, oneLine, print, printJson, printTable } from '../terminal.ts';

interface CreateOptions {
  name: string;
  ownerName: string;
  email: string;
  password?: string;
  passwordFile?: string;
  json?: boolean;
}

export function addAccount(program: Command, cli: Cli): void {
  const account = program.command('account').summary('make and list Accounts').description('Makes and lists Accounts.');
  account
    .command('create')
    .summary('make an Account with its owner')
    .description(
      'Makes an Account and its Account Owner. The owner of the first Account is an operator too. The password is asked for without being shown; without a terminal its first line is read from stdin.',
    )
    .requiredOption('--name <name>', "the Account's name")
    .requiredOption('--owner-name <name>', "the Account Owner's name")
    .requiredOption('--email <address>', "the Account Owner's email address")
    .option('--password-file <path>', 'read the password from the first line of a file')
    .option('--password <password>', 'the password itself; others on this machine can see it while the command runs')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  mooring account create --name Acme --owner-name "Ana Ruiz" --email ana@example.org
  mooring account create --name Acme --owner-name "Ana Ruiz" --email ana@example.org --password-file /run/secrets/owner
  openssl rand -base64 18 | tee owner-password | mooring account create --name Acme --owner-name Ana --email ana@example.org`,
    )
    .action((options: CreateOptions) => create(cli, options));
  account
    .command('list')
    .summary('list all Accounts')
    .description('Lists all Accounts of this installation with their ids and owners.')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) => list(cli, options));
}

async function create(cli: Cli, options: CreateOptions): Promise<void> {
  const password = await readPassword(cli, options);
  await withStore(cli, { isMaking: true }, async ({ accounts }) => {
    const { createAccount } = await import('../../accounts/index.ts');
    const { account, owner } = await createAccount(accounts, {
      accountName: options.name,
      ownerName: options.ownerName,
      email: options.email,
      password,
    });
    if (options.json) return printJson(cli, { account, owner });
    print(cli, `Account ${oneLine(account.name)} was made: ${account.id}`);
    print(
      cli,
      `Its owner is ${oneLine(owner.name)} <${owner.email}>${owner.isOperator ? ', who is an operator' : ''}.`,
    );
  });
}

async function readPassword(cli: Cli, { password, passwordFile }: CreateOptions): Promise<string> {
  if (password !== undefined && passwordFile !== undefined)
    throw new RequestError('bad_input', 'Give --password or --password-file, not both.');
  if (password !== undefined) return password;
  if (passwordFile === undefined) return askNewPassword(cli);
  const text = await readFile(passwordFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new RequestError('bad_input', `The password file ${passwordFile} cannot be read (${error.code}).`);
  });
  return text.split(/\r?\n/)[0] ?? '';
}

async function list(cli: Cli, { json }: { json?: boolean }): Promise<void> {
  await withStore(cli, {}, async ({ store }) => {
    const { getOwner, listAccounts } = await import('../../accounts/index.ts');
    const found = await listAccounts(store.db);
    const owners = await Promise.all(found.map((account) => getOwner(store.db, account.id)));
    if (json) return printJson(cli, { items: found.map((account, index) => ({ ...account, owner: owners[index] })) });
    if (found.length === 0) return print(cli, 'There is no Account yet. Make one: mooring account create');
    const rows = found.map((account, index) => [
      account.name,
      owners[index]?.email ?? '',
      formatInstant(account.createdAt),
      account.id,
    ]);
    printTable(cli, ['NAME', 'OWNER', 'MADE (UTC)', 'ID'], rows);
  });
}
