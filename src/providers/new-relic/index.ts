// New Relic.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const newRelic: ProviderRules = {
  slug: 'new-relic',
  name: 'New Relic',
  aliases: ['newrelic'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'NerdGraph takes the user key, which begins with NRAK; the older admin and REST keys get the same answer as a wrong one.',
        url: 'https://github.com/newrelic/newrelic-cli/issues/191',
      },
    },
  },
};
