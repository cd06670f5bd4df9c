// Typeform: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      resolve: ['The Typeform user opens the account menu, Your settings, Personal tokens, and generates a new token.'],
      url: 'https://typeform.com/developers/get-started/personal-access-token',
    },
  },
};
