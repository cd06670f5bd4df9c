// ShipStation: shipping of orders; its API v2 is the former ShipEngine.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const shipstation: ProviderRules = {
  slug: 'shipstation',
  name: 'ShipStation',
  aliases: ['shipstation-*', 'shipengine'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        resolve: [
          'Sign in to ShipStation, open Settings > Account > API Settings, and make new keys.',
          'For API v1 enter both the key and the secret.',
        ],
        url: 'https://docs.shipstation.com/apis/shipstation-v1/docs/start-here/requirements',
      },
    },
  },
};
