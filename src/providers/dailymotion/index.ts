// Dailymotion: videos and their figures.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dailymotion: ProviderRules = {
  slug: 'dailymotion',
  name: 'Dailymotion',
  rules,
  lifetimes,
  help,
};
