// Omnisend.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const omnisend: ProviderRules = {
  slug: 'omnisend',
  name: 'Omnisend',
  aliases: ['omni-send'],
  marks: [
    { at: { type: 'https://problems.omnisend.com/not-found' } },
    { at: { type: 'https://problems.omnisend.com/validation-failed' } },
  ],
  rules,
  lifetimes,
};
