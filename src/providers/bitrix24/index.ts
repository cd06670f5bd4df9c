// Bitrix24.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const bitrix24: ProviderRules = {
  slug: 'bitrix24',
  name: 'Bitrix24',
  aliases: ['bitrix'],
  rules,
};
