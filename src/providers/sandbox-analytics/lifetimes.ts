// Sandbox Analytics: how long its grants live, as docs/reference/sandbox.md describes it.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: 3_600_000,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: 10,
  isRefreshTokenRotated: true,
  reuseGraceMs: 0,
  testingModeMs: 7 * 86_400_000,
  citation: 'docs/reference/sandbox.md#sandbox-analytics',
};
