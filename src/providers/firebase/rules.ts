// Firebase: Authentication says its code in `error.message`; Cloud Messaging in FcmError; Firestore speaks google.rpc.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';
import { rpcError } from '../google/answers.ts';

const serverCodes =
  'https://github.com/firebase/firebase-admin-node/blob/00f917a6afc15f2497f5bab16765359d46a53533/src/utils/error.ts';
const restErrors = 'https://firebase.google.com/docs/reference/rest/auth';

/** Codes of Identity Toolkit: `{ "error": { "code": 400, "message": "USER_DISABLED" } }`. */
const identity = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  citation: string | null = null,
  status = 400,
): Rule => ({
  id: `firebase/${name}`,
  match: { code: codes, at: { 'error.message': '' } },
  ...meaning,
  citation: citation ?? restErrors,
  ...(citation === null ? {} : { seen: codes[0] as string }),
  example: answer(
    status,
    {
      error: { code: status, message: codes[0], errors: [{ message: codes[0], domain: 'global', reason: 'invalid' }] },
    },
    { auth: 'service_account' },
  ),
});

const fcm = (name: string, codes: readonly string[], status: number, rpc: string, meaning: Meaning): Rule => ({
  id: `firebase/${name}`,
  match: { code: codes, at: { 'error.details.*.@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError' } },
  ...meaning,
  citation: serverCodes,
  seen: codes[0] as string,
  example: answer(
    status,
    {
      error: {
        code: status,
        message: 'See the documentation.',
        status: rpc,
        details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: codes[0] }],
      },
    },
    { auth: 'service_account' },
  ),
});

/** The same code when a refresh token is exchanged: then it is the grant of that user which is over. */
const exchanged = (name: string, code: string, meaning: Meaning): Rule => ({
  id: `firebase/refresh-${name}`,
  match: { code, stage: 'token_refresh', auth: ['oauth2', 'session'] },
  ...meaning,
  citation: restErrors,
  example: answer(
    400,
    { error: { code: 400, message: code, status: 'INVALID_ARGUMENT' } },
    {
      stage: 'token_refresh',
      auth: 'oauth2',
    },
  ),
});

export const rules: readonly Rule[] = [
  exchanged('user-disabled', 'USER_DISABLED', means.accountSuspended),
  exchanged('user-gone', 'USER_NOT_FOUND', means.accountDeleted),
  exchanged('token-expired', 'TOKEN_EXPIRED', likely(means.revoked)),
  exchanged('token-invalid', 'INVALID_REFRESH_TOKEN', means.revoked),
  {
    id: 'firebase/web-key',
    match: { words: ['api key not valid'], auth: 'oauth2' },
    ...likely(means.invalidClient),
    citation: restErrors,
    example: answer(
      400,
      { error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  identity(
    'insufficient-permission',
    ['INSUFFICIENT_PERMISSION'],
    means.roleLost,
    'https://github.com/firebase/firebase-admin-python/pull/354',
  ),
  identity(
    'auth-not-configured',
    ['CONFIGURATION_NOT_FOUND', 'PROJECT_NOT_FOUND', 'OPERATION_NOT_ALLOWED'],
    likely(means.adminPolicy),
    'https://github.com/mobizt/Firebase-ESP8266/issues/353',
  ),
  identity('user-disabled', ['USER_DISABLED'], means.userSuspended, serverCodes),
  identity(
    'token-expired',
    ['TOKEN_EXPIRED', 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN', 'INVALID_REFRESH_TOKEN'],
    likely(means.revoked),
    serverCodes,
  ),
  identity('user-not-found', ['USER_NOT_FOUND', 'EMAIL_NOT_FOUND'], likely(means.userGone), serverCodes),
  identity('password', ['INVALID_LOGIN_CREDENTIALS', 'INVALID_PASSWORD'], means.wrongPassword),
  identity('too-many-attempts', ['QUOTA_EXCEEDED', 'TOO_MANY_ATTEMPTS_TRY_LATER'], means.rateLimited, serverCodes),
  identity('billing', ['BILLING_NOT_ENABLED'], likely(means.subscriptionInactive), serverCodes),

  fcm('message-invalid', ['INVALID_ARGUMENT'], 400, 'INVALID_ARGUMENT', means.badRequest),
  fcm('device-gone', ['UNREGISTERED'], 404, 'NOT_FOUND', means.notFound),
  fcm('sender-mismatch', ['SENDER_ID_MISMATCH'], 403, 'PERMISSION_DENIED', means.badRequest),
  // The certificate for Apple's devices, in the settings of the project, is missing or has ended.
  fcm('apns-refused', ['THIRD_PARTY_AUTH_ERROR', 'APNS_AUTH_ERROR'], 401, 'UNAUTHENTICATED', likely(means.wrongApiKey)),

  {
    id: 'firebase/firestore-rules',
    match: { words: ['missing or insufficient permissions'] },
    ...likely(means.objectAccessLost),
    citation: 'https://github.com/ahsankhatri/firestore-php/issues/8',
    seen: 'Missing or insufficient permissions',
    example: rpcError(403, 'PERMISSION_DENIED', 'Missing or insufficient permissions.'),
  },
  {
    // The Realtime Database: `{ "error": "Permission denied" }`.
    id: 'firebase/realtime-database-permission',
    match: { status: [401, 403], at: { error: 'Permission denied' } },
    ...likely(means.objectAccessLost),
    citation: 'https://github.com/bane73/firebase4j/issues/9',
    seen: 'Permission denied',
    example: answer(401, { error: 'Permission denied' }, { auth: 'oauth2' }),
  },
  {
    id: 'firebase/realtime-database-token',
    match: { status: 401, at: { error: 'Auth token is expired' } },
    ...means.accessTokenExpired,
    citation: 'https://github.com/webhook/webhook-cms/issues/19',
    seen: 'Auth token is expired',
    example: answer(401, { error: 'Auth token is expired' }, { auth: 'oauth2' }),
  },
  {
    id: 'firebase/realtime-database-disabled',
    match: { words: ['firebase error | firebase database', 'has been deactivated | has been disabled'] },
    ...likely(means.orgFrozen),
    citation: 'https://github.com/FirebaseExtended/firebase-import/issues/60',
    seen: 'has been disabled by a database owner',
    example: answer(
      423,
      { error: "The Firebase database 'x-default-rtdb' has been disabled by a database owner." },
      { auth: 'oauth2' },
    ),
  },
];
