// Criteo: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret:
        'An administrator of the Criteo account withdrew the consent for the app, or gave it for another account.',
      resolve: [
        'An administrator of the Criteo account opens the consent link again and allows the app for the advertisers that are read.',
      ],
      url: 'https://developers.criteo.com/marketing-solutions/docs/api-error-types.md',
    },
  },
};
