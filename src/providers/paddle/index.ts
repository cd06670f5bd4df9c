// Paddle: billing; Paddle Classic is its older product.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const paddle: ProviderRules = {
  slug: 'paddle',
  name: 'Paddle',
  aliases: ['paddle-*'],
  rules,
  lifetimes,
};
