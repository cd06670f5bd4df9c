// Stripe: `error.code`; refused keys and permissions have no code but a fixed sentence.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes = 'https://github.com/stripe/stripe-go/blob/master/error.go';
const importer =
  'https://github.com/PostHog/posthog/blob/master/products/warehouse_sources/backend/temporal/data_imports/sources/stripe/source.py';
const codes = 'https://docs.stripe.com/error-codes';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  // The card of one of the account's own customers was refused: nothing is wrong with the account.
  {
    id: 'stripe/card-of-a-customer',
    match: { at: { 'error.type': 'card_error' } },
    ...likely(means.badRequest),
    citation: 'https://docs.stripe.com/api/errors',
    example: answer(
      402,
      { error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'stripe/platform-key-expired',
    match: { code: 'platform_api_key_expired' },
    ...means.invalidClient,
    citation: errorCodes,
    seen: 'platform_api_key_expired',
    example: answer(
      401,
      {
        error: {
          code: 'platform_api_key_expired',
          type: 'invalid_request_error',
          message: 'The API key provided by your Connect platform has expired.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/key-expired',
    match: { code: 'api_key_expired' },
    ...likely(means.expiredAge),
    citation: 'https://github.com/stripe/stripe-cli/pull/792',
    seen: 'api_key_expired',
    example: answer(
      401,
      {
        error: {
          code: 'api_key_expired',
          type: 'invalid_request_error',
          message: 'Expired API Key provided: sk_live_****',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/terminal-session-expired',
    match: { code: 'NETWORK_ERROR.SESSION_EXPIRED' },
    ...guess(means.accessTokenExpired),
    citation: 'https://github.com/stripe/stripe-terminal-android/issues/410',
    example: {
      error: { code: 'NETWORK_ERROR.SESSION_EXPIRED', message: 'Expired API Key provided: pss_live_****' },
      auth: 'session',
    },
  },
  {
    id: 'stripe/key-expired-words',
    match: { words: ['expired api key provided'] },
    ...likely(means.expiredAge),
    citation: importer,
    seen: 'Expired API Key provided',
    example: answer(
      401,
      { error: { type: 'invalid_request_error', message: 'Expired API Key provided: rk_live_****' } },
      key,
    ),
  },
  {
    id: 'stripe/key-unknown',
    match: { words: ['invalid api key provided'] },
    ...means.wrongApiKey,
    citation: importer,
    seen: 'Invalid API Key provided',
    example: answer(
      401,
      { error: { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_live_****' } },
      key,
    ),
  },
  {
    id: 'stripe/ip-not-allowed',
    match: { words: ['does not allow requests from your ip address'] },
    ...means.ipNotAllowed,
    citation: importer,
    seen: 'does not allow requests from your IP address',
    example: answer(
      403,
      {
        error: {
          type: 'invalid_request_error',
          message: 'The API key provided does not allow requests from your IP address.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/permission-missing-app',
    match: { code: ['more_permissions_required', 'more_permissions_required_for_application'] },
    ...likely(means.scopeMissing),
    citation: codes,
    example: answer(
      403,
      {
        error: {
          code: 'more_permissions_required',
          type: 'invalid_request_error',
          message: 'This application does not have the required permissions for this endpoint.',
        },
      },
      oauth,
    ),
  },
  {
    id: 'stripe/permission-missing',
    match: {
      words: ['does not have the required permissions for this endpoint | does not have the required permissions'],
    },
    ...means.scopeMissing,
    scope: 'stream',
    citation: importer,
    seen: 'does not have the required permissions for this endpoint',
    example: answer(
      403,
      {
        error: {
          type: 'invalid_request_error',
          message:
            "The provided key 'rk_live_****' does not have the required permissions for this endpoint on account 'acct_0'.",
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/not-a-platform',
    match: { words: ['only stripe connect platforms can work with other accounts'] },
    ...means.apiNotEnabled,
    citation: importer,
    seen: 'Only Stripe Connect platforms can work with other accounts',
    example: answer(
      403,
      {
        error: {
          type: 'invalid_request_error',
          message: 'Only Stripe Connect platforms can work with other accounts.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/platform-account-required',
    match: { code: 'platform_account_required' },
    ...means.apiNotEnabled,
    citation: errorCodes,
    seen: 'platform_account_required',
    example: answer(
      403,
      {
        error: {
          code: 'platform_account_required',
          type: 'invalid_request_error',
          message: 'A platform account is required.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/account-access-lost',
    match: { words: ['does not have access to account'] },
    ...likely(means.revoked),
    citation: importer,
    seen: 'does not have access to account',
    example: answer(
      403,
      {
        error: {
          code: 'account_invalid',
          type: 'invalid_request_error',
          message:
            "The provided key 'sk_live_****' does not have access to account 'acct_0' (or that account does not exist). Application access may have been revoked.",
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/account-invalid',
    match: { code: 'account_invalid' },
    ...likely(means.revoked),
    citation: errorCodes,
    seen: 'account_invalid',
    example: answer(
      403,
      { error: { code: 'account_invalid', type: 'invalid_request_error', message: 'The account is not valid.' } },
      key,
    ),
  },
  {
    id: 'stripe/application-unknown',
    match: { words: ['no application matches the supplied client identifier'] },
    ...means.invalidClient,
    citation: 'https://github.com/enupal/stripe/issues/372',
    example: answer(400, { error: { message: 'No application matches the supplied client identifier' } }, refresh),
  },
  {
    id: 'stripe/deauthorized',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: 'https://docs.stripe.com/connect/oauth-reference',
    example: answer(400, { error: 'invalid_grant', error_description: 'Refresh token does not exist: rt_0' }, refresh),
  },
  {
    id: 'stripe/publishable-key',
    match: { code: 'secret_key_required' },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(
      401,
      {
        error: {
          code: 'secret_key_required',
          type: 'invalid_request_error',
          message: 'This API call cannot be made with a publishable API key.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/livemode-mismatch',
    match: { code: 'livemode_mismatch' },
    ...likely(means.badRequest),
    citation: errorCodes,
    seen: 'livemode_mismatch',
    example: answer(
      400,
      {
        error: {
          code: 'livemode_mismatch',
          type: 'invalid_request_error',
          message: 'Test and live mode API keys, requests, and objects are only available within the mode they are in.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/rate-limit',
    match: { code: ['rate_limit', 'rate_limit_error'] },
    ...means.rateLimited,
    citation: errorCodes,
    seen: 'rate_limit',
    example: answer(
      429,
      { error: { code: 'rate_limit', type: 'invalid_request_error', message: 'Request rate limit exceeded.' } },
      key,
    ),
  },
  {
    id: 'stripe/lock-timeout',
    match: { code: ['lock_timeout', 'idempotency_key_in_use'] },
    ...means.concurrentUpdate,
    citation: errorCodes,
    seen: 'lock_timeout',
    example: answer(
      429,
      {
        error: {
          code: 'lock_timeout',
          type: 'invalid_request_error',
          message:
            'This object cannot be accessed right now because another API request or Stripe process is currently accessing it.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/resource-missing',
    match: { code: 'resource_missing' },
    ...means.notFound,
    citation: errorCodes,
    seen: 'resource_missing',
    example: answer(
      404,
      { error: { code: 'resource_missing', type: 'invalid_request_error', message: "No such customer: 'cus_0'" } },
      key,
    ),
  },
  {
    id: 'stripe/account-type-not-allowed',
    match: { code: ['not_allowed_on_standard_account', 'country_unsupported'] },
    ...means.badRequest,
    citation: errorCodes,
    seen: 'not_allowed_on_standard_account',
    example: answer(
      400,
      {
        error: {
          code: 'not_allowed_on_standard_account',
          type: 'invalid_request_error',
          message: 'Not allowed on a Standard account.',
        },
      },
      key,
    ),
  },
  {
    id: 'stripe/parameter',
    match: {
      code: [
        'parameter_unknown',
        'parameter_missing',
        'parameter_invalid_empty',
        'parameter_invalid_integer',
        'parameters_exclusive',
      ],
    },
    ...means.badRequest,
    citation: errorCodes,
    seen: 'parameter_unknown',
    example: answer(
      400,
      {
        error: { code: 'parameter_unknown', type: 'invalid_request_error', message: 'Received unknown parameter: foo' },
      },
      key,
    ),
  },
  {
    id: 'stripe/api-error',
    match: { at: { 'error.type': 'api_error' } },
    ...likely(means.outage),
    citation: errorCodes,
    seen: 'api_error',
    example: answer(500, { error: { type: 'api_error', message: 'An unknown error occurred.' } }, key),
  },
];
