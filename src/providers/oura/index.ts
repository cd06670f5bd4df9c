// Oura.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const oura: ProviderRules = {
  slug: 'oura',
  name: 'Oura',
  aliases: ['oura-ring', 'ouraring'],
  rules,
};
