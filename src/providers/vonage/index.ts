// Vonage (Nexmo).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const vonage: ProviderRules = {
  slug: 'vonage',
  name: 'Vonage',
  aliases: ['nexmo'],
  rules,
};
