// Telegram: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'Telegram does not know the token of the bot: it was revoked, or the bot was deleted.',
      resolve: [
        'In Telegram open a chat with BotFather, send /mybots, pick the bot, API Token, and copy the token.',
        'Enter it under Reconnect.',
      ],
      url: 'https://github.com/TelegramBotAPI/errors/blob/master/README.md',
    },
    object_access_lost: {
      resolve: ['An administrator of the chat adds the bot again, or the person unblocks it.'],
      url: 'https://github.com/TelegramBotAPI/errors/blob/master/README.md',
    },
  },
};
