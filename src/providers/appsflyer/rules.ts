// AppsFlyer: `{ status, code, message, request_id }`; reports answer in plain text too. 402 says that the quota or the subscription is at its end.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const types = 'https://github.com/api-evangelist/appsflyer/blob/main/errors/appsflyer-problem-types.yml';
const revoked = 'https://www.skills.sh/finpeakinc/frevana-skills/appsflyer-reporting';
const connector =
  'https://github.com/airbytehq/airbyte/blob/master/airbyte-integrations/connectors/source-appsflyer/source_appsflyer/source.py';

export const rules: readonly Rule[] = [
  {
    id: 'appsflyer/not-in-subscription',
    match: {
      words: ["isn't part of your subscription | isn t part of your subscription | not part of your subscription"],
    },
    ...means.planLimit,
    scope: 'stream',
    citation: types,
    seen: "Push API isn't part of your subscription.",
    example: answer(
      402,
      { status: 402, code: 'Error', message: "Push API isn't part of your subscription." },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'appsflyer/zero-package',
    match: { words: ['zero package limit | traffic blocked'] },
    ...means.subscriptionInactive,
    citation: types,
    seen: 'App traffic blocked due to Zero package limit',
    example: answer(
      403,
      { status: 403, code: 'Error', message: 'App traffic blocked due to Zero package limit' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'appsflyer/account-problem',
    match: { words: ['account problem occurred'] },
    ...likely(means.orgFrozen),
    citation: types,
    seen: 'Account problem occurred',
    example: answer(403, { status: 403, code: 'Error', message: 'Account problem occurred' }, { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/report-quota',
    match: { words: ['maximum number of', 'reports'] },
    ...likely(means.quotaExhausted),
    citation: types,
    example: answer(
      403,
      "You've reached your maximum number of in-app event reports that can be downloaded today for this app.",
      { auth: 'api_key' },
    ),
  },
  {
    id: 'appsflyer/aggregate-limit',
    match: { words: ['limit reached for'] },
    ...likely(means.rateLimited),
    citation: connector,
    seen: 'Limit reached for ',
    example: answer(403, 'Limit reached for partners-by-date-report', { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/raw-data-limit',
    match: { words: ['api calls limit has been reached for report type'] },
    ...means.quotaExhausted,
    citation: connector,
    seen: 'Your API calls limit has been reached for report type',
    example: answer(400, 'Your API calls limit has been reached for report type', { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/quota',
    match: { status: 402 },
    ...likely(means.quotaExhausted),
    citation: types,
    seen: 'HTTP 402 appears on Pull API report endpoints when the account report quota is exhausted.',
    example: answer(402, { status: 402, code: 'Error', message: 'Quota' }, { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/nothing-sent',
    match: { words: ['missing authorization token'] },
    ...means.badRequest,
    citation: types,
    seen: 'Missing authorization token',
    example: answer(401, { status: 401, code: 'Error', message: 'Missing authorization token' }, { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/app-or-key',
    match: {
      words: ["app doesn't exist or the authentication failed | app doesn t exist or the authentication failed"],
    },
    ...guess(means.wrongApiKey),
    citation: types,
    seen: "The app doesn't exist or the authentication failed",
    example: answer(
      401,
      { status: 401, code: 'Error', message: "The app doesn't exist or the authentication failed" },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'appsflyer/key-refused-as-text',
    match: {
      format: ['json', 'text'],
      status: [401, 404],
      words: ['api token is invalid | invalid api token | api token is not valid | token unauthorized'],
    },
    ...likely(means.wrongApiKey),
    citation: types,
    seen: 'Token unauthorized',
    example: answer(401, 'The supplied API token is invalid', { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/key-refused',
    match: {
      status: [401, 404],
      words: ['token unauthorized | invalid token | invalid api token | token is invalid | unauthorized'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: revoked,
    seen: 'AppsFlyer revoked API V2 tokens generated before March 10, 2026',
    example: answer(401, { status: 401, code: 'Error', message: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'appsflyer/role',
    match: { words: ['not authorized to perform this action'], format: 'json' },
    ...likely(means.roleLost),
    citation: types,
    seen: 'Forbidden - You are not authorized to perform this action',
    example: answer(
      403,
      { status: 403, code: 'Error', message: 'Forbidden - You are not authorized to perform this action' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'appsflyer/limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: types,
    seen: 'Limit exceeded',
    example: answer(429, { status: 429, code: 'Error', message: 'Limit exceeded' }, { auth: 'api_key' }),
  },
];
