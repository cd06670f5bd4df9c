// Alpha Vantage: sentences under `Information`, `Note` and `Error Message`, with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://github.com/beancount/beanprice/issues/124';

export const rules: readonly Rule[] = [
  {
    id: 'alpha-vantage/rate',
    match: {
      words: [
        'standard api call frequency | standard api rate limit | higher api call volume | spreading out your free api requests | free key rate limit',
      ],
    },
    ...means.rateLimited,
    citation: docs,
    seen: 'Please consider spreading out your free API requests more sparingly',
    example: answer(
      200,
      { Information: 'Please consider spreading out your free API requests more sparingly.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'alpha-vantage/premium',
    match: { words: ['premium endpoint'] },
    ...means.planLimit,
    citation: docs,
    example: answer(
      200,
      { Information: 'Thank you for using Alpha Vantage! This is a premium endpoint.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'alpha-vantage/key',
    match: { words: ['apikey is invalid or missing'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(200, { 'Error Message': 'the parameter apikey is invalid or missing.' }, { auth: 'api_key' }),
  },
];
