// Insightly: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'A key of Insightly works only at the address of its own pod (such as na1), and carries the rights of its user.',
      resolve: [
        'The Insightly user opens User Settings, API, and copies the API key and the API URL shown below it.',
        'If the key is right, an administrator checks that API access is on for this user.',
      ],
      url: 'https://www.merge.dev/blog/insightly-api-key',
    },
  },
};
