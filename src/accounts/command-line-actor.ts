// Whoever can run `mooring` on the host can read its database: the command line may do everything.
import type { Actor } from './types.ts';

/** For what concerns the whole installation and no Account. */
export type OperatingActor = Omit<Actor, 'accountId'> & { accountId: string | null };

export const commandLineActor = (accountId: string): Actor => ({
  kind: 'command_line',
  id: null,
  userId: null,
  name: 'the command line',
  accountId,
  role: 'owner',
  isOperator: true,
});

export const commandLineOperator: OperatingActor = { ...commandLineActor(''), accountId: null };
