// PostHog: product analytics.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const posthog: ProviderRules = {
  slug: 'posthog',
  name: 'PostHog',
  marks: [{ words: ['personal api key found in request'] }],
  rules,
  lifetimes,
  help,
};
