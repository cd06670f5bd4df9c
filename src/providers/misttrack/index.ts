// MistTrack.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const misttrack: ProviderRules = {
  slug: 'misttrack',
  name: 'MistTrack',
  rules,
};
