// CallRail: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'Each user of CallRail has keys of their own, which see what that user sees.',
      resolve: [
        'A CallRail administrator opens the API v3 settings of the integrations of the account, makes a new key and enters it here.',
      ],
      url: 'https://support.callrail.com/hc/en-us/articles/5711821845389',
    },
  },
};
