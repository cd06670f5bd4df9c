// Freshdesk: `code` beside `message`, or `errors[].code`. Other products of Freshworks answer alike.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const login = 'https://github.com/sjkingo/python-freshdesk/issues/74';
const statuses = 'https://support.freshdesk.com/support/solutions/articles/225440-status-codes-and-its-reasons';
const reference = 'https://developers.freshdesk.com/api/#errors';

export const rules: readonly Rule[] = [
  {
    id: 'freshdesk/not-signed-in',
    match: { words: ['have to be logged in to perform this action'] },
    ...likely(means.wrongApiKey),
    citation: login,
    seen: 'You have to be logged in to perform this action',
    example: answer(
      401,
      { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshdesk/key',
    match: { code: 'invalid_credentials' },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(
      401,
      { code: 'invalid_credentials', message: 'Incorrect username or password.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshdesk/suspended',
    match: { code: 'account_suspended' },
    ...likely(means.orgFrozen),
    citation: reference,
    example: answer(
      403,
      { code: 'account_suspended', message: 'Your account has been suspended.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshdesk/suspended-words',
    match: { words: ['account has been suspended | account is suspended | trial has expired | account has expired'] },
    ...likely(means.orgFrozen),
    citation: reference,
    example: answer(403, { message: 'Your account has been suspended.' }, { auth: 'api_key' }),
  },
  {
    id: 'freshdesk/feature',
    match: { code: 'require_feature' },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(
      403,
      {
        code: 'require_feature',
        message: 'The Forums feature is not supported in your plan. Please upgrade your account to use it.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshdesk/login-attempts',
    match: { words: ['maximum number of failed login attempts'] },
    ...likely(means.accountLocked),
    citation: statuses,
    seen: 'the user has reached the maximum number of failed login attempts',
    example: answer(
      403,
      { message: 'The user has reached the maximum number of failed login attempts.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshdesk/access-denied',
    match: { code: 'access_denied' },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(
      403,
      { code: 'access_denied', message: 'You are not authorized to perform this action.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'freshdesk/access-denied-words',
    match: {
      stage: 'api_call',
      status: 403,
      words: ['access denied | not authorized to perform this action'],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: statuses,
    seen: 'Access Denied',
    example: answer(403, { message: 'Access Denied' }, { auth: 'api_key' }),
  },
  {
    id: 'freshdesk/conflict',
    match: { code: 'inconsistent_state' },
    ...likely(means.concurrentUpdate),
    citation: reference,
    example: answer(409, { code: 'inconsistent_state', message: 'Try again.' }, { auth: 'api_key' }),
  },
  {
    id: 'freshdesk/request',
    match: {
      code: [
        'missing_field',
        'invalid_value',
        'duplicate_value',
        'datatype_mismatch',
        'invalid_field',
        'invalid_json',
        'invalid_size',
        'ssl_required',
        'unsupported_accept_header',
        'unsupported_content_type',
        'method_not_allowed',
      ],
    },
    ...means.badRequest,
    citation: statuses,
    seen: 'Client or Validation Error',
    example: answer(
      400,
      {
        description: 'Validation failed',
        errors: [{ field: 'email', message: 'It should be a valid email', code: 'invalid_value' }],
      },
      { auth: 'api_key' },
    ),
  },
];
