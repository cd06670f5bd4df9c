// X, once Twitter: posts and ads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const xTwitter: ProviderRules = {
  slug: 'x-twitter',
  name: 'X',
  aliases: ['twitter', 'x', 'x-ads', 'x-organic', 'twitter-ads', 'x-api'],
  marks: [
    {
      code: [
        'https://api.x.com/2/problems/client-forbidden',
        'https://api.twitter.com/2/problems/client-forbidden',
        'https://api.x.com/2/problems/resource-not-found',
        'https://api.twitter.com/2/problems/resource-not-found',
        'https://api.x.com/2/problems/invalid-request',
        'https://api.twitter.com/2/problems/invalid-request',
        'https://api.x.com/2/problems/usage-capped',
        'https://api.twitter.com/2/problems/usage-capped',
        'https://api.x.com/2/problems/not-authorized-for-resource',
        'https://api.twitter.com/2/problems/not-authorized-for-resource',
      ],
    },
  ],
  rules,
  lifetimes,
  help,
};
