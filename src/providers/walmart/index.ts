// Walmart: sellers and suppliers of the marketplace.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const walmart: ProviderRules = {
  slug: 'walmart',
  name: 'Walmart',
  aliases: ['walmart-*'],
  marks: [
    {
      code: [
        'UNAUTHORIZED.GMP_GATEWAY_API',
        'FORBIDDEN.GMP_GATEWAY_API',
        'REQUEST_THRESHOLD_VIOLATED.GMP_GATEWAY_API',
        'SYSTEM_ERROR.GMP_GATEWAY_API',
      ],
    },
  ],
  rules,
  lifetimes,
};
