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
};
