// PlanetScale: hosted Vitess, which speaks MySQL's protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const planetscale: ProviderRules = {
  slug: 'planetscale',
  name: 'PlanetScale',
  parent: 'mysql',
  aliases: ['planetscale-mysql', 'pscale'],
  rules,
  lifetimes,
};
