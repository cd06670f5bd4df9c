// S3: `Code` of its XML answers.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const list = 'https://docs.rs/strois/0.0.4/strois/enum.S3ErrorCode.html';
const fields = 'https://metacpan.org/pod/Paws::S3::Error';
const official = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const keyThread = 'https://github.com/raster-foundry/raster-foundry/issues/289';
const signatureThread = 'https://github.com/AnalogJ/lexicon/issues/435';

export const rules: readonly Rule[] = [
  {
    id: 's3/clock',
    match: { code: ['RequestTimeTooSkewed'] },
    ...means.clockSkew,
    citation: list,
    seen: 'RequestTimeTooSkewed',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the server time is too large.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/link-expired',
    match: { code: 'AccessDenied', words: ['request has expired'] },
    ...means.timeout,
    citation: official,
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/key',
    match: { code: ['InvalidAccessKeyId', 'InvalidSecurity'] },
    ...means.wrongApiKey,
    citation: keyThread,
    seen: '<Code>InvalidAccessKeyId</Code>',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/secret',
    match: { code: 'SignatureDoesNotMatch' },
    ...likely(means.wrongApiKey),
    citation: signatureThread,
    seen: 'SignatureDoesNotMatch',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/session-token',
    match: { code: ['ExpiredToken', 'TokenRefreshRequired'] },
    ...means.accessTokenExpired,
    citation: list,
    seen: 'TokenRefreshRequired',
    example: answer(
      400,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/session-token-malformed',
    match: { code: 'InvalidToken' },
    ...likely(means.wrongApiKey),
    citation: list,
    seen: 'InvalidToken',
    example: answer(
      400,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidToken</Code><Message>The provided token is malformed or otherwise not valid.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/account',
    match: { code: 'AccountProblem' },
    ...likely(means.orgFrozen),
    citation: fields,
    seen: 'There is a problem with your AWS account that prevents the action from completing successfully.',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccountProblem</Code><Message>There is a problem with your AWS account that prevents the action from completing successfully.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/all-access-off',
    match: { code: 'AllAccessDisabled' },
    ...likely(means.orgFrozen),
    citation: fields,
    seen: 'All access to this Amazon S3 resource has been disabled.',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AllAccessDisabled</Code><Message>All access to this object has been disabled</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/not-signed-up',
    match: { code: ['NotSignedUp'] },
    ...means.subscriptionInactive,
    citation: list,
    seen: 'NotSignedUp',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NotSignedUp</Code><Message>Your account is not signed up for the Amazon S3 service.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/requester-pays',
    match: { code: ['InvalidPayer'] },
    ...likely(means.paymentOverdue),
    citation: list,
    seen: 'InvalidPayer',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidPayer</Code><Message>All access to this object has been disabled.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/denied',
    match: { code: ['AccessDenied'] },
    ...likely(means.objectAccessLost),
    citation: fields,
    seen: 'AccessDenied',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/archived',
    match: { code: ['InvalidObjectState', 'RestoreAlreadyInProgress'] },
    ...means.badRequest,
    citation: list,
    seen: 'InvalidObjectState',
    example: answer(
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidObjectState</Code><Message>The operation is not valid for the current state of the object.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/object-missing',
    match: { code: ['NoSuchKey', 'NoSuchBucket', 'NoSuchVersion', 'NoSuchUpload'] },
    ...means.notFound,
    citation: official,
    seen: '<Code>NoSuchKey</Code>',
    example: answer(
      404,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The resource you requested does not exist</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/slow-down',
    match: { code: ['SlowDown', 'ServiceUnavailable', 'TooManyBuckets'] },
    ...means.rateLimited,
    citation: list,
    seen: 'SlowDown',
    example: answer(
      503,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/other-region',
    match: {
      code: [
        'PermanentRedirect',
        'AuthorizationHeaderMalformed',
        'Redirect',
        'TemporaryRedirect',
        'IllegalLocationConstraintException',
      ],
    },
    ...means.wrongRegion,
    citation: list,
    seen: 'PermanentRedirect',
    example: answer(
      301,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>PermanentRedirect</Code><Message>The bucket you are attempting to access must be addressed using the specified endpoint.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/request',
    match: {
      code: [
        'InvalidRequest',
        'InvalidArgument',
        'InvalidBucketName',
        'InvalidRange',
        'MethodNotAllowed',
        'NotImplemented',
        'PreconditionFailed',
        'InvalidURI',
      ],
    },
    ...means.badRequest,
    citation: list,
    seen: 'InvalidBucketName',
    example: answer(
      400,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidBucketName</Code><Message>The specified bucket is not valid.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
  {
    id: 's3/timeout',
    match: { code: ['RequestTimeout', 'IncompleteBody'] },
    ...means.timeout,
    citation: list,
    seen: 'RequestTimeout',
    example: answer(
      400,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>RequestTimeout</Code><Message>Your socket connection to the server was not read from or written to within the timeout period.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>',
      { auth: 'api_key', headers: { 'content-type': 'application/xml' } },
    ),
  },
];
