// CJ Dropshipping.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const cjDropshipping: ProviderRules = {
  slug: 'cj-dropshipping',
  name: 'CJ Dropshipping',
  aliases: ['cjdropshipping'],
  rules,
};
