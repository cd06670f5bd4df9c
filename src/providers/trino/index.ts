// Trino, Presto and Starburst: queries over HTTP whose failures stand in an answer of status 200.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const trino: ProviderRules = {
  slug: 'trino',
  name: 'Trino',
  aliases: ['presto', 'prestodb', 'prestosql', 'starburst', 'starburst-galaxy', 'starburst-enterprise', 'ahana'],
  marks: [
    { at: { 'error.errorName': '', 'error.errorType': 'USER_ERROR' } },
    { at: { 'error.errorName': '', 'error.errorType': 'INTERNAL_ERROR' } },
    { at: { 'error.errorName': '', 'error.errorType': 'INSUFFICIENT_RESOURCES' } },
    { at: { 'error.errorName': '', 'error.errorType': 'EXTERNAL' } },
  ],
  rules,
  lifetimes,
};
