// Vimeo: videos.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const vimeo: ProviderRules = {
  slug: 'vimeo',
  name: 'Vimeo',
  rules,
  lifetimes,
};
