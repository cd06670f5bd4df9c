// Eventbrite.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const eventbrite: ProviderRules = {
  slug: 'eventbrite',
  name: 'Eventbrite',
  rules,
  lifetimes,
};
