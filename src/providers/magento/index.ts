// Magento, also sold as Adobe Commerce: shops, each on a server of its own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const magento: ProviderRules = {
  slug: 'magento',
  name: 'Magento',
  aliases: ['adobe-commerce', 'magento2', 'magento-2', 'magento-open-source'],
  rules,
  lifetimes,
};
