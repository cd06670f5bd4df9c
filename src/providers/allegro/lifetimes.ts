// Allegro: access tokens of twelve hours; refresh tokens for one use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const day = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 12 * 60 * 60_000,
  refreshTokenMs: 90 * day,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  endedBy: ['token_reused', 'password_changed'],
  notes: [
    {
      text: 'A refresh token is refused when its time is over, when it was used before, and when the seller changed the password.',
      citation: 'https://github.com/allegro/allegro-api/issues/2927',
    },
  ],
  citation: 'https://github.com/allegro/allegro-api/issues/2927',
};
