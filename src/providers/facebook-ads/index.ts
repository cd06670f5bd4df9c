// Meta: its Marketing API, and what holds for all that goes through its Graph. Codes and subcodes of the Graph stand in the protocol's rules.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const facebookAds: ProviderRules = {
  slug: 'facebook-ads',
  name: 'Facebook Ads',
  aliases: [
    'facebook',
    'facebook-*',
    'meta',
    'meta-*',
    'facebook-graph',
    'facebook-login',
    'facebook-marketing',
    'facebook-lead-ads',
    'meta-ads',
    'meta-marketing',
    'fb-ads',
  ],
  marks: [
    { at: { 'error.fbtrace_id': '' } },
    { header: { name: 'x-fb-trace-id' } },
    { header: { name: 'www-authenticate', has: 'Facebook Platform' } },
  ],
  rules,
  lifetimes,
  help,
};
