// ZoomInfo.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const zoominfo: ProviderRules = {
  slug: 'zoominfo',
  name: 'ZoomInfo',
  aliases: ['zoom-info'],
  rules,
};
