// LiveChat, and HelpDesk, by Text.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const livechat: ProviderRules = {
  slug: 'livechat',
  name: 'LiveChat',
  aliases: ['live-chat', 'livechatinc', 'text-livechat', 'helpdesk-com'],
  rules,
  lifetimes,
};
