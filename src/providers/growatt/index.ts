// Growatt.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const growatt: ProviderRules = {
  slug: 'growatt',
  name: 'Growatt',
  aliases: ['growatt-server'],
  rules,
};
