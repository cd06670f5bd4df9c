// Netmera.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const netmera: ProviderRules = {
  slug: 'netmera',
  name: 'Netmera',
  rules,
};
