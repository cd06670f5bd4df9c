// Amazon Selling Partner: access tokens of an hour; a seller renews the authorization every year.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

export const lifetimes: Lifetimes = {
  accessTokenMs: hourMs,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  grantMs: 365 * dayMs,
  endedBy: ['revoked', 'app_uninstalled'],
  citation: 'https://developer-docs.amazon.com/amazon-shipping/docs/connecting-to-the-selling-partner-api',
  notes: [
    {
      text: 'A selling partner has to renew the authorization of an app every year.',
      citation: 'https://developer-docs.amazon.com/sp-api/docs/selling-partner-appstore-authorization-workflow-renew',
    },
    {
      text: 'The secret of the app has to be rotated every 180 days, or all users stop at once; refresh tokens survive a rotation.',
      citation: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials',
    },
  ],
};
