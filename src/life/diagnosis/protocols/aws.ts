// Amazon Web Services: the codes common to its APIs, in `x-amzn-errortype`, `__type`, `Code` of JSON or XML. Selling Partner and Advertising answer so too.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const commonErrors = 'https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html';
const s3Errors = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';

const code = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  status: number,
  citation = commonErrors,
): Rule => ({
  id: `aws/${name}`,
  match: { code: codes },
  ...meaning,
  citation,
  example: answer(status, { __type: codes[0], message: 'See the documentation.' }, { auth: 'api_key' }),
});

export const awsRules: readonly Rule[] = [
  code(
    'key-refused',
    [
      'InvalidClientTokenId',
      'InvalidAccessKeyId',
      'UnrecognizedClientException',
      'SignatureDoesNotMatch',
      'IncompleteSignature',
      'MissingAuthenticationToken',
    ],
    means.wrongApiKey,
    403,
  ),
  code('token-expired', ['ExpiredTokenException', 'ExpiredToken'], means.accessTokenExpired, 403),
  code('clock', ['RequestTimeTooSkewed', 'RequestExpired'], means.clockSkew, 403, s3Errors),
  code(
    'access-denied',
    ['AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized', 'AllAccessDisabled'],
    likely(means.objectAccessLost),
    403,
  ),
  code('opt-in', ['OptInRequired', 'AccountProblem'], likely(means.subscriptionInactive), 403, s3Errors),
  code(
    'throttled',
    [
      'ThrottlingException',
      'Throttling',
      'RequestLimitExceeded',
      'SlowDown',
      'TooManyRequestsException',
      'ProvisionedThroughputExceededException',
      'QuotaExceeded',
      'LimitExceededException',
      'RequestThrottled',
    ],
    means.rateLimited,
    400,
  ),
  code(
    'unavailable',
    [
      'ServiceUnavailable',
      'ServiceUnavailableException',
      'InternalFailure',
      'InternalError',
      'InternalServerException',
    ],
    means.outage,
    503,
  ),
  code(
    'request',
    [
      'ValidationError',
      'ValidationException',
      'InvalidParameterValue',
      'InvalidParameterCombination',
      'MalformedQueryString',
      'MissingParameter',
      'InvalidQueryParameter',
    ],
    likely(means.badRequest),
    400,
  ),
  code(
    'not-found',
    ['ResourceNotFoundException', 'NoSuchBucket', 'NoSuchKey', 'InvalidAction'],
    means.notFound,
    404,
    s3Errors,
  ),
  code(
    'region',
    ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'],
    means.wrongRegion,
    301,
    s3Errors,
  ),
];
