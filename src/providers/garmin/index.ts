// Garmin Connect: activities and health.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const garmin: ProviderRules = {
  slug: 'garmin',
  name: 'Garmin',
  aliases: ['garmin-connect', 'garmin-health'],
  rules,
  lifetimes,
};
