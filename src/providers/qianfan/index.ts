// Baidu Qianfan.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const qianfan: ProviderRules = {
  slug: 'qianfan',
  name: 'Baidu Qianfan',
  aliases: ['baidu-qianfan'],
  rules,
};
