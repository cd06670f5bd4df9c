// SurveyMonkey: access tokens without an end; the user may revoke them.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['revoked', 'account_deleted'],
  citation:
    'https://github.com/SurveyMonkey/public_api_docs/blob/0215f51a677076a76b276548b91552925d181007/includes/_overview.md',
};
