// Okta.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const okta: ProviderRules = {
  slug: 'okta',
  name: 'Okta',
  aliases: ['okta-api'],
  marks: [{ header: { name: 'x-okta-request-id' } }, { at: { errorCode: 'E0000011', errorLink: 'E0000011' } }],
  rules,
  lifetimes,
};
