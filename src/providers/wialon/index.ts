// Wialon.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const wialon: ProviderRules = {
  slug: 'wialon',
  name: 'Wialon',
  rules,
};
