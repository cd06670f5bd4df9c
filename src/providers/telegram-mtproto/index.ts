// Telegram by its client API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const telegramMtproto: ProviderRules = {
  slug: 'telegram-mtproto',
  name: 'Telegram (client API)',
  aliases: ['telegram-client', 'telethon', 'pyrogram', 'gramjs', 'telegram-user'],
  rules,
};
