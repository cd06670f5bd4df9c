// Lark and Feishu.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const lark: ProviderRules = {
  slug: 'lark',
  name: 'Lark',
  aliases: ['feishu', 'larksuite'],
  rules,
};
