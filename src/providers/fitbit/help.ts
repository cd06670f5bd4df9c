// Fitbit: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret:
        'Fitbit does not take the authorization any longer: the person removed the app, or a refresh token that can be used once had been used.',
      resolve: ['Reconnect with the Fitbit account of the person whose data is read.'],
      url: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/best-practices',
    },
  },
};
