// Moodle.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const moodle: ProviderRules = {
  slug: 'moodle',
  name: 'Moodle',
  rules,
};
