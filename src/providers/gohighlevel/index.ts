// HighLevel, also GoHighLevel.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const gohighlevel: ProviderRules = {
  slug: 'gohighlevel',
  name: 'HighLevel',
  aliases: ['highlevel', 'go-high-level', 'ghl', 'leadconnector', 'high-level'],
  rules,
  lifetimes,
};
