// Tesla Fleet API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tesla: ProviderRules = {
  slug: 'tesla',
  name: 'Tesla',
  aliases: ['tesla-fleet', 'tesla-*'],
  rules,
};
