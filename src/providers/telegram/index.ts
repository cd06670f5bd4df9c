// Telegram: bots.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const telegram: ProviderRules = {
  slug: 'telegram',
  name: 'Telegram',
  aliases: ['telegram-bot'],
  rules,
  lifetimes,
  help,
};
