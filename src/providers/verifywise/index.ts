// VerifyWise.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const verifywise: ProviderRules = {
  slug: 'verifywise',
  name: 'VerifyWise',
  rules,
  lifetimes,
};
