// PayPal: `name` of an error and `details[].issue`; `error` at the token endpoint.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const notAuthorized = 'https://developer.paypal.com/api/errors/not-authorized';
const statusCodes = 'https://developer.paypal.com/limited-release/batch/reference/status-codes';
const oauth = { auth: 'oauth2' } as const;

const nvpErrors = 'https://developer.paypal.com/api/nvp-soap/errors/';
const nvp = { auth: 'api_key', headers: { 'content-type': 'text/plain' } } as const;

export const rules: readonly Rule[] = [
  {
    id: 'paypal/payee-not-consented',
    match: { at: { 'details.*.issue': 'PAYEE_NOT_CONSENTED' } },
    ...means.adminConsentRequired,
    citation: notAuthorized,
    seen: 'PAYEE_NOT_CONSENTED',
    example: answer(
      403,
      {
        name: 'NOT_AUTHORIZED',
        message: 'Authorization failed due to insufficient permissions.',
        debug_id: '0',
        details: [{ issue: 'PAYEE_NOT_CONSENTED', description: 'See issue.' }],
      },
      oauth,
    ),
  },
  {
    id: 'paypal/payee-not-verified',
    match: { at: { 'details.*.issue': 'PAYEE_ACCOUNT_NOT_VERIFIED' } },
    ...likely(means.orgFrozen),
    citation: notAuthorized,
    seen: 'PAYEE_ACCOUNT_NOT_VERIFIED',
    example: answer(
      403,
      {
        name: 'NOT_AUTHORIZED',
        message: 'Authorization failed due to insufficient permissions.',
        debug_id: '0',
        details: [{ issue: 'PAYEE_ACCOUNT_NOT_VERIFIED', description: 'See issue.' }],
      },
      oauth,
    ),
  },
  {
    id: 'paypal/payee-restricted',
    match: { at: { 'details.*.issue': 'PAYEE_ACCOUNT_RESTRICTED' } },
    ...likely(means.orgFrozen),
    citation: notAuthorized,
    example: answer(
      422,
      {
        name: 'UNPROCESSABLE_ENTITY',
        message: 'The requested action could not be performed.',
        debug_id: '0',
        details: [{ issue: 'PAYEE_ACCOUNT_RESTRICTED', description: 'See issue.' }],
      },
      oauth,
    ),
  },
  {
    id: 'paypal/payee-closed',
    match: { at: { 'details.*.issue': 'PAYEE_ACCOUNT_LOCKED_OR_CLOSED' } },
    ...likely(means.orgFrozen),
    citation: notAuthorized,
    example: answer(
      422,
      {
        name: 'UNPROCESSABLE_ENTITY',
        message: 'The requested action could not be performed.',
        debug_id: '0',
        details: [{ issue: 'PAYEE_ACCOUNT_LOCKED_OR_CLOSED', description: 'See issue.' }],
      },
      oauth,
    ),
  },
  {
    id: 'paypal/not-authorized',
    match: { code: 'NOT_AUTHORIZED' },
    ...likely(means.scopeMissing),
    citation: statusCodes,
    seen: 'NOT_AUTHORIZED',
    example: answer(
      403,
      { name: 'NOT_AUTHORIZED', message: 'Authorization failed due to insufficient permissions.', debug_id: '0' },
      oauth,
    ),
  },
  {
    id: 'paypal/payment-of-another-app',
    match: { at: { name: 'PERMISSION_DENIED' } },
    ...guess(means.notFound),
    citation: 'https://github.com/paypal/paypal-checkout-components/issues/1076',
    seen: 'PERMISSION_DENIED',
    example: answer(
      403,
      { name: 'PERMISSION_DENIED', message: 'No permission for the requested operation', debug_id: '0' },
      oauth,
    ),
  },
  {
    id: 'paypal/unauthorized-payment',
    match: { code: 'UNAUTHORIZED_PAYMENT' },
    ...likely(means.planLimit),
    citation: 'https://github.com/paypal/PayPal-PHP-SDK/issues/508',
    seen: 'UNAUTHORIZED_PAYMENT',
    example: answer(401, { name: 'UNAUTHORIZED_PAYMENT', message: 'Unauthorized payment', debug_id: '0' }, oauth),
  },
  {
    id: 'paypal/token-refused',
    match: { code: 'invalid_token' },
    ...means.accessTokenExpired,
    citation: 'https://github.com/go-pay/gopay/issues/348',
    example: answer(401, { error: 'invalid_token', error_description: 'Access Token not found in cache' }, oauth),
  },
  {
    id: 'paypal/authentication-failure',
    match: { code: 'AUTHENTICATION_FAILURE' },
    ...means.accessTokenExpired,
    citation:
      'https://raw.githubusercontent.com/api-evangelist/paypal/refs/heads/main/json-schema/paypal-error-401-schema.json',
    seen: 'AUTHENTICATION_FAILURE',
    example: answer(
      401,
      {
        name: 'AUTHENTICATION_FAILURE',
        message: 'Authentication failed due to missing authorization header, or invalid authentication credentials.',
        debug_id: '0',
      },
      oauth,
    ),
  },
  {
    id: 'paypal/pair-refused',
    match: { stage: 'token_refresh', auth: ['api_key', 'basic'], code: 'invalid_client' },
    ...guess(means.wrongApiKey),
    citation: 'https://developer.paypal.com/api/rest/authentication/',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Client Authentication failed' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  // One number for whatever is wrong with who calls: the long message says what.
  ...(
    [
      [
        'permission',
        'do not have permissions | do not have permission',
        'You do not have permissions to make this API call',
        means.scopeMissing,
      ],
      ['api-off', 'api access is disabled', 'API access is disabled for this account', likely(means.adminPolicy)],
      ['locked', 'account is locked', 'Account is locked or inactive', likely(means.accountLocked)],
      ['restricted', 'account is restricted', 'Account is restricted', likely(means.userSuspended)],
      ['not-verified', 'account is not verified', 'Account is not verified', likely(means.mfaOrSsoRequired)],
      ['certificate', 'client certificate is disabled', 'Client certificate is disabled', likely(means.apiKeyDeleted)],
      ['internal', 'internal error', 'Internal Error', likely(means.outage)],
      ['unknown-call', 'not defined in the database', 'This call is not defined in the database!', means.badRequest],
    ] as const
  ).map(
    ([name, words, message, meaning]): Rule => ({
      id: `paypal/nvp-${name}`,
      match: { at: { L_ERRORCODE0: '10002' }, words: [words] },
      ...meaning,
      citation: nvpErrors,
      example: answer(200, `ACK=Failure&L_ERRORCODE0=10002&L_LONGMESSAGE0=${encodeURIComponent(message)}`, nvp),
    }),
  ),
  ...(
    [
      ['internal-error', '10001', likely(means.outage)],
      ['version', '10006', means.versionSunset],
      ['not-permitted', '10007', likely(means.scopeMissing)],
      ['security-error', '10008', likely(means.wrongApiKey)],
      ['unavailable', '10101', means.outage],
      ['argument', '10004', means.badRequest],
    ] as const
  ).map(
    ([name, number, meaning]): Rule => ({
      id: `paypal/nvp-${name}`,
      match: { at: { L_ERRORCODE0: number } },
      ...meaning,
      citation: nvpErrors,
      example: answer(200, `ACK=Failure&L_ERRORCODE0=${number}&L_SEVERITYCODE0=Error`, nvp),
    }),
  ),
  {
    id: 'paypal/nvp-security-header',
    match: { at: { L_ERRORCODE0: '10002' } },
    ...likely(means.wrongApiKey),
    citation: 'https://developer.paypal.com/api/nvp-soap/errors/',
    example: answer(200, 'ACK=Failure&L_ERRORCODE0=10002&L_SHORTMESSAGE0=Security+error', {
      auth: 'basic',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  },
  {
    id: 'paypal/rate-limit',
    match: { code: 'RATE_LIMIT_REACHED' },
    ...likely(means.rateLimited),
    citation: 'https://developer.paypal.com/api/rest/responses.md',
    example: answer(
      429,
      { name: 'RATE_LIMIT_REACHED', message: 'Too many requests. Blocked due to rate limiting.', debug_id: '0' },
      oauth,
    ),
  },
  {
    id: 'paypal/outage',
    match: { code: ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVICE_ERROR', 'SERVICE_UNAVAILABLE'] },
    ...means.outage,
    citation: statusCodes,
    seen: 'INTERNAL_SERVER_ERROR',
    example: answer(
      500,
      { name: 'INTERNAL_SERVER_ERROR', message: 'An internal server error has occurred.', debug_id: '0' },
      oauth,
    ),
  },
  {
    id: 'paypal/resource-not-found',
    match: { code: ['RESOURCE_NOT_FOUND', 'INVALID_RESOURCE_ID'] },
    ...means.notFound,
    citation: statusCodes,
    seen: 'RESOURCE_NOT_FOUND',
    example: answer(
      404,
      { name: 'RESOURCE_NOT_FOUND', message: 'The specified resource does not exist.', debug_id: '0' },
      oauth,
    ),
  },
  {
    id: 'paypal/bad-request',
    match: {
      code: [
        'INVALID_REQUEST',
        'UNPROCESSABLE_ENTITY',
        'VALIDATION_ERROR',
        'UNSUPPORTED_MEDIA_TYPE',
        'METHOD_NOT_SUPPORTED',
      ],
    },
    ...means.badRequest,
    citation: statusCodes,
    seen: 'UNPROCESSABLE_ENTITY',
    example: answer(
      422,
      { name: 'UNPROCESSABLE_ENTITY', message: 'The requested action could not be completed.', debug_id: '0' },
      oauth,
    ),
  },
];
