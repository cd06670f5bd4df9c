// Omnisend: problem documents; `type` names the kind.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const responses = 'https://api-docs.omnisend.com/reference/responses';

export const rules: readonly Rule[] = [
  {
    id: 'omnisend/key',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      auth: ['api_key', 'none'],
      status: 401,
      words: ['unauthorized | authentication | api key | invalid'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: responses,
    seen: 'Missing or invalid authentication',
    example: answer(
      401,
      {
        type: 'https://problems.omnisend.com/unauthorized',
        title: 'Unauthorized',
        status: 401,
        detail: 'Missing or invalid authentication.',
        instance: 'urn:omnisend:request:0',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'omnisend/access-token',
    match: {
      auth: 'oauth2',
      status: 401,
      words: ['unauthorized | authentication | invalid | expired'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: responses,
    seen: 'Missing or invalid authentication',
    example: answer(
      401,
      {
        type: 'https://problems.omnisend.com/unauthorized',
        title: 'Unauthorized',
        status: 401,
        detail: 'Missing or invalid authentication.',
        instance: 'urn:omnisend:request:0',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'omnisend/permission',
    match: { stage: 'api_call', status: 403, words: ['forbidden | permission | permissions | scope'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: responses,
    seen: 'Insufficient permissions',
    example: answer(
      403,
      {
        type: 'https://problems.omnisend.com/forbidden',
        title: 'Forbidden',
        status: 403,
        detail: 'Insufficient permissions.',
        instance: 'urn:omnisend:request:0',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'omnisend/validation',
    match: { at: { type: 'https://problems.omnisend.com/validation-failed' } },
    ...means.badRequest,
    citation: responses,
    seen: 'https://problems.omnisend.com/validation-failed',
    example: answer(
      400,
      {
        type: 'https://problems.omnisend.com/validation-failed',
        title: 'Validation failed',
        status: 400,
        detail: 'One or more fields are invalid.',
        instance: 'urn:omnisend:request:0',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'omnisend/not-found',
    match: { at: { type: 'https://problems.omnisend.com/not-found' } },
    ...means.notFound,
    citation: responses,
    seen: 'https://problems.omnisend.com/not-found',
    example: answer(
      404,
      {
        type: 'https://problems.omnisend.com/not-found',
        title: 'Not found',
        status: 404,
        detail: "Segment '0' not found.",
        instance: 'urn:omnisend:request:0',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'omnisend/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: responses,
    seen: 'Rate limit exceeded',
    example: answer(
      429,
      {
        type: 'https://problems.omnisend.com/rate-limit-exceeded',
        title: 'Too many requests',
        status: 429,
        detail: 'Rate limit exceeded.',
        instance: 'urn:omnisend:request:0',
      },
      { auth: 'api_key' },
    ),
  },
];
