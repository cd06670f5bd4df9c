// Tencent Cloud: `Response.Error.Code`, with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://www.tencentcloud.com/document/product/1235/64611';

export const rules: readonly Rule[] = [
  {
    id: 'tencent-cloud/key-not-found',
    match: { code: ['AuthFailure.SecretIdNotFound', 'AuthFailure.InvalidSecretId'] },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'AuthFailure.SecretIdNotFound',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.SecretIdNotFound', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/signature',
    match: { code: 'AuthFailure.SignatureFailure' },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'AuthFailure.SignatureFailure',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.SignatureFailure', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/clock',
    match: { code: 'AuthFailure.SignatureExpire' },
    ...means.clockSkew,
    citation: docs,
    seen: 'AuthFailure.SignatureExpire',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.SignatureExpire', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/header',
    match: { code: 'AuthFailure.InvalidAuthorization' },
    ...likely(means.clientBug),
    citation: docs,
    seen: 'AuthFailure.InvalidAuthorization',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.InvalidAuthorization', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/second-factor',
    match: { code: 'AuthFailure.MFAFailure' },
    ...means.mfaOrSsoRequired,
    citation: docs,
    seen: 'AuthFailure.MFAFailure',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.MFAFailure', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/token',
    match: { code: 'AuthFailure.TokenFailure' },
    ...likely(means.wrongApiKey),
    citation: docs,
    seen: 'AuthFailure.TokenFailure',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.TokenFailure', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/permission',
    match: { code: ['AuthFailure.UnauthorizedOperation', 'UnauthorizedOperation'] },
    ...means.roleLost,
    citation: docs,
    seen: 'AuthFailure.UnauthorizedOperation',
    example: answer(
      200,
      { Response: { Error: { Code: 'AuthFailure.UnauthorizedOperation', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/sunset',
    match: { code: 'ActionOffline' },
    ...means.versionSunset,
    citation: docs,
    seen: 'ActionOffline',
    example: answer(
      200,
      { Response: { Error: { Code: 'ActionOffline', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tencent-cloud/rate',
    match: { code: 'RequestLimitExceeded' },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      200,
      { Response: { Error: { Code: 'RequestLimitExceeded', Message: '' }, RequestId: '0' } },
      { auth: 'api_key' },
    ),
  },
];
