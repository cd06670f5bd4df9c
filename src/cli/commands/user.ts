// `mooring user reset-password EMAIL`: for who is locked out and gets no mail.
import type { Command } from 'commander';
import { withStore } from '../open-store.ts';
import { type Cli, print, say } from '../terminal.ts';

export function addUser(program: Command, cli: Cli): void {
  program
    .command('user')
    .summary('help a User who is locked out')
    .description('Helps a User who is locked out.')
    .command('reset-password')
    .summary('set a new password and print it')
    .description(
      'Sets a random password for a User, prints it, and signs them out everywhere. They change it in the app after signing in.',
    )
    .argument('<email>', "the User's email address")
    .addHelpText('after', '\nExample:\n  mooring user reset-password ana@example.org')
    .action(async (email: string) => {
      await withStore(cli, {}, async ({ accounts }) => {
        const { resetPassword } = await import('../../accounts/index.ts');
        print(cli, await resetPassword(accounts, email));
        say(cli, 'This is the new password; it is shown now and never again. They are signed out everywhere.');
      });
    });
}
