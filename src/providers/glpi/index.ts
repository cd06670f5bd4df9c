// GLPI: service desk.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const glpi: ProviderRules = {
  slug: 'glpi',
  name: 'GLPI',
  aliases: ['glpi-project'],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret: 'GLPI lets in only the addresses that are written down for an API client.',
        resolve: [
          'In GLPI, open Configuration, Setup, tab API, and add the addresses of this service to an active client.',
        ],
        url: 'https://github.com/glpi-project/glpi/blob/05ac6f2f7f0b2c32291742055ed4cf77efaa1d85/apirest.md',
      },
      wrong_api_key: {
        resolve: ['In GLPI, open your personal preferences, make the API token anew and enter it here.'],
        url: 'https://github.com/glpi-project/glpi/blob/05ac6f2f7f0b2c32291742055ed4cf77efaa1d85/apirest.md',
      },
    },
  },
};
