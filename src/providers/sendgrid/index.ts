// Twilio SendGrid.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sendgrid: ProviderRules = {
  slug: 'sendgrid',
  name: 'SendGrid',
  aliases: ['twilio-sendgrid', 'send-grid'],
  rules,
  lifetimes,
  help,
};
