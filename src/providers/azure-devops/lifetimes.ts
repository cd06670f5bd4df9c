// Azure DevOps: personal access tokens end on a day that is chosen when they are made; OAuth is Entra's.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: 90 * dayMs,
  refreshInactivityMs: 90 * dayMs,
  grantsMax: null,
  isRefreshTokenRotated: true,
  reuseGraceMs: 90 * dayMs,
  keyMs: null,
  endedBy: ['revoked', 'key_deleted', 'user_removed', 'policy_changed'],
  notes: [
    {
      text: 'A personal access token lives 90 days unless another end is chosen when it is made.',
      citation: 'https://github.com/microsoft/azure-pipelines-agent/issues/1500',
    },
    {
      text: 'A personal access token can be made for one year at most.',
      citation: 'https://github.com/vivaxy/vscode-conventional-commits/issues/242',
    },
  ],
  citation: 'https://learn.microsoft.com/en-nz/entra/identity-platform/refresh-tokens',
};
