// AT Internet.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const atInternet: ProviderRules = {
  slug: 'at-internet',
  name: 'AT Internet',
  aliases: ['piano-analytics'],
  rules,
};
