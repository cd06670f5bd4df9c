// Dialpad.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dialpad: ProviderRules = {
  slug: 'dialpad',
  name: 'Dialpad',
  aliases: ['dial-pad', 'dialpad-oauth'],
  rules,
  lifetimes,
};
