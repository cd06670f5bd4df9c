// Dexcom Share: readings of glucose sensors.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dexcomShare: ProviderRules = {
  slug: 'dexcom-share',
  name: 'Dexcom Share',
  aliases: [],
  rules,
  lifetimes,
};
