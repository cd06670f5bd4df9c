// Zoho: access tokens of an hour; refresh tokens live until revoked, but only twenty for one user and app, the oldest going first.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: 20,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'newer_grant', 'account_deleted'],
  notes: [
    {
      text: 'The 21st refresh token of a user and app deletes the first, and its access tokens with it.',
      citation: 'https://help.zoho.com/portal/en/community/topic/kaizen-43-tokens-and-limitations',
    },
    {
      text: 'A refresh token may fetch ten access tokens in ten minutes; then the token endpoint says "Access Denied" for a while.',
      citation: 'https://zohohelp.com/crm/developer/docs/api/v8/token-validity.html',
    },
  ],
  citation: 'https://zohohelp.com/crm/developer/docs/api/v8/token-validity.html',
};
