// Zendesk and its products.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const zendesk: ProviderRules = {
  slug: 'zendesk',
  name: 'Zendesk',
  aliases: ['zendesk-*', 'zopim'],
  rules,
  lifetimes,
  help,
};
