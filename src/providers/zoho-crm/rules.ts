// Zoho CRM: `code` beside `status: "error"`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const common =
  'https://help.zoho.com/portal/ja/community/topic/kaizen-25-zoho-crm-api-common-errors-and-error-handling?page=1';
const limits =
  'https://help.zoho.com/portal/en-gb/community/topic/kaizen-203-answering-your-questions-handling-api-limits-and-error-responses?page=5';

export const rules: readonly Rule[] = [
  {
    id: 'zoho-crm/edition',
    match: {
      code: ['NO_PERMISSION', 'FEATURE_NOT_SUPPORTED', 'FEATURE_PERMISSION', 'NOT_SUPPORTED_IN_EDITION'],
      words: ['not available in this edition | edition | feature not supported'],
    },
    ...means.planLimit,
    citation: common,
    seen: 'NO_PERMISSION',
    example: answer(
      403,
      { code: 'NO_PERMISSION', details: {}, message: 'feature not available in this edition', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/profile',
    match: { code: ['NO_PERMISSION', 'AUTHORIZATION_FAILED'] },
    ...means.roleLost,
    citation: common,
    seen: 'NO_PERMISSION',
    example: answer(
      403,
      {
        code: 'NO_PERMISSION',
        details: { permissions: ['Crm_Implied_View_Leads'] },
        message: 'permission denied',
        status: 'error',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/scope',
    match: { code: 'OAUTH_SCOPE_MISMATCH' },
    ...means.scopeMissing,
    citation: common,
    seen: 'OAUTH_SCOPE_MISMATCH',
    example: answer(
      401,
      { code: 'OAUTH_SCOPE_MISMATCH', details: {}, message: 'invalid oauth scope to access this URL', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/authentication',
    match: { code: ['AUTHENTICATION_FAILED', 'AUTHENTICATION_FAILURE'] },
    ...means.accessTokenExpired,
    citation: common,
    seen: 'AUTHENTICATION_FAILED',
    example: answer(
      401,
      { code: 'AUTHENTICATION_FAILED', details: {}, message: 'Authentication failed', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/licence',
    match: { code: 'LICENSE_LIMIT_EXCEEDED' },
    ...likely(means.planLimit),
    citation: common,
    seen: 'LICENSE_LIMIT_EXCEEDED',
    example: answer(
      400,
      { code: 'LICENSE_LIMIT_EXCEEDED', details: {}, message: 'Request exceeds your license limit', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/credits',
    match: { code: ['LIMIT_EXCEEDED', 'API_LIMIT_EXCEEDED', 'API_COUNT_EXCEEDED'] },
    ...likely(means.quotaExhausted),
    citation: limits,
    example: answer(
      429,
      { code: 'LIMIT_EXCEEDED', details: {}, message: 'The limit of API calls is exceeded', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/too-many',
    match: { code: 'TOO_MANY_REQUESTS' },
    ...means.rateLimited,
    citation: limits,
    seen: 'TOO_MANY_REQUESTS',
    example: answer(
      429,
      { code: 'TOO_MANY_REQUESTS', details: {}, message: 'You have exceeded the concurrency limit', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/module',
    match: { code: ['INVALID_MODULE', 'INVALID_URL_PATTERN'] },
    ...likely(means.notFound),
    citation: common,
    seen: 'INVALID_MODULE',
    example: answer(
      400,
      { code: 'INVALID_MODULE', details: {}, message: 'the module name given seems to be invalid', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/request',
    match: {
      code: [
        'INVALID_DATA',
        'MANDATORY_NOT_FOUND',
        'DUPLICATE_DATA',
        'PATTERN_NOT_MATCHED',
        'INVALID_REQUEST_METHOD',
        'REQUIRED_PARAM_MISSING',
        'INVALID_QUERY',
        'NOT_ALLOWED',
      ],
    },
    ...means.badRequest,
    citation: common,
    seen: 'REQUIRED_PARAM_MISSING',
    example: answer(
      400,
      {
        code: 'REQUIRED_PARAM_MISSING',
        details: {},
        message: 'One of the expected parameter is missing',
        status: 'error',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'zoho-crm/internal',
    match: { code: ['INTERNAL_ERROR', 'INTERNAL_SERVER_ERROR'] },
    ...likely(means.outage),
    citation: common,
    example: answer(
      500,
      { code: 'INTERNAL_ERROR', details: {}, message: 'Internal Server Error', status: 'error' },
      { auth: 'oauth2' },
    ),
  },
];
