// Wit.ai: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Wit.ai does not take the token, or is in trouble: it has answered so for working tokens of many apps at once.',
      resolve: [
        'Wait an hour and look whether it heals.',
        'If not, open the app at wit.ai, Management, Settings, copy the Server Access Token, and enter it under Reconnect.',
      ],
      url: 'https://github.com/wit-ai/wit/issues/439',
    },
  },
};
