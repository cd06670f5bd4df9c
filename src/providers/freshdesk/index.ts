// Freshdesk, and what the products of Freshworks have in common.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const freshdesk: ProviderRules = {
  slug: 'freshdesk',
  name: 'Freshdesk',
  aliases: ['freshworks', 'freshdesk-*', 'freshchat', 'freshcaller'],
  rules,
  lifetimes,
  help,
};
