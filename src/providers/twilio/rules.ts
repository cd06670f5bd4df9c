// Twilio: `code` of five digits; 20003 has many causes.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const e20003 = 'https://twilio.com/docs/api/errors/20003';
const e20403 = 'https://www.twilio.com/docs/api/errors/20403';
const e70051 = 'https://www.twilio.com/docs/api/errors/70051';
const list = 'https://gist.github.com/srhyne/da82cca7af25939d7ab5538318c6de63';
const errors = 'https://www.twilio.com/docs/api/errors';

export const rules: readonly Rule[] = [
  {
    id: 'twilio/20403',
    match: { code: '20403' },
    ...means.userSuspended,
    citation: e20403,
    seen: 'The account has been suspended or closed.',
    example: answer(
      403,
      { code: 20403, message: '403 Forbidden', more_info: 'https://www.twilio.com/docs/errors/20403', status: 403 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'twilio/account-not-active',
    match: { code: ['10001', '20005'] },
    ...means.userSuspended,
    citation: list,
    seen: 'Account is not active',
    example: answer(403, { code: 20005, message: 'Account is not active', status: 403 }, { auth: 'basic' }),
  },
  {
    id: 'twilio/trial',
    match: { code: '10002' },
    ...means.planLimit,
    citation: list,
    seen: 'Trial account does not support this feature',
    example: answer(
      403,
      { code: 10002, message: 'Trial account does not support this feature', status: 403 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'twilio/20003',
    match: { code: '20003' },
    ...likely(means.wrongApiKey),
    citation: e20003,
    seen: 'Using the wrong combination of Account SID and Auth Token',
    example: answer(
      401,
      { code: 20003, message: 'Authenticate', more_info: 'https://www.twilio.com/docs/errors/20003', status: 401 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'twilio/70051',
    match: { code: '70051' },
    ...guess(means.scopeMissing),
    citation: e70051,
    seen: 'the key may be missing a permission to access the resource',
    example: answer(403, { code: 70051, message: 'Authorization Failed', status: 403 }, { auth: 'basic' }),
  },
  {
    id: 'twilio/access-token',
    match: { code: ['20101', '20104'] },
    ...likely(means.accessTokenExpired),
    citation: errors,
    example: answer(
      401,
      { code: 20104, message: 'Access Token expired or expiration date invalid', status: 401 },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'twilio/rate-limit',
    match: { code: '20429' },
    ...likely(means.rateLimited),
    citation: errors,
    example: answer(429, { code: 20429, message: 'Too Many Requests', status: 429 }, { auth: 'basic' }),
  },
  {
    id: 'twilio/not-found',
    match: { code: '20404' },
    ...likely(means.notFound),
    citation: errors,
    example: answer(
      404,
      { code: 20404, message: 'The requested resource was not found', status: 404 },
      { auth: 'basic' },
    ),
  },
  {
    id: 'twilio/request',
    match: { code: ['20001', '20002', '20004', '21201', '21211'] },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(400, { code: 20001, message: 'Unknown parameters', status: 400 }, { auth: 'basic' }),
  },
];
