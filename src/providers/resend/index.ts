// Resend.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const resend: ProviderRules = {
  slug: 'resend',
  name: 'Resend',
  rules,
};
