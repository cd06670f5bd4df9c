// Snowflake: sessions lapse after four idle hours; an OAuth grant after 90 days at most, as its administrator sets.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 10 * 60_000,
  refreshTokenMs: 90 * 86_400_000,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  grantMs: 90 * 86_400_000,
  endedBy: ['revoked', 'role_lost', 'user_removed', 'key_deleted', 'policy_changed'],
  notes: [
    {
      text: 'Ninety days is the longest that an administrator can allow for a refresh token; it may be less.',
      citation: 'https://github.com/dbt-labs/docs.getdbt.com/pull/4949',
    },
    {
      text: 'Session tokens live one hour, their master token four; a new login cures 390114.',
      citation: 'https://github.com/snowflakedb/gosnowflake/issues/160',
    },
    {
      text: 'Too many wrong passwords lock the user for 15 minutes; each further try begins them anew.',
      citation: 'https://github.com/buremba/universql/issues/24',
    },
  ],
  citation: 'https://github.com/dbt-labs/dbt-core/issues/2126',
};
