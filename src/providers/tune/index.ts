// TUNE.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tune: ProviderRules = {
  slug: 'tune',
  name: 'TUNE',
  aliases: ['hasoffers'],
  rules,
};
