// AppsFlyer: an API token has no known end; once all older ones were ended together.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted', 'policy_changed'],
  citation: 'https://www.skills.sh/finpeakinc/frevana-skills/appsflyer-reporting',
  notes: [
    {
      text: 'AppsFlyer once ended all V2 tokens made before 10 March 2026, 19:00 UTC.',
      citation: 'https://www.skills.sh/finpeakinc/frevana-skills/appsflyer-reporting',
    },
  ],
};
