// Gmail: messages of a mailbox.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gmail: ProviderRules = {
  slug: 'gmail',
  name: 'Gmail',
  parent: 'google',
  aliases: ['google-mail', 'google-gmail', 'googlemail'],
  rules,
  lifetimes,
};
