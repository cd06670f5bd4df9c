// Twitch: channels and streams.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const twitch: ProviderRules = {
  slug: 'twitch',
  name: 'Twitch',
  rules,
  lifetimes,
  help,
};
