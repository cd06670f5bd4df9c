// Google Gemini: API keys of Google AI Studio; a refused key is called an invalid argument.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const trouble = 'https://ai.google.dev/gemini-api/docs/troubleshooting';

export const rules: readonly Rule[] = [
  {
    id: 'gemini/key-expired',
    match: { words: ['api key expired'] },
    ...likely(means.expiredAge),
    citation: trouble,
    example: answer(
      400,
      { error: { code: 400, message: 'API key expired. Please renew the API key.', status: 'INVALID_ARGUMENT' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'gemini/key',
    match: { words: ['api key not valid | api key not found'] },
    ...likely(means.wrongApiKey),
    citation: trouble,
    example: answer(
      400,
      { error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'gemini/key-leaked',
    match: { words: ['reported as leaked'] },
    ...likely(means.apiKeyDeleted),
    citation: trouble,
    example: answer(
      403,
      {
        error: {
          code: 403,
          message: 'Your API key was reported as leaked. Please use another API key.',
          status: 'PERMISSION_DENIED',
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'gemini/location',
    match: { words: ['user location is not supported'] },
    verdict: 'operator',
    cause: null,
    detail: 'wrong_region',
    certainty: 'likely',
    citation: trouble,
    example: answer(
      400,
      {
        error: { code: 400, message: 'User location is not supported for the API use.', status: 'FAILED_PRECONDITION' },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'gemini/free-tier',
    match: { status: 400, words: ['enable billing | free tier is not available'] },
    ...likely(means.planLimit),
    citation: trouble,
    example: answer(
      400,
      {
        error: {
          code: 400,
          message:
            'Gemini API free tier is not available in your country. Please enable billing on your project in Google AI Studio.',
          status: 'FAILED_PRECONDITION',
        },
      },
      { auth: 'api_key' },
    ),
  },
];
