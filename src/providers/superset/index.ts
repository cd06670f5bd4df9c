// Apache Superset.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const superset: ProviderRules = {
  slug: 'superset',
  name: 'Apache Superset',
  aliases: ['apache-superset', 'preset'],
  rules,
};
