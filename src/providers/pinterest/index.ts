// Pinterest: pins, boards and ads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const pinterest: ProviderRules = {
  slug: 'pinterest',
  name: 'Pinterest',
  aliases: ['pinterest-ads', 'pinterest-organic', 'pinterest-business'],
  marks: [{ header: { name: 'x-pinterest-rid' } }, { header: { name: 'pinterest-generated-by' } }],
  rules,
  lifetimes,
  help,
};
