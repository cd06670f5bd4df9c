// BigCommerce: store tokens have no age; a change of scopes or of the merchant's e-mail ends them.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes = {
  accessTokenMs: null,
  refreshTokenMs: null,
  refreshInactivityMs: null,
  grantsMax: null,
  isRefreshTokenRotated: false,
  reuseGraceMs: null,
  endedBy: ['app_uninstalled', 'scopes_changed'],
  notes: [
    {
      text: 'A store token ends when the merchant next opens the app after its scopes or the e-mail of the merchant changed.',
      citation: 'https://github.com/bigcommerce/docs/blob/main/docs/integrations/apps/guide/auth.mdx',
    },
    {
      text: 'Tokens of the GraphQL storefront API end at the moment chosen when they are made; never is possible.',
      citation: 'https://github.com/bigcommerce/docs/blob/main/docs/start/authentication/graphql-storefront.mdx',
    },
  ],
  citation: 'https://github.com/bigcommerce/docs/blob/main/docs/integrations/apps/guide/auth.mdx',
};
