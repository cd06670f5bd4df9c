// Zoom.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const zoom: ProviderRules = {
  slug: 'zoom',
  name: 'Zoom',
  aliases: ['zoom-us', 'zoom-meetings', 'zoom-webinar'],
  marks: [{ header: { name: 'x-zm-trackingid' } }],
  rules,
  lifetimes,
};
