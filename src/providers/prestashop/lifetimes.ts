// PrestaShop: keys without age.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['key_deleted'],
  citation: 'https://github.com/PrestaShop/PrestaShop/blob/develop/classes/webservice/WebserviceRequest.php',
};
