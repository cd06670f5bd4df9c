// Freshdesk: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      resolve: [
        'The agent opens Profile settings in Freshdesk and copies "Your API Key" from the right side. Resetting it there ends the old one.',
      ],
      url: 'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/freshdesk_api_token',
    },
    role_lost: {
      interpret:
        'Freshdesk lets an agent read by the API what the role lets the agent see. It says the same when a feature is off, and after too many wrong logins.',
      resolve: [
        'An administrator of Freshdesk gives the agent whose key is used the role and the groups, or enters the key of an administrator.',
      ],
      url: 'https://support.freshdesk.com/support/solutions/articles/225440-status-codes-and-its-reasons',
    },
  },
};
