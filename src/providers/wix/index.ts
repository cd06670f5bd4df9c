// Wix: sites and shops.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const wix: ProviderRules = {
  slug: 'wix',
  name: 'Wix',
  aliases: ['wix-*'],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret:
          'The app or the API key lacks the permission that this call needs, or the person lacks the role in the site.',
        resolve: [
          'For an API key: the owner of the account opens the API Keys Manager in Wix and checks the permissions of the key and the sites it may reach.',
          'For an app: reinstall it, so that the site grants the new permissions.',
        ],
        url: 'https://dev.wix.com/docs/overview/auth-permissions/troubleshoot-auth-issues',
      },
    },
  },
};
