// LG Horizon: television of Liberty Global.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const lgHorizon: ProviderRules = {
  slug: 'lg-horizon',
  name: 'LG Horizon',
  aliases: ['lghorizon', 'ziggo', 'telenet-tv'],
  rules,
  lifetimes,
};
