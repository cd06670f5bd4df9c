// Reddit: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    object_access_lost: {
      interpret: 'The community became private, and the account that connected is no approved member of it.',
      resolve: ['A moderator of the community approves the account, or a member reconnects.'],
      url: 'https://github.com/not-an-aardvark/snoowrap/issues/254',
    },
  },
};
