// CallRail.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const callrail: ProviderRules = {
  slug: 'callrail',
  name: 'CallRail',
  aliases: ['call-rail'],
  rules,
  lifetimes,
  help,
};
