// Semrush: search data by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const semrush: ProviderRules = {
  slug: 'semrush',
  name: 'Semrush',
  rules,
  lifetimes,
  help,
};
