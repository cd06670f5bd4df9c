// Segment: a token has no known end; the plan has to include the Public API.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'subscription_ended'],
  citation: 'https://www.twilio.com/docs/segment/api/config-api/authentication',
};
