// Synology DSM.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const synologyDsm: ProviderRules = {
  slug: 'synology-dsm',
  name: 'Synology DSM',
  aliases: ['synology', 'synology-*'],
  rules,
};
