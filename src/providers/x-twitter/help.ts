// X: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    account_locked: {
      interpret:
        'X locked the account for a while because something on it looked automated. Nothing can be read with it until its owner unlocks it.',
      resolve: [
        'The owner of the account signs in at x.com and follows the steps to unlock it.',
        'Reconnecting is not needed once the account is unlocked.',
      ],
      url: 'https://twittercommunity.com/t/error-326-but-no-error-code-on-apps-page/84641',
    },
    revoked: {
      interpret:
        'X does not take the authorization any longer: the app was removed under Settings, Security and account access, Apps and sessions, the account was suspended, or a refresh token that can be used once had been used.',
      resolve: [
        'The owner of the account checks at x.com that the account is neither locked nor suspended.',
        'Reconnect as the owner of the account.',
      ],
    },
  },
};
