// Okta: `errorCode` E0000..., and OAuth errors of its authorization servers.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.okta.com/docs/reference/error-codes/';
const session = 'https://github.com/okta/okta-sdk-java/issues/998';
const widget = 'https://github.com/okta/okta-signin-widget/pull/1731';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'okta/validation',
    match: { code: ['E0000001', 'E0000002', 'E0000003', 'E0000021', 'E0000031'] },
    ...means.badRequest,
    citation: codes,
    seen: 'E0000001',
    example: answer(
      400,
      {
        errorCode: 'E0000001',
        errorSummary: 'Api validation failed',
        errorLink: 'E0000001',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/authentication',
    match: { code: 'E0000004' },
    ...means.wrongPassword,
    citation: codes,
    seen: 'E0000004',
    example: answer(
      401,
      {
        errorCode: 'E0000004',
        errorSummary: 'Authentication failed',
        errorLink: 'E0000004',
        errorId: 'oae1',
        errorCauses: [],
      },
      basic,
    ),
  },
  {
    id: 'okta/session-invalid-token',
    match: { auth: ['api_key', 'basic'], code: 'E0000005' },
    ...likely(means.wrongApiKey),
    citation: session,
    seen: 'E0000005',
    example: answer(
      401,
      {
        errorCode: 'E0000005',
        errorSummary: 'Invalid session',
        errorLink: 'E0000005',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/session-invalid',
    match: { code: 'E0000005' },
    ...means.accessTokenExpired,
    citation: session,
    seen: 'E0000005',
    example: answer(
      401,
      {
        errorCode: 'E0000005',
        errorSummary: 'Invalid session',
        errorLink: 'E0000005',
        errorId: 'oae1',
        errorCauses: [],
      },
      oauth,
    ),
  },
  {
    id: 'okta/permission',
    match: { code: ['E0000006', 'E0000022', 'E0000038'] },
    ...means.roleLost,
    citation: codes,
    example: answer(
      403,
      {
        errorCode: 'E0000006',
        errorSummary: 'You do not have permission to perform the requested action',
        errorLink: 'E0000006',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/not-found',
    match: { code: ['E0000007', 'E0000008', 'E0000048'] },
    ...means.notFound,
    citation: widget,
    seen: 'E0000007',
    example: answer(
      404,
      {
        errorCode: 'E0000007',
        errorSummary: 'Not found: Resource not found',
        errorLink: 'E0000007',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/server-error',
    match: { code: ['E0000009', 'E0000010', 'E0000043', 'E0000010'] },
    ...means.outage,
    citation: widget,
    seen: 'E0000009',
    example: answer(
      500,
      {
        errorCode: 'E0000009',
        errorSummary: 'Internal Server Error',
        errorLink: 'E0000009',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/token-refused',
    match: { code: 'E0000011', auth: ['api_key', 'basic'] },
    ...means.wrongApiKey,
    citation: codes,
    example: answer(
      401,
      {
        errorCode: 'E0000011',
        errorSummary: 'Invalid token provided',
        errorLink: 'E0000011',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/access-token-refused',
    match: { code: 'E0000011' },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(
      401,
      {
        errorCode: 'E0000011',
        errorSummary: 'Invalid token provided',
        errorLink: 'E0000011',
        errorId: 'oae1',
        errorCauses: [],
      },
      oauth,
    ),
  },
  {
    id: 'okta/feature',
    match: { code: 'E0000015' },
    ...means.planLimit,
    citation: codes,
    example: answer(
      401,
      {
        errorCode: 'E0000015',
        errorSummary: 'You do not have permission to access the feature you are requesting',
        errorLink: 'E0000015',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/rate-limited',
    match: { code: 'E0000047' },
    ...means.rateLimited,
    citation: codes,
    example: answer(
      429,
      {
        errorCode: 'E0000047',
        errorSummary: 'API call exceeded rate limit due to too many requests.',
        errorLink: 'E0000047',
        errorId: 'oae1',
        errorCauses: [],
      },
      key,
    ),
  },
  {
    id: 'okta/locked',
    match: { code: 'E0000069' },
    ...means.accountLocked,
    citation: codes,
    example: answer(
      403,
      { errorCode: 'E0000069', errorSummary: 'User Locked', errorLink: 'E0000069', errorId: 'oae1', errorCauses: [] },
      basic,
    ),
  },
  {
    id: 'okta/mfa',
    match: { code: ['E0000068', 'E0000079'] },
    ...means.mfaOrSsoRequired,
    citation: codes,
    example: answer(
      403,
      {
        errorCode: 'E0000068',
        errorSummary: 'Invalid Passcode/Answer',
        errorLink: 'E0000068',
        errorId: 'oae1',
        errorCauses: [],
      },
      basic,
    ),
  },
  {
    id: 'okta/password-expired',
    match: { code: ['E0000064'] },
    ...means.passwordExpired,
    citation: codes,
    example: answer(
      403,
      {
        errorCode: 'E0000064',
        errorSummary: 'Password is expired and must be changed',
        errorLink: 'E0000064',
        errorId: 'oae1',
        errorCauses: [],
      },
      basic,
    ),
  },
  {
    id: 'okta/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', auth: 'oauth2' },
    ...likely(means.revoked),
    citation: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The refresh token is invalid or expired.' },
      refresh,
    ),
  },
];
