// Auth0.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const auth0: ProviderRules = {
  slug: 'auth0',
  name: 'Auth0',
  rules,
  lifetimes,
};
