// Opsgenie: number in `code`, words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const auth = 'https://github.com/streaak/keyhacks/pull/124';
const integration = 'https://github.com/louislam/uptime-kuma/issues/3613';
const docs = 'https://docs.opsgenie.com/docs/response';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'opsgenie/key-refused',
    match: {
      words: ['could not authenticate | key format is not valid | api key is invalid'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.wrongApiKey,
    citation: auth,
    seen: 'Could not authenticate',
    example: answer(401, { message: 'Could not authenticate', took: 0.002, requestId: 'a' }, key),
  },
  {
    id: 'opsgenie/wrong-kind-of-key',
    match: { at: { code: '40301' } },
    ...means.scopeMissing,
    citation: integration,
    seen: 'To perform this action, use an API key from an API integration.',
    example: answer(
      403,
      {
        code: 40301,
        message: 'To perform this action, use an API key from an API integration.',
        took: 0.001,
        requestId: 'a',
      },
      key,
    ),
  },
  {
    id: 'opsgenie/not-authorized',
    match: {
      status: 403,
      words: ['not authorized | do not have permission | unauthorized | api access is not enabled'],
      format: 'json',
    },
    ...likely(means.scopeMissing),
    citation: docs,
    example: answer(
      403,
      { message: 'You are not authorized to perform this action', took: 0.001, requestId: 'a' },
      key,
    ),
  },
  {
    id: 'opsgenie/plan',
    match: { status: [402, 403], words: ['plan | subscription | trial | expired account'], format: 'json' },
    ...means.planLimit,
    citation: docs,
    example: answer(402, { message: 'Your plan does not support this feature', took: 0.001, requestId: 'a' }, key),
  },
  {
    id: 'opsgenie/not-found',
    match: { status: 404, words: ['does not exist | no '] },
    ...likely(means.notFound),
    citation: docs,
    example: answer(404, { message: 'Alert does not exist', took: 0.001, requestId: 'a' }, key),
  },
  {
    id: 'opsgenie/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { message: 'You are making too many requests!', took: 0.001, requestId: 'a' }, key),
  },
];
