// Apache Pinot, and StarTree its cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const apachePinot: ProviderRules = {
  slug: 'apache-pinot',
  name: 'Apache Pinot',
  aliases: ['pinot', 'startree', 'startree-cloud'],
  rules,
  lifetimes,
};
