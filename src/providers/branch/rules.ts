// Branch: 400 and 429 with a message. Key and secret belong to the app, the access token to a user.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const links = 'https://help.branch.io/apidocs/quick-links/overview';
const app = 'https://help.branch.io/apidocs/app';
const credentials = 'https://help.branch.io/account-hub/credentials-new.md';

export const rules: readonly Rule[] = [
  {
    id: 'branch/feature-of-plan',
    match: { words: ["don't have access to this type | don t have access to this type"] },
    ...means.planLimit,
    scope: 'stream',
    citation: links,
    seen: "You don't have access to this type",
    example: answer(400, { error: { code: 400, message: "You don't have access to this type" } }, { auth: 'api_key' }),
  },
  {
    id: 'branch/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: app,
    seen: 'Returns 400 and 429 on failure',
    example: answer(429, { error: { code: 429, message: 'Too many requests' } }, { auth: 'api_key' }),
  },
  {
    id: 'branch/key-refused',
    match: {
      status: [400, 401, 403],
      words: [
        'branch key | branch_key | branch secret | branch_secret | invalid access token | invalid credentials | app id',
      ],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: credentials,
    example: answer(400, { error: { code: 400, message: 'Invalid branch_key or branch_secret' } }, { auth: 'api_key' }),
  },
  {
    id: 'branch/rights',
    match: { saysNot: ['plan lacks'], status: 403, words: ['permission | forbidden | access'], format: 'json' },
    ...likely(means.roleLost),
    citation: credentials,
    example: answer(403, { error: { code: 403, message: 'You do not have access to this app' } }, { auth: 'api_key' }),
  },
];
