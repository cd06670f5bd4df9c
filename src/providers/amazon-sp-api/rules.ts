// Amazon Selling Partner API: `errors[]` with `code`, one sentence in `message`, and what matters in `details`. A seller renews the authorization every year.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developer-docs.amazon.com/sp-api/docs/authorization-errors';
const revoked = 'https://www.volcengine.com/article/1088678';
const denied = 'https://github.com/amz-tools/amazon-sp-api/issues/10';
const nothingSent =
  'https://repost.aws/ko/questions/QUc_LmwJOwTvuWYKys2PjQ7w/trouble-migrating-mws-api-to-selling-partner-api';
const renew = 'https://developer-docs.amazon.com/sp-api/docs/selling-partner-appstore-authorization-workflow-renew';
const secrets = 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-apps-lwa-credentials';

export const rules: readonly Rule[] = [
  {
    id: 'amazon-sp-api/signature',
    match: { code: ['InvalidSignature', 'SignatureDoesNotMatch'] },
    ...means.invalidClient,
    citation: 'https://developer-docs.amazon.com/sp-api/docs/sp-api-errors-faq',
    example: answer(
      403,
      {
        errors: [
          {
            message:
              'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
            code: 'InvalidSignature',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/access-token-expired',
    match: { words: ['access token you provided has expired | access token has expired'] },
    ...means.accessTokenExpired,
    citation: revoked,
    example: answer(
      403,
      {
        errors: [
          {
            code: 'Unauthorized',
            message: 'Access to requested resource is denied.',
            details: 'The access token you provided has expired.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/access-token-refused',
    match: { words: ['access token you provided is revoked'] },
    ...means.accessTokenExpired,
    citation: revoked,
    seen: 'The access token you provided is revoked, malformed or invalid.',
    example: answer(
      403,
      {
        errors: [
          {
            code: 'Unauthorized',
            message: 'Access to requested resource is denied.',
            details: 'The access token you provided is revoked, malformed or invalid.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/nothing-sent',
    match: { code: 'MissingAuthenticationToken' },
    ...means.badRequest,
    citation: nothingSent,
    seen: 'MissingAuthenticationToken',
    example: answer(
      403,
      {
        errors: [
          { code: 'MissingAuthenticationToken', message: 'Access to requested resource is denied.', details: '' },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/token-not-sent',
    match: {
      code: ['Unauthorized', 'AccessDenied'],
      words: ['access token is missing | token is missing in the request'],
    },
    ...likely(means.clientBug),
    citation: errors,
    example: answer(
      403,
      {
        errors: [
          {
            code: 'Unauthorized',
            message: 'Access to requested resource is denied.',
            details: 'Access token is missing in the request header.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/access-denied',
    match: { code: ['Unauthorized', 'AccessDenied'], words: ['access to requested resource is denied'] },
    ...likely(means.scopeMissing),
    citation: denied,
    seen: 'Access to requested resource is denied.',
    example: answer(
      403,
      { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.', details: '' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/app-is-draft',
    match: { code: 'MD1000' },
    ...means.appNotApproved,
    citation: errors,
    seen: 'MD1000',
    example: answer(
      400,
      { error: 'MD1000', message: 'The application is in Draft state.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/redirect',
    match: { code: 'MD5101' },
    ...means.redirectUriMismatch,
    citation: errors,
    seen: 'MD5101',
    example: answer(
      400,
      { error: 'MD5101', message: 'The redirect URI does not match.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/quota',
    match: { code: 'QuotaExceeded' },
    ...likely(means.rateLimited),
    citation: errors,
    example: answer(
      429,
      {
        errors: [
          { code: 'QuotaExceeded', message: 'You exceeded your quota for the requested resource.', details: '' },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/bad-request',
    match: { code: ['InvalidInput', 'InvalidSortOrder'] },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(
      400,
      { errors: [{ code: 'InvalidInput', message: 'Invalid Input', details: '' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/internal',
    match: { code: ['InternalFailure', 'InternalError'] },
    ...likely(means.outage),
    citation: errors,
    example: answer(
      500,
      {
        errors: [
          { code: 'InternalFailure', message: 'We encountered an internal error. Please try again.', details: '' },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/secret-not-rotated',
    match: { stage: 'token_refresh', code: 'invalid_client' },
    ...likely(means.invalidClient),
    citation: secrets,
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Client authentication failed' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'amazon-sp-api/authorization-ended',
    match: { stage: 'token_refresh', code: ['invalid_grant', 'unauthorized_client'] },
    ...likely(means.revoked),
    citation: renew,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The request has an invalid grant parameter : refresh_token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
