// Mixpanel: `{ "error": "..." }`. Free plans answer 402 to every query, while the raw export may work.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const secret = 'https://github.com/mixpanel/mixpanel-python/issues/110';
const plan = 'https://developer.mixpanel.com/reference/query-api';
const planAnswer = 'https://github.com/airbytehq/airbyte/pull/17145';
const exportAnswer = 'https://github.com/airbytehq/airbyte/issues/3698';
const blocked = 'https://github.com/airbytehq/airbyte/issues/54704';
const accounts = 'https://github.com/mixpanel/mixpanel-node/issues/188';
const legacy = 'https://github.com/keolo/mixpanel_client/pull/66';

export const rules: readonly Rule[] = [
  {
    id: 'mixpanel/plan',
    match: { words: ['plan does not allow api calls'] },
    ...means.planLimit,
    citation: planAnswer,
    seen: 'Your plan does not allow API calls. Upgrade at mixpanel.com/pricing',
    example: answer(
      402,
      {
        request: '/api/2.0/events/properties/top',
        error: 'Your plan does not allow API calls. Upgrade at mixpanel.com/pricing',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mixpanel/raw-export-not-in-plan',
    match: { words: ['plan does not support raw data export'] },
    ...means.planLimit,
    scope: 'stream',
    citation: exportAnswer,
    seen: 'Your plan does not support raw data export.',
    example: answer(
      402,
      { error: 'Your plan does not support raw data export. Visit mixpanel.com/pricing to upgrade.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mixpanel/account-blocked',
    match: { words: ['account is blocked because payment is required'] },
    ...means.paymentOverdue,
    citation: blocked,
    seen: 'Your account is blocked because payment is required.',
    example: answer(
      402,
      {
        error:
          'Your account is blocked because payment is required. Please contact support via https://mixpanel.com/get-support',
      },
      { auth: 'api_key' },
    ),
  },
  // A service account has no project secret: it has to name its project in the call.
  {
    id: 'mixpanel/project-not-named',
    match: { words: ['invalid project secret'], auth: 'service_account' },
    ...means.badRequest,
    citation: 'https://developer.mixpanel.com/reference/service-accounts',
    example: answer(
      401,
      { error: 'Unauthorized, invalid project secret. See docs for more information', status: 'Unauthorized' },
      { auth: 'service_account' },
    ),
  },
  {
    id: 'mixpanel/project-secret',
    match: { words: ['invalid project secret | invalid api secret | invalid service account'] },
    ...likely(means.wrongApiKey),
    citation: secret,
    seen: 'Unauthorized, invalid project secret.',
    example: answer(
      401,
      { error: 'Unauthorized, invalid project secret. See docs for more information', status: 0 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mixpanel/role',
    match: {
      words: ['permission denied | does not have access | insufficient permissions | not authorized'],
      status: [401, 403],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: accounts,
    seen: '/import requires an Owner or Admin [Service Account]',
    example: answer(403, { error: 'Permission denied', status: 'error' }, { auth: 'api_key' }),
  },
  {
    id: 'mixpanel/credentials',
    match: {
      words: ['unable to authenticate request | authentication failed | invalid credentials | unauthorized'],
      status: [400, 401],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: legacy,
    example: answer(401, { error: 'Unable to authenticate request', request: '/api/2.0/export' }, { auth: 'api_key' }),
  },
  {
    id: 'mixpanel/rate-limited',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: plan,
    example: answer(429, { error: 'Query rate limit exceeded' }, { auth: 'api_key' }),
  },
];
