// Klaviyo: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret:
        'A private key of Klaviyo carries the scopes that were chosen when it was made; they cannot be changed later.',
      resolve: [
        'An owner, admin or manager of the Klaviyo account opens Settings, API keys, makes a new private key with read access to what is needed, and enters it here.',
      ],
      url: 'https://github.com/segment-boneyard/segment-docs/issues/6622',
    },
    revoked: { url: 'https://developers.klaviyo.com/en/docs/troubleshoot_oauth_errors' },
  },
};
