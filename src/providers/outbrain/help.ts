// Outbrain: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    expired_age: {
      interpret:
        'A token of Outbrain lives for 30 days, and ends earlier when the password or the e-mail address of the account changes.',
      resolve: ['Make a new token at my.outbrain.com/create-token, and enter it under Reconnect.'],
      url: 'https://github.com/api-evangelist/outbrain/blob/main/errors/outbrain-problem-types.yml',
    },
  },
};
