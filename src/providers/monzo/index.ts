// Monzo: bank accounts.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const monzo: ProviderRules = {
  slug: 'monzo',
  name: 'Monzo',
  rules,
  lifetimes,
  help,
};
