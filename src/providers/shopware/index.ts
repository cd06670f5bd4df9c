// Shopware 6: shops, each on a server of its own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const shopware: ProviderRules = {
  slug: 'shopware',
  name: 'Shopware',
  aliases: ['shopware-6', 'shopware6'],
  marks: [{ code: ['FRAMEWORK__MISSING_PRIVILEGE_ERROR', 'FRAMEWORK__INCONSISTENT_CRITERIA_IDS'] }],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret: 'The integration lacks a privilege; the answer names it under missingPrivileges.',
        resolve: [
          'An administrator of the shop opens Settings > System > Integrations, edits the integration and gives it a role with that privilege, or administrator access.',
        ],
        url: 'https://github.com/mollie/Shopware6/issues/704',
      },
    },
  },
};
