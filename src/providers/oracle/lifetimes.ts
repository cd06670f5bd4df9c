// Oracle: the default profile ends a password after 180 days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  keyMs: 180 * 86_400_000,
  endedBy: ['password_changed', 'user_removed', 'role_lost', 'policy_changed'],
  notes: [
    {
      text: 'A warning (ORA-28002) comes with logins of the last days; then ORA-28001 refuses them.',
      citation: 'https://github.com/embulk/embulk-output-jdbc/issues/145',
    },
  ],
  citation: 'https://github.com/embulk/embulk-output-jdbc/issues/145',
};
