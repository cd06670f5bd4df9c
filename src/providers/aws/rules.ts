// Amazon Web Services: codes of single services that mean one thing, and what denials say in words. Codes common to all are in protocols/aws.ts.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const common = 'https://docs.aws.amazon.com/emr/latest/APIReference/CommonErrors.html';
const portal = 'https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/CommonErrors.md';
const cognito = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html';
const kinesis = 'https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html';
const policy = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html';
const sts = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html';

export const rules: readonly Rule[] = [
  {
    id: 'aws/refresh-token-revoked',
    match: { code: 'NotAuthorizedException', words: ['refresh token has been revoked'] },
    ...means.revoked,
    citation: cognito,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Refresh Token has been revoked' },
      { auth: 'oauth2', stage: 'token_refresh' },
    ),
  },
  {
    id: 'aws/refresh-token-expired',
    match: { code: 'NotAuthorizedException', words: ['refresh token has expired'] },
    ...means.expiredAge,
    citation: cognito,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Refresh Token has expired' },
      { auth: 'oauth2', stage: 'token_refresh' },
    ),
  },
  {
    id: 'aws/refresh-token-invalid',
    match: { code: 'NotAuthorizedException', words: ['invalid refresh token'] },
    ...means.revoked,
    citation: cognito,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Invalid Refresh Token' },
      { auth: 'oauth2', stage: 'token_refresh' },
    ),
  },
  {
    id: 'aws/pool-password',
    match: { code: 'NotAuthorizedException', words: ['incorrect username or password'] },
    ...means.wrongPassword,
    citation: cognito,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'aws/pool-user-disabled',
    match: { code: 'NotAuthorizedException', words: ['user is disabled'] },
    ...means.accountLocked,
    citation: cognito,
    example: answer(400, { __type: 'NotAuthorizedException', message: 'User is disabled.' }, { auth: 'basic' }),
  },
  {
    id: 'aws/pool-attempts',
    match: { code: 'NotAuthorizedException', words: ['password attempts exceeded'] },
    ...means.accountLocked,
    citation: cognito,
    example: answer(
      400,
      { __type: 'NotAuthorizedException', message: 'Password attempts exceeded' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'aws/pool-user-gone',
    match: { code: 'UserNotFoundException' },
    ...means.userGone,
    citation: cognito,
    example: answer(400, { __type: 'UserNotFoundException', message: 'User does not exist.' }, { auth: 'basic' }),
  },
  {
    id: 'aws/pool-password-reset',
    match: { code: ['PasswordResetRequiredException'] },
    ...means.passwordExpired,
    citation: cognito,
    example: answer(
      400,
      { __type: 'PasswordResetRequiredException', message: 'Password reset required for the user' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'aws/region-off',
    match: { code: 'RegionDisabledException' },
    ...likely(means.wrongRegion),
    citation: sts,
    example: answer(
      403,
      { __type: 'RegionDisabledException', message: 'STS is not activated in this region for account' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/policy-of-organization',
    match: {
      code: ['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation'],
      words: ['service control policy | resource control policy'],
    },
    ...likely(means.adminPolicy),
    citation: policy,
    example: answer(
      403,
      {
        __type: 'AccessDeniedException',
        message:
          'User: arn:aws:iam::123456789012:user/sync is not authorized to perform: kinesis:GetRecords with an explicit deny in a service control policy',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/not-authorized-to-perform',
    match: { words: ['is not authorized to perform'] },
    ...means.objectAccessLost,
    citation: policy,
    example: answer(
      403,
      {
        __type: 'AccessDeniedException',
        message:
          'User: arn:aws:iam::123456789012:user/sync is not authorized to perform: cloudwatch:GetMetricData because no identity-based policy allows the action',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/key-unknown',
    match: { code: 'InvalidClientTokenId' },
    ...means.wrongApiKey,
    citation: common,
    seen: 'The X.509 certificate or AWS access key ID provided does not exist in our records.',
    example: answer(
      403,
      { __type: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/service-not-subscribed',
    match: { code: 'OptInRequired' },
    ...likely(means.subscriptionInactive),
    citation: common,
    seen: 'The AWS access key ID needs a subscription for the service.',
    example: answer(
      403,
      { __type: 'OptInRequired', message: 'You are not subscribed to this service.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/not-permitted',
    match: { code: 'NotAuthorized' },
    ...likely(means.objectAccessLost),
    citation: common,
    seen: 'NotAuthorized',
    example: answer(
      400,
      { __type: 'NotAuthorized', message: 'You do not have permission to perform this action.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/session-token-expired',
    match: { code: 'ExpiredTokenException' },
    ...means.accessTokenExpired,
    citation: portal,
    seen: 'The security token included in the request has expired. Request a new security token and try again.',
    example: answer(
      403,
      { __type: 'ExpiredTokenException', message: 'The security token included in the request is expired' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'aws/request-time',
    match: { code: 'RequestExpired' },
    ...means.clockSkew,
    citation: common,
    seen: 'The request reached the service more than 15 minutes after the date stamp on the request',
    example: answer(400, { __type: 'RequestExpired', message: 'Request has expired.' }, { auth: 'api_key' }),
  },
  {
    id: 'aws/iterator-aged',
    match: { code: ['ExpiredIteratorException', 'ExpiredNextTokenException'] },
    ...means.concurrentUpdate,
    citation: kinesis,
    example: answer(400, { __type: 'ExpiredIteratorException', message: 'Iterator expired.' }, { auth: 'api_key' }),
  },
  // The customer's encryption key is switched off or gone.
  {
    id: 'aws/encryption-key',
    match: {
      code: [
        'KMSDisabledException',
        'KMSInvalidStateException',
        'KMSNotFoundException',
        'KMSOptInRequired',
        'KMS.DisabledException',
        'KMS.KMSInvalidStateException',
        'KMS.NotFoundException',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: kinesis,
    example: answer(400, { __type: 'KMSDisabledException', message: 'The key is disabled.' }, { auth: 'api_key' }),
  },
  {
    id: 'aws/denied-in-words',
    match: {
      kind: 'error',
      words: [
        'an error occurred accessdenied | an error occurred access denied | an error occurred accessdeniedexception | an error occurred access denied exception | an error occurred allaccessdisabled',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: 'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/error-handling.html',
    example: {
      error: {
        name: 'Error',
        message: 'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied',
      },
      auth: 'service_account',
    },
  },
];
