// Telegram Bot API: `error_code` repeats the HTTP status; what happened stands in `description`. The token of a bot lives until it is revoked at BotFather.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const list = 'https://github.com/TelegramBotAPI/errors/blob/master/README.md';
const conflict = 'https://github.com/eternnoir/pyTelegramBotAPI/issues/695';
const initiate = 'https://github.com/TelegramBotAPI/errors/issues/2';

export const rules: readonly Rule[] = [
  {
    id: 'telegram/token-refused',
    match: { at: { error_code: '401', description: 'Unauthorized' } },
    ...means.wrongApiKey,
    citation: list,
    seen: 'Unauthorized',
    example: answer(401, { ok: false, error_code: 401, description: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'telegram/token-malformed',
    match: { at: { error_code: '404', description: 'Not Found' } },
    ...guess(means.wrongApiKey),
    citation: list,
    example: answer(404, { ok: false, error_code: 404, description: 'Not Found' }, { auth: 'api_key' }),
  },
  {
    id: 'telegram/blocked-by-user',
    match: { words: ['bot was blocked by the user | bot blocked by user'] },
    ...likely(means.objectAccessLost),
    citation: list,
    seen: 'Forbidden: bot blocked by user',
    example: answer(
      403,
      { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/kicked',
    match: { words: ['bot was kicked'] },
    ...means.objectAccessLost,
    citation: list,
    seen: 'Forbidden: bot was kicked',
    example: answer(
      403,
      { ok: false, error_code: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/not-a-member',
    match: { words: ['bot is not a member'] },
    ...means.objectAccessLost,
    citation: list,
    seen: 'Forbidden: bot is not a member of the channel chat',
    example: answer(
      403,
      { ok: false, error_code: 403, description: 'Forbidden: bot is not a member of the channel chat' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/user-gone',
    match: { words: ['user is deactivated'] },
    ...likely(means.objectAccessLost),
    citation: list,
    seen: 'Forbidden: user is deactivated',
    example: answer(
      403,
      { ok: false, error_code: 403, description: 'Forbidden: user is deactivated' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/rights',
    match: { words: ['not enough rights | have no rights'] },
    ...means.roleLost,
    scope: 'data_source',
    citation: list,
    seen: 'Bad Request: not enough rights to send text messages to the chat',
    example: answer(
      400,
      { ok: false, error_code: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/other-poll',
    match: { words: ['terminated by other'] },
    ...means.concurrentUpdate,
    citation: conflict,
    seen: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    example: answer(
      409,
      {
        ok: false,
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/webhook-active',
    match: { words: ['while webhook is active'] },
    ...means.badRequest,
    citation: list,
    seen: "Conflict: can't use getUpdates method while webhook is active",
    example: answer(
      409,
      {
        ok: false,
        error_code: 409,
        description:
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/cannot-start',
    match: { words: ["can't initiate conversation | can t initiate conversation | can't send messages to bots"] },
    ...means.badRequest,
    citation: initiate,
    seen: "Forbidden: bot can't initiate conversation with a user",
    example: answer(
      403,
      { ok: false, error_code: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/chat-missing',
    match: {
      words: [
        'chat not found | user not found | group is deactivated | group chat was upgraded | migrated to supergroup',
      ],
    },
    ...likely(means.notFound),
    scope: 'data_source',
    citation: list,
    seen: 'Bad Request: chat not found',
    example: answer(
      400,
      { ok: false, error_code: 400, description: 'Bad Request: chat not found' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/rate-limited',
    match: { words: ['too many requests'] },
    ...means.rateLimited,
    citation: list,
    seen: 'Too many requests',
    retryAfter: { at: 'parameters.retry_after', unit: 'seconds' },
    example: answer(
      429,
      { ok: false, error_code: 429, description: 'Too Many Requests: retry after 5', parameters: { retry_after: 5 } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'telegram/bad-request',
    match: { words: ['bad request'], status: 400 },
    ...means.badRequest,
    citation: list,
    seen: 'Bad Request: message text is empty',
    example: answer(
      400,
      { ok: false, error_code: 400, description: 'Bad Request: message text is empty' },
      { auth: 'api_key' },
    ),
  },
];
