// Octopus Energy.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const octopusEnergy: ProviderRules = {
  slug: 'octopus-energy',
  name: 'Octopus Energy',
  aliases: ['octopus', 'kraken-tech'],
  rules,
};
