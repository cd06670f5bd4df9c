// GitHub: user tokens of a GitHub App live 8 hours, their refresh tokens six months, each for one use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 8 * 3_600_000,
  refreshTokenMs: 180 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: [
    'revoked',
    'app_uninstalled',
    'account_deleted',
    'account_suspended',
    'policy_changed',
    'key_deleted',
    'token_reused',
  ],
  notes: [
    {
      text: "The numbers are those of a GitHub App's user tokens; tokens of a plain OAuth app have no end and no refresh token.",
      citation: 'https://github.com/fiznool/passport-oauth2-refresh/issues/15',
    },
    {
      text: 'An installation token lives one hour and is minted from the key of the app.',
      citation: 'https://github.com/ferro-labs/ai-gateway/pull/439',
    },
    {
      text: 'A token that is pushed to a public repository is revoked by GitHub.',
      citation: 'https://github.com/octokit/octokit.rb/issues/850',
    },
    {
      text: 'An organization can refuse personal tokens that live longer than it allows, 90 and 366 days were seen.',
      citation: 'https://github.com/NixOS/org/issues/247',
    },
  ],
  citation: 'https://github.com/cli/oauth/pull/9',
};
