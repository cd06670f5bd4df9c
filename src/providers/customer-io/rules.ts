// Customer.io: `meta.error` or `errors[].detail`. Its App API and Track API have keys of their own, one for each region.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const common = 'https://skillshub.wtf/jeremylongshore/claude-code-plugins-plus-skills/customerio-common-errors';
const reference = 'https://docs.customer.io/api/app/';

export const rules: readonly Rule[] = [
  {
    id: 'customer-io/key',
    match: {
      saysNot: ['key expired', 'secondFactor required'],
      stage: 'api_call',
      status: 401,
      words: ['unauthorized | api key | invalid | authentication'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: common,
    seen: 'Check API credentials',
    example: answer(401, { errors: [{ detail: 'unauthorized', status: '401' }] }, { auth: 'api_key' }),
  },
  {
    id: 'customer-io/permission',
    match: {
      saysNot: ['network denied'],
      stage: 'api_call',
      status: 403,
      words: ['forbidden | permission | not allowed | unauthorized'],
      format: 'json',
    },
    ...likely(means.scopeMissing),
    citation: common,
    seen: 'API key lacks permission for this endpoint',
    example: answer(403, { errors: [{ detail: 'forbidden', status: '403' }] }, { auth: 'api_key' }),
  },
  {
    id: 'customer-io/ip',
    match: { words: ['ip address | allowlist | ip not allowed'], status: [401, 403], format: ['json', 'none'] },
    ...likely(means.ipNotAllowed),
    citation: reference,
    example: answer(
      401,
      { meta: { error: 'request from an IP address that is not on the list' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'customer-io/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: common,
    seen: 'Back off, respect Retry-After header',
    example: answer(429, ''),
  },
];
