// Tencent Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const tencentCloud: ProviderRules = {
  slug: 'tencent-cloud',
  name: 'Tencent Cloud',
  aliases: ['tencentcloud', 'tencentcloud-*'],
  rules,
};
