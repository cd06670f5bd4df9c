// WhatsApp Business: the Cloud API. Six-digit codes beside those of the Graph.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const whatsappBusiness: ProviderRules = {
  slug: 'whatsapp-business',
  name: 'WhatsApp Business',
  parent: 'facebook-ads',
  aliases: ['whatsapp', 'whatsapp-*', 'whatsapp-cloud', 'whatsapp-cloud-api', 'whatsapp-business-api'],
  rules,
  lifetimes,
};
