// RingCentral: `errorCode` such as OAU-128 and CMN-301, in `errors[]` too.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://github.com/ringcentral/ringcentral-api-docs/blob/03cea436f9c46373c4a0650763ff3afb96812534/docs/basics/errors.md';
const derived =
  'https://raw.githubusercontent.com/api-evangelist/ringcentral/refs/heads/main/errors/ringcentral-error-codes.yml';
const guide = 'https://developers.ringcentral.com/guide/basics/errors';

export const rules: readonly Rule[] = [
  {
    id: 'ringcentral/grant-type-not-allowed',
    match: { code: ['OAU-251', 'OAU-112'], words: ['grant type | unauthorized'] },
    ...means.invalidClient,
    citation: 'https://developers.ringcentral.com/guide/basics/errors',
    example: answer(
      400,
      {
        error: 'unauthorized_client',
        error_description: 'Unauthorized for this grant type',
        errors: [{ errorCode: 'OAU-251', message: 'Unauthorized for this grant type' }],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/access-token',
    match: { code: ['OAU-128', 'OAU-129', 'OAU-149'] },
    ...means.accessTokenExpired,
    citation: codes,
    seen: 'OAU-128',
    example: answer(
      401,
      {
        errorCode: 'OAU-128',
        message: 'Access token expired.',
        errors: [{ errorCode: 'OAU-128', message: 'Access token expired.' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/token-not-found',
    match: { stage: 'api_call', code: ['OAU-213', 'OAU-232', 'TokenInvalid', 'TokenExpired'] },
    ...likely(means.accessTokenExpired),
    citation: guide,
    example: answer(
      401,
      {
        errorCode: 'OAU-213',
        message: 'Token not found',
        errors: [{ errorCode: 'OAU-213', message: 'Token not found' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/refresh-token-not-found',
    match: { stage: 'token_refresh', code: ['OAU-213', 'OAU-210', 'OAU-211', 'OAU-232'] },
    ...likely(means.revoked),
    citation: guide,
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: 'Token not found',
        errors: [{ errorCode: 'OAU-213', message: 'Token not found' }],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/extension-state',
    match: { code: ['OAU-105', 'OAU-141'] },
    ...likely(means.userSuspended),
    citation: codes,
    seen: 'Login for extension in current state is not allowed.',
    example: answer(
      401,
      {
        errorCode: 'OAU-141',
        message: 'Login for extension in current state is not allowed.',
        errors: [{ errorCode: 'OAU-141', message: 'Login for extension in current state is not allowed.' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/account-state',
    match: { code: 'OAU-142' },
    ...means.orgFrozen,
    citation: codes,
    seen: 'Login to account in current state is not allowed.',
    example: answer(
      401,
      {
        errorCode: 'OAU-142',
        message: 'Login to account in current state is not allowed.',
        errors: [{ errorCode: 'OAU-142', message: 'Login to account in current state is not allowed.' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/extension-gone',
    match: { code: 'OAU-136' },
    ...likely(means.accountDeleted),
    citation: codes,
    seen: 'Extension not found.',
    example: answer(
      401,
      {
        errorCode: 'OAU-136',
        message: 'Extension not found.',
        errors: [{ errorCode: 'OAU-136', message: 'Extension not found.' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/password',
    match: { code: 'OAU-140' },
    ...means.wrongPassword,
    citation: codes,
    seen: 'Invalid resource owner credentials.',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: 'Invalid resource owner credentials',
        errors: [{ errorCode: 'OAU-140', message: 'Invalid resource owner credentials.' }],
      },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'ringcentral/locked',
    match: { code: ['OAU-147', 'OAU-148'] },
    ...means.accountLocked,
    citation: codes,
    seen: 'The account is locked out due to multiple unsuccessful logon attempts.',
    example: answer(
      400,
      {
        errorCode: 'OAU-147',
        message: 'The account is locked out due to multiple unsuccessful logon attempts.',
        errors: [
          { errorCode: 'OAU-147', message: 'The account is locked out due to multiple unsuccessful logon attempts.' },
        ],
      },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'ringcentral/mfa',
    match: { code: 'OAU-168' },
    ...means.mfaOrSsoRequired,
    citation: codes,
    seen: 'Password grant is not allowed because MFA is required.',
    example: answer(
      401,
      {
        errorCode: 'OAU-168',
        message: 'Password grant is not allowed because MFA is required.',
        errors: [{ errorCode: 'OAU-168', message: 'Password grant is not allowed because MFA is required.' }],
      },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'ringcentral/client',
    match: { code: ['OAU-120', 'OAU-121', 'OAU-127', 'OAU-146', 'OAU-110'] },
    ...means.invalidClient,
    citation: codes,
    seen: 'Invalid client credentials',
    example: answer(
      401,
      {
        errorCode: 'OAU-146',
        message: 'Invalid client credentials',
        errors: [{ errorCode: 'OAU-146', message: 'Invalid client credentials' }],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/redirect-uri',
    match: { code: ['OAU-109', 'OAU-113'] },
    ...means.redirectUriMismatch,
    citation: codes,
    seen: 'Redirect URIs do not match',
    example: answer(
      403,
      {
        errorCode: 'OAU-109',
        message: 'Redirect URIs do not match',
        errors: [{ errorCode: 'OAU-109', message: 'Redirect URIs do not match' }],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/grant-type',
    match: { code: ['OAU-112', 'OAU-125', 'OAU-151', 'OAU-116'] },
    ...means.clientBug,
    citation: codes,
    seen: 'Grant type is not allowed for application.',
    example: answer(
      401,
      {
        errorCode: 'OAU-125',
        message: 'Grant type is not allowed for application.',
        errors: [{ errorCode: 'OAU-125', message: 'Grant type is not allowed for application.' }],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/app-permission',
    match: { code: 'CMN-401' },
    ...likely(means.appNotApproved),
    citation: derived,
    seen: 'Application permission required',
    example: answer(
      403,
      {
        errorCode: 'CMN-401',
        message: 'In order to call this API endpoint, application needs to have [ReadCallLog] permission',
        errors: [
          {
            errorCode: 'CMN-401',
            message: 'In order to call this API endpoint, application needs to have [ReadCallLog] permission',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/user-permission',
    match: { code: ['CMN-408', 'CMN-419', 'InsufficientPermissions'] },
    ...likely(means.roleLost),
    citation: guide,
    example: answer(
      403,
      {
        errorCode: 'CMN-408',
        message:
          'In order to call this API endpoint, user needs to have [ReadCallLog] permission for requested resource.',
        errors: [
          {
            errorCode: 'CMN-408',
            message:
              'In order to call this API endpoint, user needs to have [ReadCallLog] permission for requested resource.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/feature',
    match: { code: 'CMN-109' },
    ...means.planLimit,
    citation: codes,
    seen: 'Feature not available.',
    example: answer(
      403,
      {
        errorCode: 'CMN-109',
        message: 'Feature not available.',
        errors: [{ errorCode: 'CMN-109', message: 'Feature not available.' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/rate-limit',
    match: { code: ['CMN-301', 'CMN-302', 'CMN-303', 'CMN-304', 'CMN-310', 'MSG-305'] },
    ...means.rateLimited,
    citation: codes,
    seen: 'Request rate exceeded',
    example: answer(
      429,
      {
        errorCode: 'CMN-301',
        message: 'Request rate exceeded',
        errors: [{ errorCode: 'CMN-301', message: 'Request rate exceeded' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/not-found',
    match: { code: ['CMN-102', 'CMN-120'] },
    ...means.notFound,
    citation: codes,
    seen: 'CMN-102',
    example: answer(
      404,
      {
        errorCode: 'CMN-102',
        message: 'Resource for parameter [callId] is not found',
        errors: [{ errorCode: 'CMN-102', message: 'Resource for parameter [callId] is not found' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/outage',
    match: { code: ['CMN-201', 'CMN-203', 'ADG-000', 'ADG-010'] },
    ...means.outage,
    citation: codes,
    seen: 'Service Temporary Unavailable',
    example: answer(
      503,
      {
        errorCode: 'CMN-201',
        message: 'Service Temporary Unavailable',
        errors: [{ errorCode: 'CMN-201', message: 'Service Temporary Unavailable' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ringcentral/request',
    match: {
      code: [
        'CMN-101',
        'CMN-103',
        'CMN-104',
        'CMN-105',
        'CMN-106',
        'CMN-107',
        'CMN-108',
        'CMN-110',
        'OAU-101',
        'OAU-106',
        'OAU-108',
        'OAU-111',
        'OAU-123',
        'OAU-134',
      ],
    },
    ...means.badRequest,
    citation: codes,
    seen: 'CMN-101',
    example: answer(
      400,
      {
        errorCode: 'CMN-101',
        message: 'Parameter [dateFrom] value is invalid.',
        errors: [{ errorCode: 'CMN-101', message: 'Parameter [dateFrom] value is invalid.' }],
      },
      { auth: 'oauth2' },
    ),
  },
];
