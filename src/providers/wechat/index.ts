// WeChat, WeCom and their open platform.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const wechat: ProviderRules = {
  slug: 'wechat',
  name: 'WeChat',
  aliases: ['weixin', 'wechat-*', 'wecom', 'wechat-work', 'work-weixin'],
  rules,
};
