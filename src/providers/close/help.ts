// Close: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'A key of Close belongs to one user in one organization, and stops at once when it is deleted or the user leaves.',
      resolve: [
        'A member of the Close organization opens Settings, Developer, API Keys, makes a new key and enters it here.',
      ],
      url: 'https://help.close.com/docs/api-keys',
    },
  },
};
