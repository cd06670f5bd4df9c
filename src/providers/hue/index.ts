// Philips Hue.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const hue: ProviderRules = {
  slug: 'hue',
  name: 'Philips Hue',
  aliases: ['philips-hue'],
  rules,
};
