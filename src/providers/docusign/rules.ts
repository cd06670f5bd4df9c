// DocuSign: `errorCode` of the eSignature API, `error` of the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const common =
  'https://developers.docusign.com/docs/esign-rest-api/esign101/error-codes/troubleshooting-common-errors/';
const apex = 'https://developers.docusign.com/docs/salesforce/apex-toolkit-reference/apierrorcode.html';
const consent = 'https://github.com/docusign/docusign-esign-java-client/issues/118';
const issuer = 'https://github.com/docusign/docusign-esign-php-client/issues/187';
const codes = 'https://developers.docusign.com/docs/esign-rest-api/esign101/error-codes/';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;
const keyrefresh = { stage: 'token_refresh', auth: 'service_account' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'docusign/integration-key-refused',
    match: { code: 'PARTNER_AUTHENTICATION_FAILED' },
    ...means.invalidClient,
    citation: 'https://developers.docusign.com/platform/auth/error-messages/',
    example: answer(
      400,
      {
        errorCode: 'PARTNER_AUTHENTICATION_FAILED',
        message: 'The specified Integrator Key was not found or is disabled.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'docusign/consent-required',
    match: { code: 'consent_required' },
    ...means.adminConsentRequired,
    citation: consent,
    seen: 'consent_required',
    example: answer(400, { error: 'consent_required' }, keyrefresh),
  },
  {
    id: 'docusign/issuer-not-found',
    match: { code: 'invalid_grant', words: ['issuer not found'] },
    ...means.invalidClient,
    citation: issuer,
    seen: 'issuer_not_found',
    example: answer(400, { error: 'invalid_grant', error_description: 'issuer_not_found' }, keyrefresh),
  },
  {
    id: 'docusign/jwt-key-refused',
    match: { code: 'invalid_grant', words: ['no valid keys or signatures'] },
    ...means.invalidClient,
    citation: codes,
    example: answer(400, { error: 'invalid_grant', error_description: 'no_valid_keys_or_signatures' }, keyrefresh),
  },
  {
    id: 'docusign/jwt-user-not-found',
    match: { code: 'invalid_grant', words: ['user not found'] },
    ...means.accountDeleted,
    citation: codes,
    example: answer(400, { error: 'invalid_grant', error_description: 'user_not_found' }, keyrefresh),
  },
  {
    id: 'docusign/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', auth: 'oauth2' },
    ...likely(means.revoked),
    citation: codes,
    example: answer(400, { error: 'invalid_grant', error_description: 'expired_client_token' }, refresh),
  },
  {
    id: 'docusign/access-token',
    match: { stage: 'api_call', auth: 'oauth2', code: ['AUTHORIZATION_INVALID_TOKEN', 'USER_AUTHENTICATION_FAILED'] },
    ...means.accessTokenExpired,
    citation: common,
    seen: 'AUTHORIZATION_INVALID_TOKEN',
    example: answer(
      401,
      {
        errorCode: 'AUTHORIZATION_INVALID_TOKEN',
        message: 'The access token provided is expired, revoked or malformed.',
      },
      oauth,
    ),
  },
  {
    id: 'docusign/login-refused',
    match: { code: ['USER_AUTHENTICATION_FAILED', 'INVALID_USERID_PASSWORD', 'PARTNER_AUTHENTICATION_FAILED'] },
    ...likely(means.wrongPassword),
    citation: codes,
    example: answer(
      401,
      { errorCode: 'USER_AUTHENTICATION_FAILED', message: 'One or both of Username and Password are invalid.' },
      basic,
    ),
  },
  {
    id: 'docusign/account-lacks-permissions',
    match: { code: 'ACCOUNT_LACKS_PERMISSIONS' },
    ...means.planLimit,
    citation: common,
    seen: 'ACCOUNT_LACKS_PERMISSIONS',
    example: answer(
      401,
      { errorCode: 'ACCOUNT_LACKS_PERMISSIONS', message: 'This Account lacks sufficient permissions.' },
      oauth,
    ),
  },
  {
    id: 'docusign/user-lacks-permissions',
    match: { code: ['USER_LACKS_PERMISSIONS', 'USER_LACKS_MEMBERSHIP', 'USER_NOT_ENVELOPE_SENDER'] },
    ...means.roleLost,
    citation:
      'https://cloud.tencent.com/developer/information/%E4%BD%BF%E7%94%A8docusign-esign%20npm%E5%8C%85%E8%B0%83%E7%94%A8DocuSign%E6%8E%A5%E5%8F%A3%E6%97%B6%EF%BC%8C%E4%B8%BA%E4%BB%80%E4%B9%88%E4%BC%9A%E5%87%BA%E7%8E%B0Not%20Found%E9%94%99%E8%AF%AF%EF%BC%9F-ask',
    example: answer(
      403,
      {
        errorCode: 'USER_LACKS_PERMISSIONS',
        message: 'This user lacks sufficient permissions to access this resource.',
      },
      oauth,
    ),
  },
  {
    id: 'docusign/not-of-account',
    match: {
      code: [
        'USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT',
        'ACCOUNT_NOT_AUTHORIZED_FOR_ENVELOPE',
        'USER_DOES_NOT_EXIST_IN_SYSTEM',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: common,
    seen: 'ACCOUNT_NOT_AUTHORIZED_FOR_ENVELOPE',
    example: answer(
      400,
      {
        errorCode: 'ACCOUNT_NOT_AUTHORIZED_FOR_ENVELOPE',
        message: 'This account is not authorized to access the requested envelope.',
      },
      oauth,
    ),
  },
  {
    id: 'docusign/trial-over',
    match: { code: ['TRIAL_ACCOUNT_EXPIRED', 'ACCOUNT_HAS_BEEN_SUSPENDED', 'PLAN_ITEM_DISABLED'] },
    ...means.subscriptionInactive,
    citation: apex,
    seen: 'TRIAL_ACCOUNT_EXPIRED',
    example: answer(401, { errorCode: 'TRIAL_ACCOUNT_EXPIRED', message: 'The trial has expired.' }, oauth),
  },
  {
    id: 'docusign/user-not-activated',
    match: { code: ['USER_NOT_ACTIVATED', 'USER_PENDING'] },
    ...means.userSuspended,
    citation: apex,
    seen: 'USER_NOT_ACTIVATED',
    example: answer(401, { errorCode: 'USER_NOT_ACTIVATED', message: 'The user has not been activated.' }, oauth),
  },
  {
    id: 'docusign/rate-limited',
    match: {
      code: [
        'HOURLY_APIINVOCATION_LIMIT_EXCEEDED',
        'BURST_APIINVOCATION_LIMIT_EXCEEDED',
        'HOURLY_API_LIMIT_EXCEEDED',
        'ENVELOPE_POLLING_LIMIT_EXCEEDED',
        'HOURLY_POLLING_LIMIT_EXCEEDED',
      ],
    },
    ...means.rateLimited,
    citation: common,
    seen: 'BURST_APIINVOCATION_LIMIT_EXCEEDED',
    example: answer(
      400,
      {
        errorCode: 'HOURLY_APIINVOCATION_LIMIT_EXCEEDED',
        message: 'The maximum number of hourly API invocations has been exceeded.',
      },
      oauth,
    ),
  },
  {
    id: 'docusign/integration-key',
    match: {
      code: [
        'PARTNER_KEY_REQUIRED',
        'INTEGRATOR_KEY_NOT_SPECIFIED',
        'INVALID_INTEGRATOR_KEY',
        'PARTNER_AUTHENTICATION_FAILED',
      ],
    },
    ...means.invalidClient,
    citation: codes,
    example: answer(400, { errorCode: 'PARTNER_KEY_REQUIRED', message: 'An Integrator Key was not specified.' }, oauth),
  },
  {
    id: 'docusign/not-found',
    match: {
      code: ['ENVELOPE_DOES_NOT_EXIST', 'DOCUMENT_DOES_NOT_EXIST', 'TEMPLATE_ID_INVALID', 'RESOURCE_NOT_FOUND'],
    },
    ...means.notFound,
    citation: common,
    seen: 'DOCUMENT_DOES_NOT_EXIST',
    example: answer(404, { errorCode: 'DOCUMENT_DOES_NOT_EXIST', message: 'The document does not exist.' }, oauth),
  },
  {
    id: 'docusign/bad-request',
    match: { code: ['INVALID_REQUEST_PARAMETER', 'INVALID_REQUEST_BODY', 'INVALID_TOKEN_FORMAT'] },
    ...means.badRequest,
    citation: codes,
    example: answer(
      400,
      { errorCode: 'INVALID_REQUEST_PARAMETER', message: 'The request contained at least one invalid parameter.' },
      oauth,
    ),
  },
];
