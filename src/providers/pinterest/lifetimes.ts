// Pinterest: access tokens of about 30 days, refresh tokens of about a year; with continuous refresh each use gives a new one.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 30 * dayMs,
  refreshTokenMs: 365 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked'],
  citation: 'https://glama.ai/mcp/servers/aymandakirgh/pinterest-mcp/tools/pinterest_exchange_oauth_code',
  notes: [
    {
      text: 'With continuous refresh, which becomes the usual way, each refresh gives a new refresh token.',
      citation: 'https://github.com/pinterest/pinterest-python-generated-api-client/blob/main/docs/OauthApi.md',
    },
  ],
};
