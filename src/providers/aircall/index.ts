// Aircall.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const aircall: ProviderRules = {
  slug: 'aircall',
  name: 'Aircall',
  aliases: ['air-call', 'aircall-oauth'],
  rules,
  lifetimes,
  help,
};
