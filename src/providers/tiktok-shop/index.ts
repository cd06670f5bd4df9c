// TikTok Shop: shops and their orders.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const tiktokShop: ProviderRules = {
  slug: 'tiktok-shop',
  name: 'TikTok Shop',
  aliases: ['tiktokshop', 'tiktok-shop-seller', 'tik-tok-shop'],
  rules,
  lifetimes,
  help,
};
