// Strava: activities of athletes.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const strava: ProviderRules = {
  slug: 'strava',
  name: 'Strava',
  rules,
  lifetimes,
  help,
};
