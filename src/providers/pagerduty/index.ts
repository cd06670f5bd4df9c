// PagerDuty.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const pagerduty: ProviderRules = {
  slug: 'pagerduty',
  name: 'PagerDuty',
  rules,
  lifetimes,
};
