// Alibaba Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const alibabaCloud: ProviderRules = {
  slug: 'alibaba-cloud',
  name: 'Alibaba Cloud',
  aliases: ['aliyun', 'aliyun-*', 'alibabacloud', 'polardb', 'alibaba-cloud-*'],
  rules,
};
