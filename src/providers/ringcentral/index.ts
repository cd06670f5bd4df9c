// RingCentral.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ringcentral: ProviderRules = {
  slug: 'ringcentral',
  name: 'RingCentral',
  aliases: ['ring-central', 'ringcentral-mvp', 'ringex'],
  rules,
  lifetimes,
};
