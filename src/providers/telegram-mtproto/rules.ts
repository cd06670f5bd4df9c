// Telegram by its client API: a session of a person; errors are words in capitals with a status before them.
import { means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://core.telegram.org/api/errors';

export const rules: readonly Rule[] = [
  {
    id: 'telegram-mtproto/auth-key',
    match: { words: ['auth key unregistered | auth key invalid'] },
    ...means.revoked,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: AUTH_KEY_UNREGISTERED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/session-revoked',
    match: { words: ['session revoked'] },
    ...means.loggedOut,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: SESSION_REVOKED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/session-expired',
    match: { words: ['session expired'] },
    ...means.expiredAge,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: SESSION_EXPIRED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/key-elsewhere',
    match: { words: ['auth key duplicated'] },
    ...means.revoked,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: AUTH_KEY_DUPLICATED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/user-off',
    match: { words: ['user deactivated | user deactivated ban'] },
    ...means.accountDeleted,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: USER_DEACTIVATED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/second-factor',
    match: { words: ['session password needed'] },
    ...means.mfaOrSsoRequired,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: SESSION_PASSWORD_NEEDED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/phone-banned',
    match: { words: ['phone number banned'] },
    ...means.accountSuspended,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: PHONE_NUMBER_BANNED (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/bot-token',
    match: { words: ['access token expired | access token invalid'] },
    ...means.wrongApiKey,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: ACCESS_TOKEN_INVALID (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/flood',
    match: { words: ['flood wait | flood premium wait | slowmode wait'] },
    ...means.rateLimited,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: FLOOD_WAIT_30 (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/api-id',
    match: { words: ['api id invalid | api id published flood'] },
    ...means.invalidClient,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: API_ID_INVALID (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/chat-closed',
    match: { words: ['channel private | chat forbidden | chat admin required'] },
    ...means.objectAccessLost,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: CHANNEL_PRIVATE (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
  {
    id: 'telegram-mtproto/moved',
    match: { words: ['phone migrate | network migrate | user migrate | file migrate'] },
    ...means.wrongRegion,
    citation: errors,
    example: {
      error: { name: 'Error', message: '401: PHONE_MIGRATE_2 (caused by messages.GetDialogs)' },
      auth: 'session',
    },
  },
];
