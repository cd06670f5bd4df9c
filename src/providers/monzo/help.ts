// Monzo: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    mfa_or_sso_required: {
      interpret:
        'Monzo lets nothing be read until the owner of the account approves the access in the Monzo app, and asks again for older payments.',
      resolve: [
        'The owner opens the Monzo app and approves the request.',
        'If there is none, reconnect and approve right afterwards.',
      ],
      url: 'https://github.com/monzo/docs/pull/111',
    },
  },
};
