// Cloudflare.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const cloudflare: ProviderRules = {
  slug: 'cloudflare',
  name: 'Cloudflare',
  aliases: ['cloudflare-api', 'cloudflare-dns'],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret: 'The API token may be used only from the addresses that were written down for it.',
        resolve: [
          'In Cloudflare, open My Profile, API Tokens, edit the token, and add the addresses of this service under Client IP Address Filtering.',
        ],
        url: 'https://developers.cloudflare.com/fundamentals/api/troubleshooting',
      },
    },
  },
};
