// LocationIQ.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const locationiq: ProviderRules = {
  slug: 'locationiq',
  name: 'LocationIQ',
  rules,
};
