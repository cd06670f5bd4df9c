// Copper: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    api_key_deleted: {
      interpret:
        'A key of Copper has no end of its own: it was deleted, or the user to whom it belongs was removed or deactivated.',
      resolve: [
        'A Copper admin checks that the user to whom the key belongs is still active.',
        'That user opens System settings, API Keys in the Copper web app, makes a new key and copies it together with the e-mail address of the same user.',
      ],
      url: 'https://developer.copper.com/introduction/authentication.html',
    },
  },
};
