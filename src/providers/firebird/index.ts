// Firebird and InterBase.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const firebird: ProviderRules = {
  slug: 'firebird',
  name: 'Firebird',
  aliases: ['interbase', 'firebird-sql'],
  rules,
};
