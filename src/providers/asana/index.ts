// Asana.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const asana: ProviderRules = {
  slug: 'asana',
  name: 'Asana',
  rules,
  lifetimes,
  help: {
    details: {
      plan_limit: {
        interpret: 'What was asked for belongs to a paid plan of Asana. Other streams go on.',
        url: 'https://developers.asana.com/docs/http-status-codes',
      },
    },
  },
};
