// Harvest: time tracking.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const harvest: ProviderRules = {
  slug: 'harvest',
  name: 'Harvest',
  aliases: ['harvest-time', 'getharvest'],
  rules,
  lifetimes,
};
