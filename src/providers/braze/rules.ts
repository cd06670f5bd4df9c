// Braze: `message`; its own codes are the statuses with a word.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors =
  'https://github.com/braze-inc/braze-docs/blob/021e631c3be11d726ea3b0f81d8dce436153dceb/_docs/_api/errors.md';
const ruby = 'https://www.rubydoc.info/gems/braze_api/BrazeAPI/Errors/Unauthorized';
const keys = 'https://www.Braze.com/docs/user_guide/administrative/app_settings/api_settings_tab/';

export const rules: readonly Rule[] = [
  {
    id: 'braze/ip',
    match: {
      words: ['ip address | not allowlisted | not whitelisted | whitelist'],
      status: [401, 403, 'none'],
      format: ['json', 'none'],
    },
    ...means.ipNotAllowed,
    citation: keys,
    seen: 'Whitelist IPs',
    example: answer(401, { message: 'Request IP address is not whitelisted for this API key' }, { auth: 'api_key' }),
  },
  {
    id: 'braze/endpoint-permission',
    match: {
      words: [
        'does not have permission | not permitted | insufficient permissions | sufficient permissions | permission to access',
      ],
      format: ['json', 'none'],
    },
    ...likely(means.scopeMissing),
    citation: keys,
    example: answer(401, { message: 'API key does not have permission to access this endpoint' }, { auth: 'api_key' }),
  },
  {
    id: 'braze/inactivated',
    match: {
      stage: 'api_call',
      status: 403,
      words: ['forbidden | rate plan | inactivated | inactive'],
      format: 'json',
    },
    ...likely(means.planLimit),
    citation: errors,
    seen: "Rate plan doesn't support or account is otherwise inactivated.",
    example: answer(403, { message: 'Forbidden' }, { auth: 'api_key' }),
  },
  {
    id: 'braze/key',
    match: { words: ['invalid api key | error authenticating credentials'], status: 401, format: ['json', 'none'] },
    ...means.wrongApiKey,
    citation: ruby,
    seen: 'Invalid API Key',
    example: answer(401, { message: 'Invalid API Key' }, { auth: 'api_key' }),
  },
  {
    id: 'braze/key-refused',
    match: { stage: 'api_call', words: ['unauthorized'], status: 401, format: 'json' },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(401, { message: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'braze/key-unknown',
    match: { words: ['unknown rest api key'] },
    ...means.wrongApiKey,
    citation: errors,
    seen: 'Unknown REST API Key.',
    example: answer(400, { message: 'Unknown REST API Key.' }, { auth: 'api_key' }),
  },
  {
    id: 'braze/request',
    match: {
      words: [
        'no recipients | invalid campaign id | message variant unspecified | mismatched message type | max input length exceeded',
      ],
    },
    ...means.badRequest,
    citation: errors,
    seen: 'Invalid Campaign ID',
    example: answer(400, { message: 'Invalid Campaign ID' }, { auth: 'api_key' }),
  },
];
