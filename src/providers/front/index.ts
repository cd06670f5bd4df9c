// Front.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const front: ProviderRules = {
  slug: 'front',
  name: 'Front',
  aliases: ['frontapp', 'front-app'],
  rules,
  lifetimes,
  help,
};
