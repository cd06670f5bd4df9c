// Strava: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret: 'On the consent page of Strava single boxes can be left out, such as the one for private activities.',
      resolve: ['Reconnect, and leave the boxes on the consent page of Strava ticked.'],
      url: 'https://github.com/dblock/slack-strava/issues/84',
    },
  },
};
