// Redis, Valkey and what speaks their protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const redis: ProviderRules = {
  slug: 'redis',
  name: 'Redis',
  aliases: [
    'valkey',
    'keydb',
    'dragonfly',
    'upstash',
    'upstash-redis',
    'redis-cloud',
    'redis-enterprise',
    'elasticache',
    'amazon-elasticache',
    'memorydb',
    'azure-cache-redis',
    'azure-redis',
    'vercel-kv',
    'google-memorystore',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        resolve: [
          'Have whoever runs the server look up the user with ACL LIST, set a new password with ACL SETUSER, and enter it here.',
        ],
        url: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
      },
    },
  },
};
