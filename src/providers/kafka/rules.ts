// Kafka: the names of its protocol's errors (kafkajs gives them as type) and their numbers; classes of the Java client; local errors of librdkafka.
import { guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://github.com/tulios/kafkajs/blob/master/src/protocol/error.js';
const protocol = 'https://kafka.apache.org/protocol.html#protocol_error_codes';

export const rules: readonly Rule[] = [
  {
    id: 'kafka/sasl',
    match: {
      code: [
        'SASL_AUTHENTICATION_FAILED',
        'KafkaJSSASLAuthenticationError',
        'SaslAuthenticationException',
        'ERR__AUTHENTICATION',
      ],
    },
    ...means.wrongPassword,
    citation: codes,
    seen: "type: 'SASL_AUTHENTICATION_FAILED'",
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'SASL_AUTHENTICATION_FAILED',
        code: '58',
        message: 'SASL Authentication failed',
      },
    },
  },
  {
    id: 'kafka/sasl-number',
    match: { code: '58', kind: 'error' },
    ...means.wrongPassword,
    citation: codes,
    seen: 'code: 58',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { code: '58', message: 'Broker: SASL Authentication failed' },
    },
  },
  {
    id: 'kafka/sasl-in-words',
    match: {
      words: [
        'sasl plain authentication failed | sasl scram | sasl authentication failed | sasl authentication error | local authentication failure',
      ],
    },
    ...likely(means.wrongPassword),
    citation: protocol,
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { message: 'SASL PLAIN authentication failed: Connection: Authentication failed' },
    },
  },
  {
    id: 'kafka/topic',
    match: { code: ['TOPIC_AUTHORIZATION_FAILED', 'TopicAuthorizationException', 'TopicAuthorizationFailed'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: codes,
    seen: "type: 'TOPIC_AUTHORIZATION_FAILED'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'TOPIC_AUTHORIZATION_FAILED',
        code: '29',
        message: 'Not authorized to access topics: [Topic authorization failed]',
      },
    },
  },
  {
    id: 'kafka/topic-number',
    match: { code: '29', kind: 'error' },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: codes,
    seen: 'code: 29',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { code: '29', message: 'Broker: Topic authorization failed' },
    },
  },
  {
    id: 'kafka/group',
    match: {
      code: [
        'GROUP_AUTHORIZATION_FAILED',
        'GroupAuthorizationException',
        'GroupAuthorizationFailed',
        'ClusterAuthorizationFailed',
        'ClusterAuthorizationException',
        'TRANSACTIONAL_ID_AUTHORIZATION_FAILED',
        'DELEGATION_TOKEN_AUTHORIZATION_FAILED',
      ],
    },
    ...means.objectAccessLost,
    citation: codes,
    seen: "type: 'GROUP_AUTHORIZATION_FAILED'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'GROUP_AUTHORIZATION_FAILED',
        code: '30',
        message: 'Not authorized to access group: Group authorization failed',
      },
    },
  },
  {
    id: 'kafka/cluster',
    match: { code: ['CLUSTER_AUTHORIZATION_FAILED', 'ClusterAuthorizationException'] },
    ...means.roleLost,
    citation: codes,
    seen: "type: 'CLUSTER_AUTHORIZATION_FAILED'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'CLUSTER_AUTHORIZATION_FAILED',
        code: '31',
        message: 'Cluster authorization failed',
      },
    },
  },
  {
    id: 'kafka/token-expired',
    match: { code: 'DELEGATION_TOKEN_EXPIRED' },
    ...means.expiredAge,
    citation: codes,
    seen: "type: 'DELEGATION_TOKEN_EXPIRED'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'DELEGATION_TOKEN_EXPIRED',
        code: '66',
        message: 'Delegation Token is expired',
      },
    },
  },
  {
    id: 'kafka/token-unknown',
    match: { code: ['DELEGATION_TOKEN_NOT_FOUND', 'DELEGATION_TOKEN_OWNER_MISMATCH'] },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: "type: 'DELEGATION_TOKEN_NOT_FOUND'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'DELEGATION_TOKEN_NOT_FOUND',
        code: '62',
        message: 'Delegation Token is not found on server',
      },
    },
  },
  {
    id: 'kafka/mechanism',
    match: {
      code: [
        'UNSUPPORTED_SASL_MECHANISM',
        'ILLEGAL_SASL_STATE',
        'SECURITY_DISABLED',
        'UNSUPPORTED_VERSION',
        'INVALID_REQUEST',
        'INVALID_CONFIG',
        'POLICY_VIOLATION',
        'INVALID_GROUP_ID',
        'INVALID_TOPIC_EXCEPTION',
      ],
    },
    ...likely(means.badRequest),
    citation: codes,
    seen: "type: 'UNSUPPORTED_SASL_MECHANISM'",
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'UNSUPPORTED_SASL_MECHANISM',
        code: '33',
        message: 'The broker does not support the requested SASL mechanism',
      },
    },
  },
  {
    id: 'kafka/no-topic',
    match: { code: ['UNKNOWN_TOPIC_OR_PARTITION', 'UnknownTopicOrPartitionException', 'GROUP_ID_NOT_FOUND'] },
    ...likely(means.notFound),
    citation: codes,
    seen: "type: 'UNKNOWN_TOPIC_OR_PARTITION'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'UNKNOWN_TOPIC_OR_PARTITION',
        code: '3',
        message: 'This server does not host this topic-partition',
      },
    },
  },
  {
    id: 'kafka/offset-gone',
    match: { code: ['OFFSET_OUT_OF_RANGE', 'KafkaJSOffsetOutOfRange'] },
    ...means.notFound,
    citation: codes,
    seen: "type: 'OFFSET_OUT_OF_RANGE'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'OFFSET_OUT_OF_RANGE',
        code: '1',
        message: 'The requested offset is not within the range of offsets maintained by the server',
      },
    },
  },
  {
    id: 'kafka/rebalance',
    match: {
      code: [
        'REBALANCE_IN_PROGRESS',
        'ILLEGAL_GENERATION',
        'UNKNOWN_MEMBER_ID',
        'CONCURRENT_TRANSACTIONS',
        'FENCED_LEADER_EPOCH',
        'UNKNOWN_LEADER_EPOCH',
      ],
    },
    ...means.concurrentUpdate,
    citation: codes,
    seen: "type: 'REBALANCE_IN_PROGRESS'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'REBALANCE_IN_PROGRESS',
        code: '27',
        message: 'The group is rebalancing, so a rejoin is needed',
      },
    },
  },
  {
    id: 'kafka/throttled',
    match: { code: ['THROTTLING_QUOTA_EXCEEDED', 'ThrottlingQuotaExceededException'] },
    ...means.rateLimited,
    citation: protocol,
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'THROTTLING_QUOTA_EXCEEDED',
        code: '89',
        message: 'The throttling quota has been exceeded.',
      },
    },
  },
  {
    id: 'kafka/down',
    match: {
      code: [
        'LEADER_NOT_AVAILABLE',
        'BROKER_NOT_AVAILABLE',
        'NOT_LEADER_FOR_PARTITION',
        'REPLICA_NOT_AVAILABLE',
        'GROUP_LOAD_IN_PROGRESS',
        'GROUP_COORDINATOR_NOT_AVAILABLE',
        'NOT_COORDINATOR_FOR_GROUP',
        'NOT_CONTROLLER',
        'KAFKA_STORAGE_ERROR',
        'NOT_ENOUGH_REPLICAS',
        'CORRUPT_MESSAGE',
      ],
    },
    ...means.outage,
    citation: codes,
    seen: "type: 'LEADER_NOT_AVAILABLE'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'LEADER_NOT_AVAILABLE',
        code: '5',
        message: 'There is no leader for this topic-partition as we are in the middle of a leadership election',
      },
    },
  },
  {
    id: 'kafka/timeout',
    match: { code: ['REQUEST_TIMED_OUT', 'KafkaJSRequestTimeoutError', 'ERR__TIMED_OUT'] },
    ...means.timeout,
    citation: codes,
    seen: "type: 'REQUEST_TIMED_OUT'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'KafkaJSProtocolError', type: 'REQUEST_TIMED_OUT', code: '7', message: 'The request timed out' },
    },
  },
  {
    id: 'kafka/network',
    match: {
      code: [
        'NETWORK_EXCEPTION',
        'KafkaJSConnectionError',
        'KafkaJSConnectionClosedError',
        'KafkaJSBrokerNotFound',
        'ERR__TRANSPORT',
        'ERR__ALL_BROKERS_DOWN',
      ],
    },
    ...likely(means.network),
    citation: codes,
    seen: "type: 'NETWORK_EXCEPTION'",
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: {
        name: 'KafkaJSProtocolError',
        type: 'NETWORK_EXCEPTION',
        code: '13',
        message: 'The server disconnected before a response was received',
      },
    },
  },
  {
    id: 'kafka/retries-spent',
    match: { code: ['KafkaJSNumberOfRetriesExceeded', 'KafkaJSNonRetriableError'] },
    ...guess(means.outage),
    citation: protocol,
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'KafkaJSNumberOfRetriesExceeded', message: 'Broker not connected' },
    },
  },
];
