// Mailjet.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mailjet: ProviderRules = {
  slug: 'mailjet',
  name: 'Mailjet',
  aliases: ['mail-jet', 'sinch-mailjet'],
  rules,
  lifetimes,
};
