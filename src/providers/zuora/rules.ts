// Zuora: `reasons[].code` of eight digits, whose last two are a category, with HTTP 200; names at SOAP.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.zuora.com/docs/guides/error-codes';
const soapErrors = 'https://docs.zuora.com/zuora-platform/integration/apis/soap-api/error-handling/errors';
const mediationErrors =
  'https://docs.zuora.com/en/zuora-platform/extensibility/mediation/error-message-reference-for-mediation/authentication--authorization-errors';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'zuora/credential-refused',
    match: { code: '90000011', auth: ['api_key', 'basic'] },
    ...means.wrongApiKey,
    citation: codes,
    seen: '90000011 indicates that an invalid credential is provided in the request header',
    example: answer(
      200,
      {
        success: false,
        processId: '0',
        reasons: [{ code: 90000011, message: 'This resource is protected, please sign in first' }],
      },
      key,
    ),
  },
  {
    id: 'zuora/token-refused',
    match: { code: '90000011' },
    ...means.accessTokenExpired,
    citation: codes,
    seen: '90000011',
    example: answer(
      200,
      {
        success: false,
        processId: '0',
        reasons: [{ code: 90000011, message: 'This resource is protected, please sign in first' }],
      },
      oauth,
    ),
  },
  {
    id: 'zuora/api-disabled',
    match: { code: 'API_DISABLED' },
    ...means.planLimit,
    citation: soapErrors,
    seen: 'API_DISABLED',
    example: answer(200, { Errors: [{ Code: 'API_DISABLED', Message: 'The API was disabled.' }], Success: false }, key),
  },
  {
    id: 'zuora/mediation-off',
    match: { code: 'TENANT_MEDIATION_NOT_ENABLED' },
    ...means.planLimit,
    citation: mediationErrors,
    seen: 'TENANT_MEDIATION_NOT_ENABLED',
    example: answer(
      403,
      {
        code: 70002004,
        errorCode: 'TENANT_MEDIATION_NOT_ENABLED',
        message: 'Usage metering is not enabled for your account.',
      },
      oauth,
    ),
  },
  {
    id: 'zuora/mediation-rate-limit',
    match: { code: ['70002005', 'RATE_LIMITED'] },
    ...means.rateLimited,
    citation: mediationErrors,
    seen: 'RATE_LIMITED',
    example: answer(
      429,
      { code: 70002005, errorCode: 'RATE_LIMITED', message: 'You have exceeded the request limit.' },
      oauth,
    ),
  },
  {
    id: 'zuora/mediation-unauthorized',
    match: { code: '70002006' },
    ...likely(means.roleLost),
    citation: mediationErrors,
    seen: '70002006',
    example: answer(403, { code: 70002006, errorCode: 'UNAUTHORIZED', message: 'You do not have permission.' }, oauth),
  },
  {
    id: 'zuora/permission',
    match: { words: ['permission or access denied | user does not have permission | does not have permission'] },
    ...likely(means.roleLost),
    citation:
      'https://docs.zuora.com/en/zuora-platform/data-management/data-loader/data-loader-best-practices-and-scope/understanding-data-loader-error-codes',
    seen: 'Permission or access denied',
    example: answer(
      200,
      {
        success: false,
        processId: '0',
        reasons: [{ code: 50000010, message: 'The user does not have permission to do this.' }],
      },
      oauth,
    ),
  },
  {
    id: 'zuora/field-format',
    match: { code: '53100320' },
    ...means.badRequest,
    citation: codes,
    seen: '53100320',
    example: answer(
      200,
      {
        success: false,
        processId: '0',
        reasons: [{ code: 53100320, message: 'termType value should be one of: TERMED, EVERGREEN' }],
      },
      oauth,
    ),
  },
  {
    id: 'zuora/soap-fields',
    match: { code: ['INVALID_FIELD', 'INVALID_ID', 'DUPLICATE_VALUE', 'CANNOT_DELETE'] },
    ...means.badRequest,
    citation: soapErrors,
    seen: 'INVALID_FIELD',
    example: answer(200, { Errors: [{ Code: 'INVALID_FIELD', Message: 'An invalid field.' }], Success: false }, key),
  },
];
