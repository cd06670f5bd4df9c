// LaunchDarkly.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const launchdarkly: ProviderRules = {
  slug: 'launchdarkly',
  name: 'LaunchDarkly',
  aliases: ['launch-darkly'],
  rules,
  lifetimes,
};
