// AppsFlyer: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'AppsFlyer does not take the token. All V2 tokens made before 10 March 2026 were ended by AppsFlyer.',
      resolve: [
        'An administrator opens AppsFlyer, the account menu, Security center, AppsFlyer API tokens, and makes or copies the V2 token.',
        'Enter it under Reconnect.',
      ],
      url: 'https://www.skills.sh/finpeakinc/frevana-skills/appsflyer-reporting',
    },
    plan_limit: {
      interpret: 'This part of AppsFlyer is not in the subscription of the account.',
      resolve: ['The owner of the AppsFlyer account asks the customer success manager for it.'],
      url: 'https://github.com/api-evangelist/appsflyer/blob/main/errors/appsflyer-problem-types.yml',
    },
  },
};
