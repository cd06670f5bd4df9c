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
  help: {
    details: {
      scope_missing: {
        interpret:
          'Zoom names the scopes that are missing in the message. Scopes added to the app later count only after the user has connected again.',
        url: 'https://developers.zoom.us/docs/api/errors',
      },
    },
  },
};
