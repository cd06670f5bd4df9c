// Amazon S3, and stores that speak its protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const s3: ProviderRules = {
  slug: 's3',
  name: 'Amazon S3',
  parent: 'aws',
  aliases: [
    'amazon-s3',
    'aws-s3',
    's3-compatible',
    'minio',
    'cloudflare-r2',
    'r2',
    'wasabi',
    'digitalocean-spaces',
    'linode-object-storage',
    'scaleway-object-storage',
    'source-s3',
    'destination-s3',
    'ceph',
    'tigris',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      object_access_lost: {
        resolve: [
          "The bucket's owner allows s3:ListBucket on the bucket and s3:GetObject on its objects to our user or role, in the IAM policy and in the bucket policy; objects under a KMS key need kms:Decrypt too.",
        ],
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html',
      },
    },
  },
};
