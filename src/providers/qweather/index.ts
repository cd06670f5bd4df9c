// QWeather.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const qweather: ProviderRules = {
  slug: 'qweather',
  name: 'QWeather',
  rules,
};
