// Oracle Eloqua.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const eloqua: ProviderRules = {
  slug: 'eloqua',
  name: 'Oracle Eloqua',
  aliases: ['oracle-eloqua', 'eloqua-*'],
  rules,
};
