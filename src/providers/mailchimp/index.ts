// Mailchimp, and its transactional mail (Mandrill).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mailchimp: ProviderRules = {
  slug: 'mailchimp',
  name: 'Mailchimp',
  aliases: ['mailchimp-transactional', 'mandrill', 'mail-chimp', 'mailchimp-marketing'],
  rules,
  lifetimes,
  help,
};
