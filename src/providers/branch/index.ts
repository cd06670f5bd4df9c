// Branch: deep links and attribution.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const branch: ProviderRules = {
  slug: 'branch',
  name: 'Branch',
  aliases: ['branch-io', 'branchio'],
  rules,
  lifetimes,
  help,
};
