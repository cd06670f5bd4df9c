// AdRoll, of NextRoll.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const adroll: ProviderRules = {
  slug: 'adroll',
  name: 'AdRoll',
  aliases: ['nextroll', 'ad-roll'],
  rules,
  lifetimes,
  help,
};
