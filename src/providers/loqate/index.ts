// Loqate.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const loqate: ProviderRules = {
  slug: 'loqate',
  name: 'Loqate',
  aliases: ['addresscomplete', 'pca-predict', 'canada-post-addresscomplete'],
  rules,
};
