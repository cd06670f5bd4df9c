// VK and VK Ads.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const vk: ProviderRules = {
  slug: 'vk',
  name: 'VK',
  aliases: ['vkontakte', 'vk-*', 'mytarget'],
  rules,
};
