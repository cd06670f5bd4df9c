// Constant Contact.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const constantContact: ProviderRules = {
  slug: 'constant-contact',
  name: 'Constant Contact',
  aliases: ['constantcontact', 'constant-contact-v3'],
  rules,
  lifetimes,
};
