// Intercom: `errors[0].code`. Its tokens cannot be refreshed, so that a refused one has ended.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes = 'https://developers.intercom.com/intercom-api-reference/reference/error-codes';
const newCodes = 'https://developers.intercom.com/docs/references/2.17/rest-api/errors/error-codes';
const specification =
  'https://github.com/intercom/Intercom-OpenAPI/blob/8889625a7b931d8649e18726e7f872ff073520fc/descriptions/0/api.intercom.io.yaml';
const scroll = 'https://github.com/stitchdata/docs/blob/master/_data/errors/extraction/saas/intercom.yml';

export const rules: readonly Rule[] = [
  {
    id: 'intercom/token-revoked',
    match: { code: 'token_revoked' },
    ...means.revoked,
    citation: errorCodes,
    seen: 'token_revoked',
    example: answer(
      401,
      { type: 'error.list', errors: [{ code: 'token_revoked', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/token-expired',
    match: { code: 'token_expired' },
    ...means.expiredAge,
    citation: errorCodes,
    seen: 'token_expired',
    example: answer(
      401,
      { type: 'error.list', errors: [{ code: 'token_expired', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/token-not-found',
    match: { code: 'token_not_found' },
    ...likely(means.revoked),
    citation: errorCodes,
    seen: 'token_not_found',
    example: answer(
      401,
      { type: 'error.list', errors: [{ code: 'token_not_found', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/token-blocked',
    match: { code: ['token_blocked', 'token_suspended'] },
    ...likely(means.appDisabled),
    citation: errorCodes,
    seen: 'token_blocked',
    example: answer(
      401,
      { type: 'error.list', errors: [{ code: 'token_blocked', message: 'The API Key or App has been blocked' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/token-unauthorized',
    match: { code: 'token_unauthorized' },
    ...likely(means.scopeMissing),
    citation: errorCodes,
    seen: 'token_unauthorized',
    example: answer(
      401,
      { type: 'error.list', errors: [{ code: 'token_unauthorized', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/scope',
    match: { code: ['forbidden', 'action_forbidden'], words: ['required scope | scope | oauth scope'] },
    ...means.scopeMissing,
    citation: newCodes,
    seen: 'forbidden',
    example: answer(
      403,
      {
        type: 'error.list',
        errors: [
          {
            code: 'forbidden',
            message: 'You do not have the required scope (read_conversations) to access this resource',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/action-forbidden',
    match: { code: ['action_forbidden', 'forbidden'] },
    ...likely(means.roleLost),
    citation: errorCodes,
    seen: 'action_forbidden',
    example: answer(
      403,
      { type: 'error.list', errors: [{ code: 'action_forbidden', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/subscription',
    match: { code: 'api_plan_restricted', words: ['active subscription | subscription needed'] },
    ...means.subscriptionInactive,
    citation: errorCodes,
    seen: 'api_plan_restricted',
    example: answer(
      403,
      { type: 'error.list', errors: [{ code: 'api_plan_restricted', message: 'Active subscription needed.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/plan',
    match: { code: 'api_plan_restricted' },
    ...means.planLimit,
    citation: errorCodes,
    seen: 'api_plan_restricted',
    example: answer(
      403,
      { type: 'error.list', errors: [{ code: 'api_plan_restricted', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/rate-limit',
    match: { code: ['rate_limit_exceeded', 'too_many_requests', 'retry_after'] },
    ...means.rateLimited,
    citation: newCodes,
    seen: 'too_many_requests',
    example: answer(
      429,
      { type: 'error.list', errors: [{ code: 'rate_limit_exceeded', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/scroll-exists',
    match: { code: 'scroll_exists' },
    ...means.concurrentUpdate,
    citation: scroll,
    seen: 'scroll_exists',
    example: answer(
      400,
      { type: 'error.list', errors: [{ code: 'scroll_exists', message: 'scroll already exists for this workspace' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/version',
    match: { code: ['intercom_version_invalid'] },
    ...means.versionSunset,
    citation: specification,
    seen: 'intercom_version_invalid',
    example: answer(
      400,
      {
        type: 'error.list',
        errors: [
          { code: 'intercom_version_invalid', message: 'Requested resource is not available in current API version.' },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/request-timeout',
    match: { code: 'request_timeout' },
    ...means.timeout,
    citation: newCodes,
    seen: 'request_timeout',
    example: answer(
      408,
      { type: 'error.list', errors: [{ code: 'request_timeout', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/server-error',
    match: { code: ['server_error', 'service_unavailable'] },
    ...means.outage,
    citation: newCodes,
    seen: 'service_unavailable',
    example: answer(
      503,
      {
        type: 'error.list',
        errors: [{ code: 'service_unavailable', message: 'Sorry, the API service is temporarily unavailable' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/not-found',
    match: {
      code: [
        'not_found',
        'resource_not_found',
        'admin_not_found',
        'team_not_found',
        'company_not_found',
        'contact_not_found',
        'ticket_not_found',
        'conversation_not_found',
      ],
    },
    ...means.notFound,
    citation: newCodes,
    seen: 'not_found',
    example: answer(
      404,
      { type: 'error.list', errors: [{ code: 'not_found', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/request',
    match: {
      code: [
        'parameter_invalid',
        'parameter_not_found',
        'parameter_missing',
        'missing_parameter',
        'type_mismatch',
        'data_invalid',
        'unprocessable_entity',
        'bad_request',
        'unsupported',
        'job_closed',
        'conflict',
        'resource_conflict',
        'missing_authorization',
      ],
    },
    ...means.badRequest,
    citation: newCodes,
    seen: 'parameter_invalid',
    example: answer(
      400,
      { type: 'error.list', errors: [{ code: 'parameter_invalid', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/client-error',
    match: { code: 'client_error' },
    ...likely(means.badRequest),
    citation: errorCodes,
    seen: 'client_error',
    example: answer(
      400,
      { type: 'error.list', errors: [{ code: 'client_error', message: 'See the documentation.' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'intercom/unauthorized',
    match: { code: 'unauthorized', at: { 'errors.*.code': 'unauthorized' } },
    ...likely(means.revoked),
    citation: newCodes,
    seen: 'unauthorized',
    example: answer(
      401,
      { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] },
      { auth: 'oauth2' },
    ),
  },
];
