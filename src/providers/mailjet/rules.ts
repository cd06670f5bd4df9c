// Mailjet: `ErrorMessage` beside `StatusCode`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://dev.mailjet.com/docs/email-api/email_api_overview/status_codes';
const refused = 'https://github.com/mailjet/mailjet-apiv3-python/issues/90';

export const rules: readonly Rule[] = [
  {
    id: 'mailjet/key',
    match: { words: ['authentication authorization failure | incorrect api key'], format: ['json', 'none'] },
    ...means.wrongApiKey,
    citation: refused,
    seen: 'API key authentication/authorization failure',
    example: answer(
      401,
      {
        ErrorInfo: '',
        ErrorMessage:
          'API key authentication/authorization failure. You may be unauthorized to access the API or your API key may be expired. Visit API keys management section to check your keys.',
        StatusCode: 401,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailjet/key-pair',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      status: 401,
      words: ['api key | api secret key | unauthorized'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: 'You have specified an incorrect API Key / API Secret Key pair.',
    example: answer(
      401,
      {
        ErrorInfo: '',
        ErrorMessage: 'You have specified an incorrect API secret pair: unauthorized.',
        StatusCode: 401,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailjet/forbidden',
    match: {
      saysNot: ['network denied'],
      stage: 'api_call',
      status: 403,
      words: ['not authorized to access this resource | forbidden | not allowed'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: codes,
    seen: 'You are not authorized to access this resource.',
    example: answer(
      403,
      { ErrorInfo: '', ErrorMessage: 'You are not authorized to access this resource.', StatusCode: 403 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailjet/suspended',
    match: {
      words: [
        'account has been suspended | account is suspended | account has been temporarily blocked | temporarily blocked',
      ],
    },
    ...likely(means.userSuspended),
    citation: codes,
    example: answer(
      401,
      { ErrorInfo: '', ErrorMessage: 'Your account has been temporarily blocked.', StatusCode: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailjet/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: codes,
    seen: 'You have reached the maximum number of calls allowed per minute by our API.',
    example: answer(429, ''),
  },
];
