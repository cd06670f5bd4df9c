// Tuya IoT.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tuya: ProviderRules = {
  slug: 'tuya',
  name: 'Tuya',
  aliases: ['tuya-*', 'smart-life'],
  rules,
};
