// Braze.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const braze: ProviderRules = {
  slug: 'braze',
  name: 'Braze',
  aliases: ['braze-api', 'appboy'],
  rules,
  lifetimes,
  help,
};
