// LinkedIn: pages, ads and profiles.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const linkedin: ProviderRules = {
  slug: 'linkedin',
  name: 'LinkedIn',
  aliases: ['linkedin-*'],
  marks: [{ header: { name: 'x-li-fabric' } }, { header: { name: 'x-li-uuid' } }, { at: { serviceErrorCode: '' } }],
  rules,
  lifetimes,
  help,
};
