// TikTok Ads: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      interpret:
        'A token of TikTok Ads has no end of its own. It is refused once the advertiser withdrew the app, or the person who allowed it lost the access to the ad account.',
      resolve: [
        'In TikTok Ads Manager or the Business Center, check that the person who connected still has access to the ad account.',
        'Reconnect as that person, and pick the same ad accounts on the consent page of TikTok.',
      ],
    },
    scope_missing: {
      interpret:
        'TikTok gives each permission on its own. The person who connected left this one out on the consent page, or the app did not yet ask for it.',
      resolve: ['Reconnect, and leave all permissions on the consent page of TikTok in place.'],
      url: 'https://github.com/api-evangelist/tiktok-ads/blob/main/errors/tiktok-ads-error-codes.yml',
    },
  },
};
