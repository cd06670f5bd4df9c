// Facebook Pages, and Messenger: tokens of a page, which need a role on it.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const facebookPages: ProviderRules = {
  slug: 'facebook-pages',
  name: 'Facebook Pages',
  parent: 'facebook-ads',
  aliases: ['facebook-page', 'facebook-messenger', 'messenger', 'facebook-insights', 'facebook-page-insights'],
  rules,
  lifetimes,
};
