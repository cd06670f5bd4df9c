// Adjust: attribution of app installs.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const adjust: ProviderRules = {
  slug: 'adjust',
  name: 'Adjust',
  rules,
  lifetimes,
  help,
};
