// Onfleet.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const onfleet: ProviderRules = {
  slug: 'onfleet',
  name: 'Onfleet',
  rules,
};
