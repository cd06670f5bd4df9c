// `mooring operator grant|revoke EMAIL`: the mark that lets a User see what spans Accounts. Given from the host alone.
import type { Command } from 'commander';
import { RequestError } from '../../request-error.ts';
import { type Opened, withStore } from '../open-store.ts';
import { type Cli, oneLine, print } from '../terminal.ts';

export function addOperator(program: Command, cli: Cli): void {
  const operator = program
    .command('operator')
    .summary('say who runs this installation')
    .description(
      'Operators see and change what spans Accounts: OAuth apps, unknown failures, workers. Their role in their own Account stays as it is.',
    );
  operator
    .command('grant')
    .summary('make a User an operator')
    .description('Gives a User the mark of an operator.')
    .argument('<email>', "the User's email address")
    .addHelpText('after', '\nExample:\n  mooring operator grant ana@example.org')
    .action((email: string) => set(cli, email, true));
  operator
    .command('revoke')
    .summary('take the mark of an operator from a User')
    .description('Takes the mark of an operator from a User. Refused for the last one unless --force is given.')
    .argument('<email>', "the User's email address")
    .option('--force', 'also take it from the last operator')
    .addHelpText('after', '\nExample:\n  mooring operator revoke ana@example.org')
    .action((email: string, { force = false }: { force?: boolean }) => set(cli, email, false, force));
}

async function set(cli: Cli, email: string, isOperator: boolean, isForced = false): Promise<void> {
  await withStore(cli, {}, async (opened) => {
    const { grantOperator, revokeOperator } = await import('../../accounts/index.ts');
    if (!isOperator && !isForced) await requireAnother(opened, email);
    const user = await (isOperator ? grantOperator : revokeOperator)(opened.accounts, email);
    print(
      cli,
      `${oneLine(user.name)} <${user.email}> ${isOperator ? 'is an operator now' : 'is no operator any more'}.`,
    );
  });
}

async function requireAnother({ store }: Opened, email: string): Promise<void> {
  const { listOperators } = await import('../../accounts/index.ts');
  const operators = await listOperators(store.db);
  const isLast = operators.length === 1 && operators[0]?.email === email.trim().toLowerCase();
  if (isLast)
    throw new RequestError(
      'conflict',
      `${operators[0]?.email} is the last operator: nobody could enter OAuth apps any more. Grant somebody else first, or add --force.`,
    );
}
