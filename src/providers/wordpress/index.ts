// WordPress: sites of one's own and WordPress.com.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const wordpress: ProviderRules = {
  slug: 'wordpress',
  name: 'WordPress',
  aliases: ['wordpress-com', 'wordpress-org', 'wordpress-self-hosted'],
  rules,
  lifetimes,
};
