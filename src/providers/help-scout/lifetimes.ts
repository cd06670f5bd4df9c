// Help Scout: access tokens of two days; with client credentials there are no refresh tokens.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 2 * dayMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'user_removed', 'account_suspended'],
  citation: 'https://github.com/HelpCode-ai/anythingmcp/pull/277',
};
