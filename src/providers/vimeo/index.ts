// Vimeo: videos.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const vimeo: ProviderRules = {
  slug: 'vimeo',
  name: 'Vimeo',
  marks: [{ header: { name: 'content-type', has: 'application/vnd.vimeo' } }, { header: { name: 'x-vimeo-dc' } }],
  rules,
  lifetimes,
};
