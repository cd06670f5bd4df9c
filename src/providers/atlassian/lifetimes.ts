// Atlassian: access tokens of an hour; refresh tokens serve once, end after 90 idle days, and the grant after 365.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: 90 * dayMs,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: null,
  grantMs: 365 * dayMs,
  keyMs: 365 * dayMs,
  endedBy: ['revoked', 'password_changed', 'token_reused', 'app_uninstalled', 'account_deleted'],
  notes: [
    { text: 'An API token lives a year at most.', citation: 'https://github.com/civictheme/uikit/pull/1003' },
    {
      text: 'A change of the Atlassian password ends the grant.',
      citation: 'https://mrrefactoring.github.io/jira.js/api/functions/index.isReauthorizationRequired.html',
    },
  ],
  citation: 'https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/',
};
