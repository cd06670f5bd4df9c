// Aircall: `error` beside `troubleshoot`. Tokens by OAuth do not end by age and cannot be refreshed.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const limits = 'https://docs.datagrail.io/docs/integrations/api-documentation/aircall';
const keys = 'https://developer.aircall.io/docs/basic-authentication.md';
const reference = 'https://developer.aircall.io/api-references/';

export const rules: readonly Rule[] = [
  {
    id: 'aircall/token',
    match: { auth: 'oauth2', status: [401, 403], at: { troubleshoot: 'Invalid API key or Bearer access token' } },
    ...likely(means.revoked),
    citation: reference,
    example: answer(
      403,
      { error: 'Forbidden', troubleshoot: 'Invalid API key or Bearer access token' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'aircall/key',
    match: { status: [401, 403], at: { troubleshoot: 'Check your API key' } },
    ...likely(means.wrongApiKey),
    citation: keys,
    example: answer(401, { error: 'Unauthorized', troubleshoot: 'Check your API key' }, { auth: 'basic' }),
  },
  {
    id: 'aircall/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: limits,
    seen: 'HTTP 429 Too Many Requests',
    example: answer(429, ''),
  },
  {
    id: 'aircall/key-refused',
    match: {
      auth: ['basic', 'api_key'],
      status: [401, 403],
      at: { troubleshoot: 'Invalid API key or Bearer access token' },
    },
    ...means.wrongApiKey,
    citation: reference,
    example: answer(
      403,
      { error: 'Forbidden', troubleshoot: 'Invalid API key or Bearer access token' },
      { auth: 'basic' },
    ),
  },
];
