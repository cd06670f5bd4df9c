// TUNE (HasOffers): status 200 and a sentence that names the token.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.tune.com/network-docs/api-error-messages/';

export const rules: readonly Rule[] = [
  {
    id: 'tune/rate',
    match: { words: ['exceeded api rate limit'] },
    ...means.rateLimited,
    citation: docs,
    seen: 'User has exceeded API rate limit',
    example: answer(
      200,
      { response: { status: -1, errors: [{ publicMessage: 'User has exceeded API rate limit' }] } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tune/key',
    match: { words: ['networktoken | network token | api key', 'is not authenticated'] },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'is not authenticated',
    example: answer(
      200,
      { response: { status: -1, errors: [{ publicMessage: 'NetworkToken 000000 is not authenticated' }] } },
      { auth: 'api_key' },
    ),
  },
];
