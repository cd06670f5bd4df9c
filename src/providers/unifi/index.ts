// UniFi Network.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const unifi: ProviderRules = {
  slug: 'unifi',
  name: 'UniFi',
  aliases: ['ubiquiti', 'unifi-*', 'ubnt'],
  rules,
};
