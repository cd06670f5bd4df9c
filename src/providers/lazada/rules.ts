// Lazada, AliExpress and Taobao: the open platform of Alibaba; `code` in words, with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://open.lazada.com/apps/doc/doc?nodeId=10450&docId=108070';
const top = 'https://open.taobao.com/doc.htm?docId=114&docType=1';

export const rules: readonly Rule[] = [
  {
    id: 'lazada/refresh-token',
    match: { stage: 'token_refresh', code: ['IllegalRefreshToken', 'InvalidRefreshToken', 'RefreshTokenExpired'] },
    ...likely(means.expiredAge),
    citation: errors,
    example: answer(
      200,
      {
        code: 'IllegalRefreshToken',
        type: 'ISP',
        message: 'The specified refresh token is invalid or expired',
        request_id: '0',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/access-token',
    match: { code: ['IllegalAccessToken', 'AccessTokenExpired', 'InvalidAccessToken'] },
    ...means.accessTokenExpired,
    citation: errors,
    example: answer(
      200,
      {
        code: 'IllegalAccessToken',
        type: 'ISP',
        message: 'The specified access token is invalid or expired',
        request_id: '0',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/signature',
    match: { code: ['IncompleteSignature', 'InvalidSignature', 'MissingSignature'] },
    ...means.clientBug,
    citation: errors,
    example: answer(
      200,
      {
        code: 'IncompleteSignature',
        type: 'ISV',
        message: 'The request signature does not conform to platform standards',
        request_id: '0',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/app-key',
    match: { code: ['InvalidAppKey', 'MissingAppKey', 'AppNotExist'] },
    ...means.invalidClient,
    citation: errors,
    example: answer(
      200,
      { code: 'InvalidAppKey', type: 'ISV', message: 'The specified App Key is invalid', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/clock',
    match: { code: 'IllegalTimestamp' },
    ...means.clockSkew,
    citation: errors,
    example: answer(
      200,
      { code: 'IllegalTimestamp', type: 'ISV', message: 'The specified timestamp has expired', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/limit',
    match: { code: ['ApiCallLimit', 'AppCallLimit', 'SellerCallLimit'] },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      200,
      {
        code: 'ApiCallLimit',
        type: 'ISV',
        message: 'The request was denied due to request throttling.',
        request_id: '0',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/permission',
    match: { code: ['InsufficientPermission', 'InsufficientIsvPermissions', 'AppWithoutPermission'] },
    ...likely(means.appNotApproved),
    citation: errors,
    example: answer(
      200,
      {
        code: 'InsufficientPermission',
        type: 'ISV',
        message: 'Your app does not have enough permission to access this API',
        request_id: '0',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/seller',
    match: { code: ['SellerInactive', 'SELLER_INACTIVE', 'SellerNotActive'] },
    ...likely(means.orgFrozen),
    citation: errors,
    example: answer(
      200,
      { code: 'SellerInactive', type: 'ISV', message: 'The seller is inactive', request_id: '0' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'lazada/session',
    match: { code: ['invalid-sessionkey', 'session-expired', 'invalid-session'] },
    ...likely(means.expiredAge),
    citation: top,
    example: answer(
      200,
      {
        error_response: {
          code: 27,
          msg: 'Invalid session',
          sub_code: 'invalid-sessionkey',
          sub_msg: 'SessionKey is not valid',
        },
      },
      { auth: 'session' },
    ),
  },
];
