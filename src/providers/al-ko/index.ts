// AL-KO: gardening.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const alKo: ProviderRules = {
  slug: 'al-ko',
  name: 'AL-KO',
  aliases: ['alko'],
  rules,
  lifetimes,
};
