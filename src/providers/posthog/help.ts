// PostHog: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret:
        'PostHog does not know the personal API key, or the user who made it was deactivated. The key that begins with phc_ belongs to a project and does not read.',
      resolve: [
        'A user with access to the project opens PostHog, Settings, Personal API keys, makes a key that begins with phx_, and enters it under Reconnect. Keys of the EU cloud work at eu.posthog.com only.',
      ],
      url: 'https://github.com/PostHog/posthog/blob/master/posthog/auth.py',
    },
    scope_missing: {
      resolve: [
        'The user who made the key opens PostHog, Settings, Personal API keys, edits it and adds the scope that the answer names.',
      ],
      url: 'https://posthog.com/docs/api',
    },
  },
};
