// Resend: `name` and `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://resend.com/docs/api-reference/errors';

export const rules: readonly Rule[] = [
  {
    id: 'resend/restricted',
    match: { code: 'restricted_api_key' },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(
      401,
      { statusCode: 401, name: 'restricted_api_key', message: 'This API key is restricted to only send emails' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'resend/key',
    match: { code: ['invalid_api_key', 'invalid_api_Key'] },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(
      403,
      { statusCode: 403, name: 'invalid_api_key', message: 'API key is invalid' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'resend/key-words',
    match: { words: ['api key is invalid'] },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(
      400,
      { statusCode: 400, name: 'validation_error', message: 'API key is invalid' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'resend/key-missing',
    match: { code: 'missing_api_key' },
    ...means.clientBug,
    citation: errors,
    example: answer(401, { statusCode: 401, name: 'missing_api_key', message: 'Missing API Key' }, { auth: 'api_key' }),
  },
  {
    id: 'resend/daily',
    match: { code: 'daily_quota_exceeded' },
    ...means.quotaExhausted,
    citation: errors,
    example: answer(
      429,
      { statusCode: 429, name: 'daily_quota_exceeded', message: 'You have reached your daily email quota.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'resend/monthly',
    match: { code: 'monthly_quota_exceeded' },
    ...likely(means.planLimit),
    citation: errors,
    example: answer(
      429,
      { statusCode: 429, name: 'monthly_quota_exceeded', message: 'You have reached your monthly email quota.' },
      { auth: 'api_key' },
    ),
  },
];
