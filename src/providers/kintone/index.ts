// Kintone (Cybozu).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const kintone: ProviderRules = {
  slug: 'kintone',
  name: 'Kintone',
  aliases: ['cybozu'],
  rules,
};
