// Outreach.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const outreach: ProviderRules = {
  slug: 'outreach',
  name: 'Outreach',
  aliases: ['outreach-io', 'outreach-oauth'],
  rules,
  lifetimes,
};
