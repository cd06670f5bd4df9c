// Webflow.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const webflow: ProviderRules = {
  slug: 'webflow',
  name: 'Webflow',
  rules,
  lifetimes,
};
