// Canva: access tokens of about four hours.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 4 * 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['revoked', 'token_reused'],
  citation: 'https://www.skills.sh/jeremylongshore/claude-code-plugins-plus-skills/canva-common-errors',
  notes: [
    {
      text: 'To revoke one refresh token ends its whole lineage, access tokens and the consent too.',
      citation: 'https://www.canva.dev/docs/apps/rest-apis/reference/authentication/revoke-token/',
    },
  ],
};
