// CyberSource: `code`, or `reason` of payments. Every failing token request is a 500, says its document.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const answer401 = 'https://app.unpkg.com/cybersource-rest-client@0.0.74/files/docs/InlineResponse4011.md';
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'cybersource/refresh-failed',
    match: { stage: 'token_refresh', status: 500 },
    verdict: 'transient',
    cause: null,
    detail: 'outage',
    certainty: 'guess',
    citation:
      'https://developer.cybersource.com/docs/cybs/en-us/oauth/developer/all/rest/oauth/refreshing-the-refresh-token.html',
    example: answer(500, { error: 'server_error' }, refresh),
  },
  {
    id: 'cybersource/authentication-failed',
    match: { status: 401, words: ['authentication failed'] },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/CyberSource/cybersource-rest-samples-node/issues/54',
    example: answer(401, { response: { rmsg: 'Authentication Failed', message: 'Authentication Failed' } }, key),
  },
  {
    id: 'cybersource/forbidden',
    match: { code: 'FORBIDDEN_RESPONSE' },
    ...likely(means.roleLost),
    citation: answer401,
    seen: 'FORBIDDEN_RESPONSE',
    example: answer(
      401,
      {
        code: 'FORBIDDEN_RESPONSE',
        localizationKey: 'cybsapi.forbidden.response',
        message: 'Request not permitted',
        correlationId: '0',
      },
      key,
    ),
  },
  {
    id: 'cybersource/merchant-configuration',
    match: { code: 'INVALID_MERCHANT_CONFIGURATION' },
    ...likely(means.planLimit),
    citation:
      'https://app.unpkg.com/cybersource-rest-client@0.0.74/files/docs/RiskV1AuthenticationsPost201ResponseErrorInformation.md',
    seen: 'INVALID_MERCHANT_CONFIGURATION',
    example: answer(
      400,
      {
        errorInformation: {
          reason: 'INVALID_MERCHANT_CONFIGURATION',
          message: 'A problem with the merchant configuration.',
        },
      },
      key,
    ),
  },
  {
    id: 'cybersource/validation',
    match: { code: ['VALIDATION_ERROR', 'MALFORMED_PAYLOAD_ERROR', 'UNSUPPORTED_MEDIA_TYPE'] },
    ...means.badRequest,
    citation: answer401,
    seen: 'VALIDATION_ERROR',
    example: answer(400, { code: 'VALIDATION_ERROR', message: 'Field validation errors' }, key),
  },
  {
    id: 'cybersource/server-error',
    match: { code: ['SERVER_ERROR', 'SYSTEM_ERROR', 'SERVER_TIMEOUT', 'SERVICE_TIMEOUT'] },
    ...means.outage,
    citation: answer401,
    seen: 'SERVER_ERROR',
    example: answer(500, { code: 'SERVER_ERROR', message: 'Error encountered while processing request' }, key),
  },
];
