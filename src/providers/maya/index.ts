// Maya.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const maya: ProviderRules = {
  slug: 'maya',
  name: 'Maya',
  aliases: ['paymaya'],
  rules,
};
