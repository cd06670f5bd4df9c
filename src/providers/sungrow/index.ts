// Sungrow iSolarCloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const sungrow: ProviderRules = {
  slug: 'sungrow',
  name: 'Sungrow iSolarCloud',
  aliases: ['isolarcloud'],
  rules,
};
