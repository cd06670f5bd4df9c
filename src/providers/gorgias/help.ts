// Gorgias: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    account_deleted: {
      interpret:
        'The user of Gorgias who connected was removed from the account; the connection was tied to that user.',
      resolve: ['Another user of Gorgias, best an admin who will stay, connects again.'],
      url: 'https://github.com/PipedreamHQ/pipedream/issues/17340',
    },
  },
};
