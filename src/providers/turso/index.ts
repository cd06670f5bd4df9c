// Turso (libSQL).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const turso: ProviderRules = {
  slug: 'turso',
  name: 'Turso',
  aliases: ['libsql'],
  rules,
};
