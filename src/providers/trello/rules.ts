// Trello: plain text for refusals, JSON for throttling. The plain words are its own API's.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const limits = 'https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits';
const authorization = 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'trello/app-unknown',
    match: { words: ['app not found'] },
    ...means.invalidClient,
    citation:
      'https://github.com/daffainfo/all-about-apikey/blob/66cb30fb307b77865f0386cf6cc030746a4401b0/Business/Trello.md',
    seen: 'App not found',
    example: answer(400, 'App not found', key),
  },
  {
    id: 'trello/app-key-refused',
    match: { status: 401, words: ['invalid key | invalid app key | missing api key'] },
    ...means.invalidClient,
    citation: authorization,
    example: answer(401, 'invalid key', key),
  },
  {
    id: 'trello/token-expired',
    match: { status: 401, words: ['expired token | token expired'], format: ['json', 'text'] },
    ...means.expiredAge,
    citation: authorization,
    example: answer(401, 'expired token', key),
  },
  {
    id: 'trello/scope-missing',
    match: { status: [400, 401], words: ['insufficient scope | invalid token permissions'], format: ['json', 'text'] },
    ...means.scopeMissing,
    citation: authorization,
    example: answer(401, 'invalid token permissions', key),
  },
  {
    id: 'trello/token-refused',
    match: { status: 401, words: ['invalid token | invalid app token | missing token'], format: ['json', 'text'] },
    ...likely(means.revoked),
    citation: authorization,
    example: answer(401, 'invalid token', key),
  },
  {
    id: 'trello/no-permission',
    match: {
      status: [401, 403],
      words: [
        'unauthorized permission requested | unauthorized card permission requested | unauthorized org access | unauthorized organization',
      ],
      format: ['json', 'text'],
    },
    ...means.objectAccessLost,
    citation: authorization,
    example: answer(401, 'unauthorized permission requested', key),
  },
  {
    id: 'trello/token-throttled',
    match: { code: 'API_TOKEN_LIMIT_EXCEEDED' },
    ...means.rateLimited,
    citation: limits,
    seen: 'API_TOKEN_LIMIT_EXCEEDED',
    example: answer(429, { error: 'API_TOKEN_LIMIT_EXCEEDED', message: 'Rate limit exceeded' }, key),
  },
  {
    id: 'trello/key-throttled',
    match: { code: ['API_KEY_LIMIT_EXCEEDED', 'API_TOKEN_DB_LIMIT_EXCEEDED', 'API_TOO_MANY_CARDS_REQUESTED'] },
    ...means.rateLimited,
    citation: limits,
    seen: 'API_KEY_LIMIT_EXCEEDED',
    example: answer(429, { error: 'API_KEY_LIMIT_EXCEEDED', message: 'Rate limit exceeded' }, key),
  },
  {
    id: 'trello/invalid-id',
    match: { status: 400, words: ['invalid id | invalid value for'] },
    ...means.badRequest,
    citation: authorization,
    example: answer(400, 'invalid id', key),
  },
  {
    id: 'trello/board-not-found',
    match: {
      status: 404,
      words: ['requested resource was not found | model not found | board not found | card not found'],
    },
    ...likely(means.notFound),
    citation: authorization,
    example: answer(404, 'The requested resource was not found.', key),
  },
];
