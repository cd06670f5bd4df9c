// Postmark.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const postmark: ProviderRules = {
  slug: 'postmark',
  name: 'Postmark',
  aliases: ['postmarkapp', 'postmark-app'],
  rules,
  lifetimes,
  help,
};
