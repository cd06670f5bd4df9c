// Datadog.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const datadog: ProviderRules = {
  slug: 'datadog',
  name: 'Datadog',
  aliases: ['datadoghq'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'Datadog gives the same answer for a wrong key, for a key of another site (US, EU and others), and for an application key without the scope.',
        resolve: [
          'Check which site the account belongs to, and choose the same here.',
          'In Datadog, open Organization Settings and compare both keys: the API key and the application key.',
        ],
        url: 'https://github.com/faros-ai/airbyte-connectors/issues/856',
      },
    },
  },
};
