// Intercom.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const intercom: ProviderRules = {
  slug: 'intercom',
  name: 'Intercom',
  aliases: ['intercom-oauth'],
  rules,
  lifetimes,
  help,
};
