// RD Station.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const rdStation: ProviderRules = {
  slug: 'rd-station',
  name: 'RD Station',
  aliases: ['rdstation'],
  rules,
};
