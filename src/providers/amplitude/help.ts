// Amplitude: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'Amplitude does not take the API key and secret key of the project. A revoked key can not be used again, and a project of the EU is asked at its own address.',
      resolve: [
        'A manager or administrator opens Amplitude, Organization settings, API Keys, and looks up the keys of the project.',
        'Enter both under Reconnect.',
      ],
      url: 'https://amplitude.com/docs/api/content/admin/account-management/manage-your-api-keys-and-secret-keys',
    },
  },
};
