// Amazon Web Services: what all its services share. S3, Athena, DynamoDB ask these rules after their own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const aws: ProviderRules = {
  slug: 'aws',
  name: 'Amazon Web Services',
  aliases: [
    'amazon-web-services',
    'aws-*',
    'cloudwatch',
    'amazon-cloudwatch',
    'aws-cloudtrail',
    'cloudtrail',
    'kinesis',
    'amazon-kinesis',
    'amazon-sqs',
    'sqs',
    'amazon-sns',
    'amazon-eventbridge',
    'aws-glue',
    'glue',
    'amazon-ses',
    'aws-lambda',
    'amazon-ec2',
    'aws-iam',
    'aws-sts',
    'aws-secrets-manager',
    'amazon-bedrock',
    'amazon-connect',
    'amazon-quicksight',
    'aws-cost-explorer',
    'aws-marketplace',
    'amazon-timestream',
    'amazon-neptune',
    'amazon-textract',
    'amazon-location',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'The access key id is not known to AWS any more (it was deleted or deactivated), or the secret key is not the one that belongs to it.',
        resolve: [
          'In the IAM console, open Users > the user > Security credentials, make a new access key, and enter id and secret here.',
        ],
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
      },
      object_access_lost: {
        resolve: [
          'An administrator adds the action named in the message to a policy of our user or role, and looks for an explicit deny.',
        ],
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
      },
      role_lost: {
        interpret:
          'The role may not be assumed by us: its trust policy or external id was changed, or the role is gone.',
        resolve: [
          'In the IAM console, open Roles > the role > Trust relationships, and restore our account and external id.',
        ],
        url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html',
      },
    },
  },
};
