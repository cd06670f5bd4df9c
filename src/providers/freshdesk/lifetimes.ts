// Freshdesk: the key of an agent lives until it is reset in the profile.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'user_removed', 'role_lost', 'subscription_ended'],
  citation:
    'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/freshdesk_api_token',
};
