// Personio: people of companies.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const personio: ProviderRules = {
  slug: 'personio',
  name: 'Personio',
  aliases: ['personio-*'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        resolve: [
          'An administrator of Personio opens Settings > Integrations > API credentials, and makes new credentials with read access to employees and attendances.',
          'Enter both the client id and the secret.',
        ],
        url: 'https://developer.personio.de/reference/auth',
      },
    },
  },
};
