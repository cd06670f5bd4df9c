// Dailymotion: videos and their figures.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const dailymotion: ProviderRules = {
  slug: 'dailymotion',
  name: 'Dailymotion',
  marks: [
    { at: { 'error.documentation_url': 'https://developers.dailymotion.com/reference/api-errors' } },
    { at: { 'error.more_info': 'https://developer.dailymotion.com/api#error-codes' } },
  ],
  rules,
  lifetimes,
  help,
};
