// Alibaba Cloud: one list of codes for all its products.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://help.aliyun.com/en/polardb/client-error-codes';
const others = 'https://developer.aliyun.com/ask/278265';
const more = 'https://help.aliyun.com/en/dns/error-code';
const extra = 'https://help.aliyun.com/document_detail/51132.html';

export const rules: readonly Rule[] = [
  {
    id: 'alibaba-cloud/key-not-found',
    match: { code: ['InvalidAccessKeyId.NotFound', 'InvalidAccessKeyId'] },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'InvalidAccessKeyId.NotFound',
    example: answer(404, { Code: 'InvalidAccessKeyId.NotFound', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/key-inactive',
    match: { code: ['InvalidAccessKeyId.Inactive', 'Forbidden.AccessKeyDisabled'] },
    ...means.apiKeyDeleted,
    citation: others,
    seen: 'InvalidAccessKeyId.Inactive',
    example: answer(400, { Code: 'InvalidAccessKeyId.Inactive', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/signature',
    match: { code: 'SignatureDoesNotMatch' },
    ...likely(means.wrongApiKey),
    citation: more,
    seen: 'SignatureDoesNotMatch',
    example: answer(403, { Code: 'SignatureDoesNotMatch', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/signature-form',
    match: { code: ['IncompleteSignature', 'InvalidSignatureMethod', 'SignatureNonceUsed'] },
    ...likely(means.clientBug),
    citation: docs,
    seen: 'IncompleteSignature',
    example: answer(400, { Code: 'IncompleteSignature', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/clock',
    match: { code: 'InvalidTimeStamp.Expired' },
    ...means.clockSkew,
    citation: others,
    seen: 'InvalidTimeStamp.Expired',
    example: answer(400, { Code: 'InvalidTimeStamp.Expired', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/timestamp',
    match: { code: ['IllegalTimestamp', 'InvalidTimeStamp.Format'] },
    ...means.clientBug,
    citation: docs,
    seen: 'IllegalTimestamp',
    example: answer(400, { Code: 'IllegalTimestamp', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/permission',
    match: { code: ['Forbidden.RAM', 'ActionUnauthorized', 'NoPermission'] },
    ...means.roleLost,
    citation: docs,
    seen: 'Forbidden.RAM',
    example: answer(403, { Code: 'Forbidden.RAM', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/risk-control',
    match: { code: 'Forbidden.RiskControl' },
    ...likely(means.orgFrozen),
    citation: docs,
    seen: 'Forbidden.RiskControl',
    example: answer(403, { Code: 'Forbidden.RiskControl', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/verification',
    match: { code: ['Forbidden.UserVerification', 'Forbidden.Authentication'] },
    ...means.termsRequired,
    citation: more,
    seen: 'Forbidden.UserVerification',
    example: answer(403, { Code: 'Forbidden.UserVerification', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/balance',
    match: { code: ['InsufficientBalance', 'Account.Arrearage'] },
    ...means.paymentOverdue,
    citation: extra,
    seen: 'InsufficientBalance',
    example: answer(400, { Code: 'InsufficientBalance', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/throttled',
    match: { code: ['Throttling', 'Throttling.User', 'Throttling.Api', 'Throttling.System'] },
    ...means.rateLimited,
    citation: docs,
    seen: 'Throttling',
    example: answer(400, { Code: 'Throttling', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/parameter',
    match: {
      code: ['MissingParameter', 'InvalidParameter', 'InvalidAction', 'UnsupportedParameter', 'UnsupportedHTTPMethod'],
    },
    ...means.badRequest,
    citation: docs,
    seen: 'MissingParameter',
    example: answer(400, { Code: 'MissingParameter', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/no-such-instance',
    match: { code: ['Forbidden.InstanceNotFound', 'InvalidApi.NotFound'] },
    ...means.notFound,
    citation: docs,
    seen: 'Forbidden.InstanceNotFound',
    example: answer(404, { Code: 'Forbidden.InstanceNotFound', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/version',
    match: { code: 'NoSuchVersion' },
    ...means.versionSunset,
    citation: more,
    seen: 'NoSuchVersion',
    example: answer(400, { Code: 'NoSuchVersion', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
  {
    id: 'alibaba-cloud/outage',
    match: { code: ['ServiceUnavailable', 'InternalError'] },
    ...means.outage,
    citation: more,
    seen: 'ServiceUnavailable',
    example: answer(503, { Code: 'ServiceUnavailable', Message: '', RequestId: '0' }, { auth: 'api_key' }),
  },
];
