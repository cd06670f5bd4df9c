// AdRoll: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      resolve: [
        'In the AdRoll dashboard open the settings page, Personal Access Tokens, create one, and enter it under Reconnect.',
      ],
      url: 'https://apidocs.nextroll.com/guides/get-started.html',
    },
  },
};
