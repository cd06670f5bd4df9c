// Help Scout.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const helpScout: ProviderRules = {
  slug: 'help-scout',
  name: 'Help Scout',
  aliases: ['helpscout', 'help-scout-mailbox', 'helpscout-mailbox'],
  rules,
  lifetimes,
  help,
};
