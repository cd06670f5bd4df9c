// Toggl Track.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const toggl: ProviderRules = {
  slug: 'toggl',
  name: 'Toggl',
  aliases: ['toggl-track'],
  rules,
  lifetimes,
};
