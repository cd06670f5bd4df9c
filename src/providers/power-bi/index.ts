// Power BI: datasets, reports and workspaces.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const powerBi: ProviderRules = {
  slug: 'power-bi',
  name: 'Power BI',
  parent: 'microsoft',
  aliases: ['powerbi', 'microsoft-power-bi', 'microsoft-fabric', 'power-bi-embedded'],
  rules,
  lifetimes,
};
