// Apollo: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret:
        'Apollo has keys for single endpoints and master keys; some things can only be read with a master key.',
      resolve: [
        'An admin of the Apollo team opens Settings, Integrations, API, makes a key that is set as master key, and enters it here.',
      ],
      url: 'https://skills.sh/jeremylongshore/claude-code-plugins-plus-skills/apollo-common-errors',
    },
  },
};
