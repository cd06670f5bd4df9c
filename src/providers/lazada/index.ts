// Lazada, AliExpress and Taobao.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const lazada: ProviderRules = {
  slug: 'lazada',
  name: 'Lazada',
  aliases: ['aliexpress', 'taobao', 'tmall', 'alibaba', '1688'],
  rules,
};
