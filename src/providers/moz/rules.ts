// Moz: JSON-RPC errors; a negative number in `error.code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const types = 'https://github.com/api-evangelist/moz/blob/main/errors/moz-problem-types.yml';
const archive = 'https://moz.com/help/links-api/v1-archive/v1-api-troubleshooting';
const reference = 'https://moz.com/api/docs/guides/error-handling';

export const rules: readonly Rule[] = [
  {
    id: 'moz/key-refused',
    match: { code: '-32651' },
    ...means.wrongApiKey,
    citation: types,
    seen: '-32651',
    example: answer(
      401,
      { id: '1', jsonrpc: '2.0', error: { code: -32651, status: 401, message: 'Missing or invalid authentication' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moz/key-refused-in-words',
    match: { words: ['missing or invalid authentication'] },
    ...likely(means.wrongApiKey),
    citation: types,
    seen: 'Missing or invalid authentication',
    example: answer(401, { error: 'Missing or invalid authentication' }, { auth: 'api_key' }),
  },
  {
    id: 'moz/quota',
    match: { words: ['quota | rows'], status: [402, 403, 429], format: 'json' },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(
      403,
      { id: '1', jsonrpc: '2.0', error: { code: -32655, status: 403, message: 'Insufficient quota' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moz/method',
    match: { code: '-32601' },
    ...means.badRequest,
    citation: types,
    seen: '-32601',
    example: answer(
      400,
      { id: '1', jsonrpc: '2.0', error: { code: -32601, status: 400, message: 'Action not found: NoSuchMethod' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moz/parameters',
    match: { code: ['-32600', '-32652', '-32654'] },
    ...means.badRequest,
    citation: types,
    seen: '-32652',
    example: answer(
      400,
      { id: '1', jsonrpc: '2.0', error: { code: -32652, status: 400, message: 'Please include a site_query.' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moz/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: types,
    seen: 'More than 50 requests in a 5-minute period that result in a 4xx code triggers rate limiting',
    example: answer(
      429,
      { id: '1', jsonrpc: '2.0', error: { code: -32000, status: 429, message: 'Too many requests' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'moz/plain-http',
    match: { status: [401, 403], words: ['unauthorized | authentication failed'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: archive,
    seen: '401 Unauthorized errors',
    example: answer(401, { status: '401', error_message: 'Authentication failed' }, { auth: 'api_key' }),
  },
];
