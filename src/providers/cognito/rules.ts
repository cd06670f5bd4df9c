// Amazon Cognito user pools, behind the sign-in of many apps and devices: one exception, many sentences.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const causes = 'https://oneuptime.com/blog/post/2026-02-12-fix-cognito-notauthorizedexception-errors/view';
const expired =
  'https://errornotes.dev/en/errors/aws/fix-aws-cognito-refresh-token-has-expired-and-stop-random-logouts';
const invalid = 'https://repost.aws/knowledge-center/cognito-invalid-refresh-token-error';
const reference = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html';

export const rules: readonly Rule[] = [
  {
    id: 'cognito/password',
    match: { code: 'NotAuthorizedException', words: ['incorrect username or password | incorrect username password'] },
    ...means.wrongPassword,
    citation: causes,
    seen: 'Incorrect username or password.',
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/secret-hash',
    match: {
      code: 'NotAuthorizedException',
      words: ['secret hash | client is disabled | is not enabled for this client'],
    },
    ...means.invalidClient,
    citation: causes,
    seen: 'Unable to verify secret hash for client',
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Unable to verify secret hash for client 1' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/refresh-expired',
    match: { code: 'NotAuthorizedException', words: ['refresh token has expired | refresh token expired'] },
    ...means.expiredAge,
    citation: expired,
    seen: 'Refresh Token has expired',
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Refresh Token has expired' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/refresh-revoked',
    match: {
      code: 'NotAuthorizedException',
      words: ['refresh token has been revoked | refresh token has been reused | invalid refresh token'],
    },
    ...likely(means.revoked),
    citation: invalid,
    seen: 'Invalid Refresh Token',
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Invalid Refresh Token' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/access-token',
    match: {
      code: 'NotAuthorizedException',
      words: [
        'access token has expired | access token has been revoked | invalid access token | token expired | could not verify signature for access token',
      ],
    },
    ...means.accessTokenExpired,
    citation: causes,
    seen: 'Access Token has been revoked',
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Access Token has expired' },
      { auth: 'session' },
    ),
  },
  {
    id: 'cognito/attempts',
    match: { code: 'NotAuthorizedException', words: ['password attempts exceeded'] },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Password attempts exceeded' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/user-off',
    match: { code: 'NotAuthorizedException', words: ['user is disabled | user is not enabled'] },
    ...likely(means.userSuspended),
    citation: reference,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'User is disabled.' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/user-gone',
    match: { code: 'UserNotFoundException' },
    ...means.userGone,
    citation: reference,
    seen: 'UserNotFoundException',
    example: answer(
      400,
      { __type: 'UserNotFoundException', message: 'User does not exist.' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/password-reset',
    match: { code: 'PasswordResetRequiredException' },
    ...means.passwordExpired,
    citation: reference,
    seen: 'PasswordResetRequiredException',
    example: answer(
      400,
      { __type: 'PasswordResetRequiredException', message: 'Password reset required for the user' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/unconfirmed',
    match: { code: 'UserNotConfirmedException' },
    ...likely(means.accountLocked),
    citation: reference,
    seen: 'UserNotConfirmedException',
    example: answer(
      400,
      { __type: 'UserNotConfirmedException', message: 'User is not confirmed.' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/throttled',
    match: { code: ['TooManyRequestsException', 'LimitExceededException'] },
    ...means.rateLimited,
    citation: reference,
    seen: 'TooManyRequestsException',
    example: answer(
      400,
      { __type: 'TooManyRequestsException', message: 'Rate exceeded' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'cognito/client-gone',
    match: { code: 'ResourceNotFoundException', words: ['user pool client'] },
    ...means.invalidClient,
    citation: reference,
    seen: 'ResourceNotFoundException',
    example: answer(
      400,
      { __type: 'ResourceNotFoundException', message: 'User pool client 1 does not exist.' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
];
