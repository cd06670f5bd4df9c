// Fingerprint.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const fingerprint: ProviderRules = {
  slug: 'fingerprint',
  name: 'Fingerprint',
  rules,
};
