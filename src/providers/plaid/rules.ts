// Plaid: `error_code`, with `error_type` and, for lost logins, `error_code_reason`.
import { answer, guess, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const specification = 'https://github.com/plaid/plaid-openapi/blob/master/2020-09-14.yml';
const itemErrors = 'https://plaid.com/docs/errors/item/';
const errorPage = 'https://plaid.com/docs/errors/';
const institution = 'https://plaid.com/docs/errors/institution/';
const invalidInput = 'https://plaid.com/docs/errors/invalid-input';
const legacyCodes = 'https://github.com/balance-io/Plaidster/blob/master/Plaidster/Error/PlaidError.swift';
const key = { auth: 'api_key' } as const;

/** The numbers of the API before 2017, by what they mean, which are still met where an old client is in use. */
const legacy = (name: string, numbers: string, meaning: Meaning, message: string): Rule => ({
  id: `plaid/legacy-${name}`,
  match: { code: numbers.split(' ') },
  ...meaning,
  citation: legacyCodes,
  seen: numbers.split(' ')[0] as string,
  example: answer(401, { code: Number(numbers.split(' ')[0]), message }, key),
});

const legacyRules: readonly Rule[] = [
  legacy('product', '1104 1109 1110 1112', means.apiNotEnabled, 'unauthorized product'),
  legacy('keys', '1102 1106 1114', likely(means.invalidClient), 'secret or client_id invalid'),
  legacy('keys-missing', '1100 1101', likely(means.clientBug), 'client_id missing'),
  legacy('item-gone', '1105 1605 1610', likely(means.revoked), 'bad access_token'),
  legacy('login', '1200 1201 1202 1209', likely(means.wrongPassword), 'invalid credentials'),
  legacy('second-factor', '1203 1208 1215', likely(means.mfaOrSsoRequired), 'invalid mfa'),
  legacy('locked', '1205', likely(means.accountLocked), 'account locked'),
  legacy('not-set-up', '1206', likely(means.termsRequired), 'account not setup'),
  legacy('no-accounts', '1212', likely(means.objectAccessLost), 'no accounts'),
  legacy('limit', '1113', likely(means.rateLimited), 'rate limit exceeded'),
  legacy('institution', '1300 1302 1303 1700 1701 1702', likely(means.outage), 'institution not responding'),
  legacy('maintenance', '1800', likely(means.maintenance), 'planned maintenance'),
  legacy('not-found', '1301 1501 1601 1606', means.notFound, 'product not found'),
  legacy(
    'request',
    '1000 1001 1003 1004 1005 1006 1008 1009 1107 1108 1111 1204 1207 1210 1211 1213 1218 1502 1503 1507',
    means.badRequest,
    'access_token missing',
  ),
];

export const rules: readonly Rule[] = [
  {
    id: 'plaid/consent-expired',
    match: { code: 'ITEM_LOGIN_REQUIRED', at: { error_code_reason: 'OAUTH_CONSENT_EXPIRED' } },
    ...means.expiredAge,
    citation: specification,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'ITEM_LOGIN_REQUIRED',
        error_message: 'the login details of this item have changed',
        error_code_reason: 'OAUTH_CONSENT_EXPIRED',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/consent-revoked',
    match: { code: 'ITEM_LOGIN_REQUIRED', at: { error_code_reason: 'OAUTH_USER_REVOKED' } },
    ...means.revoked,
    citation: specification,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'ITEM_LOGIN_REQUIRED',
        error_message: 'the login details of this item have changed',
        error_code_reason: 'OAUTH_USER_REVOKED',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/bank-token-invalid',
    match: { code: 'ITEM_LOGIN_REQUIRED', at: { error_code_reason: 'OAUTH_INVALID_TOKEN' } },
    ...means.revoked,
    citation: specification,
    seen: 'OAUTH_INVALID_TOKEN',
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'ITEM_LOGIN_REQUIRED',
        error_message: 'the login details of this item have changed',
        error_code_reason: 'OAUTH_INVALID_TOKEN',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/login-required',
    match: { code: 'ITEM_LOGIN_REQUIRED' },
    ...guess(means.wrongPassword),
    citation: specification,
    seen: 'ITEM_LOGIN_REQUIRED',
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'ITEM_LOGIN_REQUIRED',
        error_message: 'the login details of this item have changed (credentials, MFA, or required user action)',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/invalid-credentials',
    match: { code: ['INVALID_CREDENTIALS', 'INVALID_UPDATED_USERNAME', 'INSUFFICIENT_CREDENTIALS'] },
    ...likely(means.wrongPassword),
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'INVALID_CREDENTIALS',
        error_message: 'the provided credentials were not correct',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/second-factor',
    match: { code: ['INVALID_MFA', 'MFA_NOT_SUPPORTED'] },
    ...likely(means.mfaOrSsoRequired),
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'INVALID_MFA',
        error_message: 'the provided MFA response(s) were not correct',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/item-locked',
    match: { code: 'ITEM_LOCKED' },
    ...likely(means.accountLocked),
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'ITEM_LOCKED',
        error_message: 'this account is locked. the user must unlock it',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/user-setup-required',
    match: { code: 'USER_SETUP_REQUIRED' },
    ...likely(means.termsRequired),
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'USER_SETUP_REQUIRED',
        error_message: 'the account has not been fully set up. prompt the user to visit the site of the institution',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/permission-revoked',
    match: { code: ['USER_PERMISSION_REVOKED', 'USER_ACCOUNT_REVOKED'] },
    ...means.revoked,
    citation: specification,
    seen: 'USER_PERMISSION_REVOKED',
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'USER_PERMISSION_REVOKED',
        error_message: 'the holder of this account has revoked their permission for your application to access it',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/access-not-granted',
    match: { code: ['ACCESS_NOT_GRANTED', 'ACCESS_NOT_GRANTED_ACCOUNTS', 'ADDITIONAL_CONSENT_REQUIRED'] },
    ...means.scopeMissing,
    citation: itemErrors,
    seen: 'ACCESS_NOT_GRANTED',
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'ACCESS_NOT_GRANTED',
        error_message: 'access to this product was not granted for the account',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/no-accounts',
    match: { code: 'NO_ACCOUNTS' },
    ...likely(means.objectAccessLost),
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'NO_ACCOUNTS',
        error_message: 'no valid accounts were found for this item',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/no-fitting-accounts',
    match: { code: ['NO_AUTH_ACCOUNTS', 'NO_INVESTMENT_ACCOUNTS', 'NO_LIABILITY_ACCOUNTS', 'PRODUCTS_NOT_SUPPORTED'] },
    ...means.badRequest,
    citation: errorPage,
    seen: 'NO_AUTH_ACCOUNTS',
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'NO_AUTH_ACCOUNTS',
        error_message: 'there are no valid checking or savings account(s) associated with this Item',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/item-gone',
    match: { code: ['ITEM_NOT_FOUND', 'INVALID_ACCESS_TOKEN'] },
    ...likely(means.revoked),
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'INVALID_INPUT',
        error_code: 'INVALID_ACCESS_TOKEN',
        error_message: 'could not find matching access token',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/institution-gone',
    match: { code: ['INSTITUTION_NO_LONGER_SUPPORTED', 'ITEM_NOT_SUPPORTED', 'UNSUPPORTED_RESPONSE'] },
    ...likely(means.versionSunset),
    citation: institution,
    example: answer(
      400,
      {
        error_type: 'INSTITUTION_ERROR',
        error_code: 'INSTITUTION_NO_LONGER_SUPPORTED',
        error_message: 'this institution is no longer supported',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/institution-registration',
    match: { code: ['INSTITUTION_REGISTRATION_REQUIRED', 'UNAUTHORIZED_INSTITUTION'] },
    ...likely(means.appNotApproved),
    citation: institution,
    example: answer(
      400,
      {
        error_type: 'INSTITUTION_ERROR',
        error_code: 'INSTITUTION_REGISTRATION_REQUIRED',
        error_message: 'not yet registered to create items for the specified institution',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/keys-refused',
    match: { code: ['INVALID_API_KEYS', 'INVALID_PUBLIC_TOKEN', 'UNAUTHORIZED_ENVIRONMENT', 'SANDBOX_ONLY'] },
    ...likely(means.invalidClient),
    citation: invalidInput,
    example: answer(
      400,
      {
        error_type: 'INVALID_INPUT',
        error_code: 'INVALID_API_KEYS',
        error_message: 'invalid client_id or secret provided',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/keys-missing',
    match: { code: 'MISSING_FIELDS', words: ['client id | secret'] },
    ...likely(means.clientBug),
    citation: 'https://plaid.com/docs/errors/invalid-request/',
    example: answer(
      400,
      {
        error_type: 'INVALID_REQUEST',
        error_code: 'MISSING_FIELDS',
        error_message: 'the following required fields are missing: client_id, secret',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/not-enabled',
    match: {
      code: [
        'DIRECT_INTEGRATION_NOT_ENABLED',
        'UNAUTHORIZED_ROUTE_ACCESS',
        'INVALID_PRODUCT',
        'PRODUCT_NOT_ENABLED',
        'PRODUCTS_NOT_ENABLED',
      ],
    },
    ...means.apiNotEnabled,
    citation: invalidInput,
    seen: 'DIRECT_INTEGRATION_NOT_ENABLED',
    example: answer(
      400,
      {
        error_type: 'INVALID_INPUT',
        error_code: 'DIRECT_INTEGRATION_NOT_ENABLED',
        error_message: 'your client ID is only authorized to use Plaid Link',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/not-ready',
    match: { code: 'PRODUCT_NOT_READY' },
    verdict: 'transient',
    cause: null,
    detail: 'eventual_consistency',
    certainty: 'likely',
    citation: itemErrors,
    example: answer(
      400,
      {
        error_type: 'ITEM_ERROR',
        error_code: 'PRODUCT_NOT_READY',
        error_message:
          'the requested product is not yet ready. please provide a webhook or try the request again later',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/changed-while-paging',
    match: { code: 'TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION' },
    ...likely(means.concurrentUpdate),
    citation: 'https://plaid.com/docs/errors/transactions/',
    example: answer(
      400,
      {
        error_type: 'TRANSACTIONS_ERROR',
        error_code: 'TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION',
        error_message: 'Underlying transaction data changed since last page was fetched.',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/institution-down',
    match: {
      code: [
        'INSTITUTION_DOWN',
        'INSTITUTION_NOT_RESPONDING',
        'INSTITUTION_NOT_AVAILABLE',
        'INSTITUTION_RATE_LIMIT',
        'LAST_UPDATE_IN_PROGRESS',
      ],
    },
    ...likely(means.outage),
    citation: institution,
    example: answer(
      400,
      {
        error_type: 'INSTITUTION_ERROR',
        error_code: 'INSTITUTION_NOT_RESPONDING',
        error_message: 'this institution is not currently responding to this request',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/maintenance',
    match: { code: 'PLANNED_MAINTENANCE' },
    ...likely(means.maintenance),
    citation: 'https://plaid.com/docs/errors/api/',
    example: answer(
      503,
      {
        error_type: 'API_ERROR',
        error_code: 'PLANNED_MAINTENANCE',
        error_message: 'the Plaid API is temporarily unavailable due to planned maintenance',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/internal',
    match: { code: ['INTERNAL_SERVER_ERROR', 'plaid-internal-error'] },
    ...means.outage,
    citation: errorPage,
    seen: 'INTERNAL_SERVER_ERROR or plaid-internal-error',
    example: answer(
      500,
      {
        error_type: 'API_ERROR',
        error_code: 'INTERNAL_SERVER_ERROR',
        error_message: 'an unexpected error occurred',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/rate-limit',
    match: { at: { error_type: 'RATE_LIMIT_EXCEEDED' } },
    ...means.rateLimited,
    citation: errorPage,
    seen: 'Rate Limit Exceeded errors',
    example: answer(
      429,
      {
        error_type: 'RATE_LIMIT_EXCEEDED',
        error_code: 'TRANSACTIONS_LIMIT',
        error_message: 'rate limit exceeded',
        display_message: null,
      },
      key,
    ),
  },
  {
    id: 'plaid/invalid-request',
    match: { at: { error_type: 'INVALID_REQUEST' } },
    ...means.badRequest,
    citation: specification,
    seen: 'INVALID_FIELD',
    example: answer(
      400,
      {
        error_type: 'INVALID_REQUEST',
        error_code: 'INVALID_FIELD',
        error_message: 'Transaction and posted dates must be within the last 14 days.',
        display_message: null,
      },
      key,
    ),
  },
  ...legacyRules,
];
