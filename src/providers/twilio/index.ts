// Twilio.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const twilio: ProviderRules = {
  slug: 'twilio',
  name: 'Twilio',
  aliases: ['twilio-*'],
  rules,
  lifetimes,
  help,
};
