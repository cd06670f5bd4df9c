// Home Connect: appliances of Bosch, Siemens and others.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const homeConnect: ProviderRules = {
  slug: 'home-connect',
  name: 'Home Connect',
  aliases: ['homeconnect', 'home_connect', 'bosch-home-connect', 'siemens-home-connect'],
  rules,
  lifetimes,
};
