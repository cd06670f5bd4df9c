// Amazon Web Services: the codes common to its APIs, in `x-amzn-errortype`, `__type`, `Code` of JSON or XML. Selling Partner and Advertising answer so too.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const commonErrors = 'https://docs.aws.amazon.com/emr/latest/APIReference/CommonErrors.html';
const portalErrors = 'https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/CommonErrors.md';
const s3Errors = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const s3ErrorList = 'https://docs.rs/strois/0.0.4/strois/enum.S3ErrorCode.html';
const retries = 'https://boto3.amazonaws.com/v1/documentation/api/latest/guide/retries.html';
const clockThread = 'https://github.com/aws/aws-cli/issues/602';

interface Entry {
  name: string;
  codes: readonly string[];
  words?: readonly string[];
  meaning: Meaning;
  status: number;
  citation?: string;
  seen?: string;
  message?: string;
}

/** Services of the older JSON protocols write the namespace before the code. */
const namespaces = ['com.amazon.coral.service#', 'com.amazon.coral.validate#', 'com.amazonaws.dynamodb.v20120810#'];

const withNamespaces = (codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) => [code, ...(code.endsWith('Exception') ? namespaces.map((space) => `${space}${code}`) : [])]);

const rule = ({ name, codes, words, meaning, status, citation = commonErrors, seen, message }: Entry): Rule => ({
  id: `aws/${name}`,
  match: { code: withNamespaces(codes), ...(words ? { words } : {}) },
  ...meaning,
  citation,
  ...(seen ? { seen } : {}),
  example: answer(status, { __type: codes[0], message: message ?? 'See the documentation.' }, { auth: 'api_key' }),
});

export const awsRules: readonly Rule[] = [
  // A signed address, used before or after its time: the clock, or an address that was kept too long.
  rule({
    name: 'signed-address-early',
    codes: ['AccessDenied'],
    words: ['request is not yet valid'],
    meaning: likely(means.clockSkew),
    status: 403,
    citation: clockThread,
    message: 'Request is not yet valid',
  }),
  rule({
    name: 'signed-address-late',
    codes: ['AccessDenied'],
    words: ['request has expired'],
    meaning: likely(means.badRequest),
    status: 403,
    citation: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
    message: 'Request has expired',
  }),
  // The signature names a time: ours is wrong, not the key.
  rule({
    name: 'clock-in-signature',
    codes: ['SignatureDoesNotMatch', 'InvalidSignatureException', 'InvalidSignature'],
    words: ['signature expired | signature not yet current'],
    meaning: means.clockSkew,
    status: 403,
    citation: clockThread,
    message: 'Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z',
  }),
  rule({
    name: 'clock',
    codes: ['RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture'],
    meaning: means.clockSkew,
    status: 403,
    seen: 'RequestExpired',
  }),
  rule({
    name: 'key-refused',
    codes: ['InvalidClientTokenId', 'InvalidAccessKeyId', 'UnrecognizedClientException', 'AuthFailure'],
    meaning: means.wrongApiKey,
    status: 403,
    seen: 'InvalidClientTokenId',
  }),
  // A wrong secret, a clock a few minutes off, or a signature made wrongly.
  rule({
    name: 'signature-refused',
    codes: [
      'SignatureDoesNotMatch',
      'InvalidSignatureException',
      'IncompleteSignature',
      'IncompleteSignatureException',
    ],
    meaning: likely(means.wrongApiKey),
    status: 403,
    citation: clockThread,
    seen: 'SignatureDoesNotMatch',
  }),
  rule({
    name: 'key-missing',
    codes: ['MissingAuthenticationToken', 'NoCredentialsError', 'CredentialsProviderError'],
    meaning: likely(means.wrongApiKey),
    status: 403,
    citation: 'https://docs.amazonaws.cn/zh_cn/documentdb/latest/developerguide/CommonErrors.md',
    seen: 'MissingAuthenticationToken',
  }),
  // API Gateway says this of an address that it does not know.
  rule({
    name: 'no-such-route',
    codes: ['MissingAuthenticationTokenException'],
    meaning: guess(means.badRequest),
    status: 403,
    citation: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  }),
  {
    ...rule({
      name: 'token-expired',
      codes: ['ExpiredTokenException', 'ExpiredToken', 'TokenRefreshRequired'],
      meaning: means.accessTokenExpired,
      status: 403,
      citation: portalErrors,
      seen: 'ExpiredTokenException',
    }),
    match: {
      code: withNamespaces(['ExpiredTokenException', 'ExpiredToken', 'TokenRefreshRequired']),
      stage: ['api_call', 'db_connect', 'db_query', 'network'],
    },
  },
  rule({
    name: 'role-not-assumable',
    codes: ['AccessDenied', 'AccessDeniedException'],
    words: ['assume role | assume role with web identity'],
    meaning: means.roleLost,
    status: 403,
    citation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
    message: 'User: arn:aws:iam::123456789012:user/sync is not authorized to perform: sts:AssumeRole',
  }),
  rule({
    name: 'access-denied',
    codes: [
      'AccessDeniedException',
      'AccessDenied',
      'UnauthorizedOperation',
      'NotAuthorized',
      'NotAuthorizedException',
      'AuthorizationError',
      'AuthorizationErrorException',
      'UnauthorizedAccess',
      'KMS.AccessDeniedException',
      'KMSAccessDeniedException',
    ],
    meaning: likely(means.objectAccessLost),
    status: 403,
    seen: 'AccessDeniedException',
  }),
  rule({
    name: 'opt-in',
    codes: ['OptInRequired', 'NotSignedUp', 'SubscriptionRequiredException', 'PendingVerification'],
    meaning: likely(means.subscriptionInactive),
    status: 403,
    seen: 'OptInRequired',
  }),
  rule({
    name: 'account-problem',
    codes: ['AccountProblem', 'AllAccessDisabled', 'Blocked', 'AccountSuspendedException'],
    meaning: likely(means.orgFrozen),
    status: 403,
    citation: 'https://metacpan.org/pod/Paws::S3::Error',
    seen: 'AccountProblem',
  }),
  rule({
    name: 'throttled',
    codes: [
      'ThrottlingException',
      'Throttling',
      'ThrottledException',
      'RequestThrottledException',
      'RequestThrottled',
      'RequestLimitExceeded',
      'BandwidthLimitExceeded',
      'EC2ThrottledException',
      'PriorRequestNotComplete',
      'SlowDown',
      'TooManyRequestsException',
      'ProvisionedThroughputExceededException',
      'QuotaExceeded',
      'LimitExceededException',
      'Client.RequestLimitExceeded',
    ],
    meaning: means.rateLimited,
    status: 400,
    seen: 'ThrottlingException',
  }),
  rule({
    name: 'conflict',
    codes: ['TransactionInProgressException', 'OperationAborted', 'ConflictException', 'ResourceInUseException'],
    meaning: likely(means.concurrentUpdate),
    status: 400,
    citation: s3ErrorList,
    seen: 'OperationAborted',
  }),
  rule({
    name: 'unavailable',
    codes: [
      'ServiceUnavailable',
      'ServiceUnavailableException',
      'InternalFailure',
      'InternalError',
      'InternalServerError',
      'InternalServerException',
      'InternalServerErrorException',
      'InternalServiceException',
      'DependencyTimeoutException',
    ],
    meaning: means.outage,
    status: 503,
    seen: 'InternalFailure',
  }),
  rule({
    name: 'timeout',
    codes: ['RequestTimeout', 'RequestTimeoutException', 'RequestAbortedException'],
    meaning: means.timeout,
    status: 408,
    citation: retries,
  }),
  rule({
    name: 'request',
    codes: [
      'ValidationError',
      'ValidationException',
      'InvalidParameterValue',
      'InvalidParameterCombination',
      'InvalidParameterException',
      'InvalidRequestException',
      'MalformedQueryString',
      'MalformedHttpRequestException',
      'MissingParameter',
      'MissingAction',
      'InvalidQueryParameter',
      'UnknownOperationException',
      'SerializationException',
      'RequestEntityTooLargeException',
    ],
    meaning: likely(means.badRequest),
    status: 400,
    seen: 'ValidationError',
  }),
  rule({
    name: 'not-found',
    codes: [
      'ResourceNotFoundException',
      'NoSuchBucket',
      'NoSuchKey',
      'NoSuchVersion',
      'NoSuchEntity',
      'InvalidAction',
      'QueueDoesNotExist',
      'AWS.SimpleQueueService.NonExistentQueue',
    ],
    meaning: means.notFound,
    status: 404,
    citation: s3Errors,
    seen: 'NoSuchKey',
  }),
  rule({
    name: 'region',
    codes: [
      'PermanentRedirect',
      'AuthorizationHeaderMalformed',
      'IllegalLocationConstraintException',
      'TemporaryRedirect',
    ],
    meaning: means.wrongRegion,
    status: 301,
    citation: s3ErrorList,
    seen: 'PermanentRedirect',
  }),
];
