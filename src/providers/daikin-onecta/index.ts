// Daikin Onecta: heat pumps.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const daikinOnecta: ProviderRules = {
  slug: 'daikin-onecta',
  name: 'Daikin Onecta',
  aliases: ['daikin'],
  rules,
  lifetimes,
};
