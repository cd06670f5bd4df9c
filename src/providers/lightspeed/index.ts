// Lightspeed: shops and tills, the R-Series and the X-Series.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const lightspeed: ProviderRules = {
  slug: 'lightspeed',
  name: 'Lightspeed',
  aliases: ['lightspeed-*', 'lightspeed-retail', 'vend'],
  marks: [{ header: { name: 'x-ls-api-bucket-level' } }],
  rules,
  lifetimes,
};
