// NIBE Uplink and myUplink.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const nibe: ProviderRules = {
  slug: 'nibe',
  name: 'NIBE myUplink',
  aliases: ['myuplink', 'nibe-uplink'],
  rules,
};
