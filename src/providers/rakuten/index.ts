// Rakuten Ichiba (RMS).
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const rakuten: ProviderRules = {
  slug: 'rakuten',
  name: 'Rakuten',
  aliases: ['rakuten-*', 'rms'],
  rules,
};
