// Salt Edge.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const saltEdge: ProviderRules = {
  slug: 'salt-edge',
  name: 'Salt Edge',
  aliases: ['saltedge'],
  rules,
};
