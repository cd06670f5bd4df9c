// MySQL and MariaDB: a password lives as long as its account is set to let it.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['password_changed', 'user_removed', 'role_lost', 'policy_changed'],
  notes: [
    {
      text: 'Limits per hour of a user (1226) begin anew with the next hour.',
      citation:
        'https://github.com/PostHog/posthog/blob/02232ebcb00f253ba83ee977dabead499e279dbb/products/warehouse_sources/backend/temporal/data_imports/sources/mysql/source.py',
    },
  ],
  citation:
    'https://github.com/PostHog/posthog/blob/02232ebcb00f253ba83ee977dabead499e279dbb/products/warehouse_sources/backend/temporal/data_imports/sources/mysql/source.py',
};
