// Apache Kafka, and what speaks its protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const kafka: ProviderRules = {
  slug: 'kafka',
  name: 'Apache Kafka',
  aliases: [
    'apache-kafka',
    'confluent',
    'confluent-cloud',
    'confluent-kafka',
    'amazon-msk',
    'msk',
    'redpanda',
    'upstash-kafka',
    'aiven-kafka',
    'azure-event-hubs',
    'warpstream',
    'instaclustr-kafka',
  ],
  marks: [
    {
      code: [
        'TOPIC_AUTHORIZATION_FAILED',
        'SASL_AUTHENTICATION_FAILED',
        'GROUP_AUTHORIZATION_FAILED',
        'KafkaJSSASLAuthenticationError',
        'UNKNOWN_TOPIC_OR_PARTITION',
        'TopicAuthorizationFailed',
        'GroupAuthorizationFailed',
        'TopicAuthorizationException',
        'GroupAuthorizationException',
      ],
    },
  ],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        resolve: [
          'Confluent Cloud: open API keys of the cluster, make a new key and secret, and enter them as user and password; elsewhere an administrator sets the SCRAM password anew.',
        ],
        url: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/manage-api-keys.html',
      },
      object_access_lost: {
        resolve: [
          'An administrator grants the operations READ and DESCRIBE on the topic, and READ on the consumer group, to our principal.',
        ],
      },
    },
  },
};
