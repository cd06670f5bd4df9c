// LongPort.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const longport: ProviderRules = {
  slug: 'longport',
  name: 'LongPort',
  aliases: ['longbridge'],
  rules,
};
