// Kustomer: `errors` with `code` and `title`; 401 stands for a wrong key, a missing role and the plan alike.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developer.kustomer.com/kustomer-api-docs/reference/errors';

export const rules: readonly Rule[] = [
  {
    id: 'kustomer/role',
    match: {
      stage: 'api_call',
      status: [401, 403],
      words: ['role | roles | permission | permissions | insufficient'],
      format: 'json',
    },
    ...likely(means.scopeMissing),
    citation: errors,
    seen: "the user doesn't have the proper permission set role to access that endpoint",
    example: answer(
      401,
      {
        errors: [
          { status: 401, code: 'unauthorized', title: 'unauthorized', detail: 'missing role org.user.customer.read' },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'kustomer/billing',
    match: { status: [401, 402, 403], words: ['billing | feature | plan'] },
    ...likely(means.planLimit),
    citation: errors,
    seen: 'billing feature',
    example: answer(
      401,
      { errors: [{ status: 401, code: 'unauthorized', title: 'billing feature not available' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'kustomer/key',
    match: { stage: 'api_call', status: 401, words: ['unauthorized | token | jwt'], format: 'json' },
    ...guess(means.wrongApiKey),
    citation: errors,
    seen: 'This can be the result of an missing role, invalid auth token, or billing feature',
    example: answer(
      401,
      { errors: [{ status: 401, code: 'unauthorized', title: 'unauthorized' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'kustomer/conflict',
    match: { status: 409 },
    ...likely(means.concurrentUpdate),
    citation: errors,
    seen: 'Typically related to optimistic locking',
    example: answer(409, { errors: [{ status: 409, code: 'conflict', title: 'conflict' }] }, { auth: 'api_key' }),
  },
  {
    id: 'kustomer/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: errors,
    seen: 'Rate Limit Exceeded',
    example: answer(429, ''),
  },
];
