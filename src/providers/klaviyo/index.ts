// Klaviyo.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const klaviyo: ProviderRules = {
  slug: 'klaviyo',
  name: 'Klaviyo',
  aliases: ['klaviyo-oauth'],
  rules,
  lifetimes,
  help,
};
