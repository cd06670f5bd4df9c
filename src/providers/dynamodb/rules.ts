// DynamoDB: `__type` of its answers, with the namespace before the code.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors';
const names = 'https://app.unpkg.com/ddb-table@2.1.2/files/lib/errors.d.ts';

export const rules: readonly Rule[] = [
  {
    id: 'dynamodb/key',
    match: {
      code: [
        'UnrecognizedClientException',
        'com.amazonaws.dynamodb.v20120810#UnrecognizedClientException',
        'com.amazon.coral.service#UnrecognizedClientException',
        'MissingAuthenticationTokenException',
        'com.amazonaws.dynamodb.v20120810#MissingAuthenticationTokenException',
        'com.amazon.coral.service#MissingAuthenticationTokenException',
        'InvalidClientTokenId',
        'com.amazonaws.dynamodb.v20120810#InvalidClientTokenId',
        'com.amazon.coral.service#InvalidClientTokenId',
      ],
    },
    ...means.wrongApiKey,
    citation: errors,
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#UnrecognizedClientException',
        message: 'The security token included in the request is invalid.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/signature',
    match: {
      code: [
        'IncompleteSignatureException',
        'com.amazonaws.dynamodb.v20120810#IncompleteSignatureException',
        'com.amazon.coral.service#IncompleteSignatureException',
        'InvalidSignatureException',
        'com.amazonaws.dynamodb.v20120810#InvalidSignatureException',
        'com.amazon.coral.service#InvalidSignatureException',
      ],
      without: ['signature expired'],
    },
    ...likely(means.wrongApiKey),
    citation: names,
    seen: 'IncompleteSignatureException',
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#IncompleteSignatureException',
        message: 'The request signature does not conform to AWS standards.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/denied',
    match: {
      code: [
        'AccessDeniedException',
        'com.amazonaws.dynamodb.v20120810#AccessDeniedException',
        'com.amazon.coral.service#AccessDeniedException',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: names,
    seen: 'AccessDeniedException = "AccessDeniedException"',
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#AccessDeniedException',
        message:
          'User: arn:aws:iam::123456789012:user/sync is not authorized to perform: dynamodb:Scan on resource: orders',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/no-table',
    match: {
      code: [
        'ResourceNotFoundException',
        'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
        'com.amazon.coral.service#ResourceNotFoundException',
        'TableNotFoundException',
        'com.amazonaws.dynamodb.v20120810#TableNotFoundException',
        'com.amazon.coral.service#TableNotFoundException',
      ],
    },
    ...means.notFound,
    citation: errors,
    seen: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
        message: 'Requested resource not found: Table: orders not found',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/throughput',
    match: {
      code: [
        'ProvisionedThroughputExceededException',
        'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
        'com.amazon.coral.service#ProvisionedThroughputExceededException',
        'RequestLimitExceeded',
        'com.amazonaws.dynamodb.v20120810#RequestLimitExceeded',
        'com.amazon.coral.service#RequestLimitExceeded',
        'ThrottlingException',
        'com.amazonaws.dynamodb.v20120810#ThrottlingException',
        'com.amazon.coral.service#ThrottlingException',
        'LimitExceededException',
        'com.amazonaws.dynamodb.v20120810#LimitExceededException',
        'com.amazon.coral.service#LimitExceededException',
      ],
    },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
        message: 'The level of configured provisioned throughput for the table was exceeded.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/condition',
    match: {
      code: [
        'ConditionalCheckFailedException',
        'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
        'com.amazon.coral.service#ConditionalCheckFailedException',
        'TransactionConflictException',
        'com.amazonaws.dynamodb.v20120810#TransactionConflictException',
        'com.amazon.coral.service#TransactionConflictException',
        'TransactionInProgressException',
        'com.amazonaws.dynamodb.v20120810#TransactionInProgressException',
        'com.amazon.coral.service#TransactionInProgressException',
        'TransactionCanceledException',
        'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        'com.amazon.coral.service#TransactionCanceledException',
        'ResourceInUseException',
        'com.amazonaws.dynamodb.v20120810#ResourceInUseException',
        'com.amazon.coral.service#ResourceInUseException',
      ],
    },
    ...means.concurrentUpdate,
    citation: names,
    seen: 'ConditionalCheckFailedException',
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
        message: 'The conditional request failed',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/request',
    match: {
      code: [
        'ValidationException',
        'com.amazonaws.dynamodb.v20120810#ValidationException',
        'com.amazon.coral.service#ValidationException',
        'ItemCollectionSizeLimitExceededException',
        'com.amazonaws.dynamodb.v20120810#ItemCollectionSizeLimitExceededException',
        'com.amazon.coral.service#ItemCollectionSizeLimitExceededException',
        'SerializationException',
        'com.amazonaws.dynamodb.v20120810#SerializationException',
        'com.amazon.coral.service#SerializationException',
      ],
    },
    ...means.badRequest,
    citation: errors,
    example: answer(
      400,
      {
        __type: 'com.amazonaws.dynamodb.v20120810#ValidationException',
        message: 'One or more parameter values were invalid',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'dynamodb/down',
    match: {
      code: [
        'InternalServerError',
        'com.amazonaws.dynamodb.v20120810#InternalServerError',
        'com.amazon.coral.service#InternalServerError',
        'ServiceUnavailable',
        'com.amazonaws.dynamodb.v20120810#ServiceUnavailable',
        'com.amazon.coral.service#ServiceUnavailable',
        'ServiceUnavailableException',
        'com.amazonaws.dynamodb.v20120810#ServiceUnavailableException',
        'com.amazon.coral.service#ServiceUnavailableException',
      ],
    },
    ...means.outage,
    citation: errors,
    example: answer(
      500,
      { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'Internal server error' },
      { auth: 'api_key' },
    ),
  },
];
