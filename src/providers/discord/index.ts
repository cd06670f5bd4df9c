// Discord: servers, channels and bots.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const discord: ProviderRules = {
  slug: 'discord',
  name: 'Discord',
  aliases: ['discord-bot'],
  rules,
  lifetimes,
  help,
};
