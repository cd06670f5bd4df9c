// Plausible: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Plausible gives one answer for a key that it does not know and for a site that the key does not reach: the person who made the key may have left the team of the site.',
      resolve: [
        'In Plausible open the account settings, API keys, and make a new Stats API key as a member of the team that owns the site.',
        'Enter it under Reconnect, and check that the name of the site is the one in Plausible.',
      ],
      url: 'https://github.com/plausible/analytics/blob/master/lib/plausible_web/plugs/authorize_public_api.ex',
    },
    plan_limit: {
      interpret: 'The Stats API belongs to some plans of Plausible only.',
      resolve: ['The owner of the site changes to a plan that includes the Stats API.'],
      url: 'https://github.com/plausible/analytics/blob/master/lib/plausible_web/plugs/authorize_public_api.ex',
    },
  },
};
