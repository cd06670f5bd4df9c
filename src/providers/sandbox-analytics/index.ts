// Sandbox Analytics, the simulator's OAuth provider.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sandboxAnalytics: ProviderRules = {
  slug: 'sandbox-analytics',
  name: 'Sandbox Analytics',
  rules,
  lifetimes,
};
