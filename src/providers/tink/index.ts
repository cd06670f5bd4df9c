// Tink.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tink: ProviderRules = {
  slug: 'tink',
  name: 'Tink',
  rules,
};
