// Clockify: number in `code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const auth = 'https://github.com/clockify/clockify_api_docs/issues/7';
const docs = 'https://docs.clockify.me/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'clockify/key-missing-or-refused',
    match: { at: { code: '1000' } },
    ...likely(means.wrongApiKey),
    citation: auth,
    seen: 'Full authentication is required to access this resource',
    example: answer(401, { message: 'Full authentication is required to access this resource', code: 1000 }, key),
  },
  {
    id: 'clockify/key-unknown',
    match: { at: { code: '4003' } },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(401, { message: 'Api key does not exist', code: 4003 }, key),
  },
  {
    id: 'clockify/access-denied',
    match: { status: [400, 403], words: ['access denied | access is denied'], format: 'json' },
    ...likely(means.roleLost),
    citation: docs,
    example: answer(403, { message: 'Access Denied', code: 403 }, key),
  },
  {
    id: 'clockify/workspace-gone',
    match: { at: { code: '501' } },
    ...likely(means.objectAccessLost),
    citation: docs,
    example: answer(400, { message: "Workspace doesn't belong to user", code: 501 }, key),
  },
  {
    id: 'clockify/plan',
    match: {
      words: ['upgrade your plan | feature is not available | not available on your plan | requires upgrade'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.planLimit,
    citation: docs,
    example: answer(402, { message: 'This feature is not available on your plan.', code: 402 }, key),
  },
  {
    id: 'clockify/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { message: 'Too many requests', code: 429 }, key),
  },
];
