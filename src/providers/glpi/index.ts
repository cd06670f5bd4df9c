// GLPI: service desk.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const glpi: ProviderRules = {
  slug: 'glpi',
  name: 'GLPI',
  aliases: ['glpi-project'],
  rules,
  lifetimes,
};
