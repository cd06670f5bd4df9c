// Huawei FusionSolar.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const fusionsolar: ProviderRules = {
  slug: 'fusionsolar',
  name: 'Huawei FusionSolar',
  aliases: ['huawei-fusionsolar'],
  rules,
};
