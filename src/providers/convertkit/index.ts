// Kit, once ConvertKit.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const convertkit: ProviderRules = {
  slug: 'convertkit',
  name: 'Kit',
  aliases: ['kit', 'convert-kit', 'kit-com'],
  rules,
  lifetimes,
};
