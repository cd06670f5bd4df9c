// LinkedIn: access tokens of 60 days; refresh tokens, given to approved partners only, of 365 days from the first grant, never extended.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 60 * dayMs,
  refreshTokenMs: 365 * dayMs,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'scopes_changed'],
  notes: [
    {
      text: 'A refresh does not lengthen the refresh token: its 365 days count from the first consent, and then the member has to consent again.',
      citation: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
    },
    {
      text: 'Changed scopes of the app, and consent withdrawn by the member, end a token before its 60 days.',
      citation:
        'https://docs.oracle.com/cloud-machine/latest/intcs_gs/ICSLI/GUID-C266F181-4CB0-44C6-839E-D0F55FB910C2.htm',
    },
  ],
  citation: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
};
