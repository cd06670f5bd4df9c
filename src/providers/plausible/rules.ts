// Plausible: `{ "error": "..." }`. One text covers a wrong key and a site that the key does not reach; 402 says plan or lapsed subscription.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source = 'https://github.com/plausible/analytics/blob/master/lib/plausible_web/plugs/authorize_public_api.ex';

export const rules: readonly Rule[] = [
  {
    id: 'plausible/site-locked',
    match: { words: ['locked due to missing active subscription | site is locked'] },
    ...means.subscriptionInactive,
    scope: 'data_source',
    citation: source,
    seen: 'This Plausible site is locked due to missing active subscription.',
    example: answer(
      402,
      {
        error:
          'This Plausible site is locked due to missing active subscription. In order to access it, the site owner should subscribe to a suitable plan',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'plausible/plan',
    match: { words: ['does not have access to stats api | subscription plan includes'] },
    ...means.planLimit,
    citation: source,
    seen: 'The account that owns this API key does not have access to Stats API.',
    example: answer(
      402,
      { error: 'The account that owns this API key does not have access to Stats API.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'plausible/nothing-sent',
    match: { words: ['missing api key'] },
    ...means.badRequest,
    citation: source,
    seen: 'Missing API key.',
    example: answer(
      401,
      { error: 'Missing API key. Please use a valid Plausible API key as a Bearer Token.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'plausible/key-or-site',
    match: { words: ['invalid api key or site id'] },
    ...guess(means.wrongApiKey),
    citation: source,
    seen: 'Invalid API key or site ID.',
    example: answer(
      401,
      {
        error:
          "Invalid API key or site ID. Please make sure you're using a valid API key with access to the site you've requested.",
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'plausible/key',
    match: { words: ['invalid api key'] },
    ...likely(means.wrongApiKey),
    citation: source,
    seen: 'Invalid API key.',
    example: answer(
      401,
      {
        error:
          "Invalid API key. Please make sure you're using a valid API key with access to the resource you've requested.",
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'plausible/rate-limited',
    match: { words: ['too many api requests'] },
    ...means.rateLimited,
    citation: source,
    seen: 'Too many API requests.',
    example: answer(
      429,
      { error: 'Too many API requests. Your API key is limited to 600 requests per hour.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'plausible/site-id-missing',
    match: { words: ['missing site id'] },
    ...means.badRequest,
    citation: source,
    seen: 'Missing site ID.',
    example: answer(
      400,
      { error: 'Missing site ID. Please provide the required site_id parameter with your request.' },
      { auth: 'api_key' },
    ),
  },
];
