// Google Ads: its own codes stand in `details[].errors[].errorCode`, one name for each of its error families.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const googleAds: ProviderRules = {
  slug: 'google-ads',
  name: 'Google Ads',
  parent: 'google',
  aliases: ['google-adwords', 'adwords', 'googleads', 'google-ads-api', 'google-keyword-planner'],
  marks: [{ at: { 'error.details.*.errors.*.errorCode': '' } }],
  rules,
  lifetimes,
  help: {
    details: {
      org_frozen: {
        interpret:
          'The Google Ads account is cancelled, or was never finished. Google keeps the data, but gives none of it away over the API until the account is active again.',
        resolve: [
          'An administrator of the Google Ads account opens Admin, Preferences, Account status, and reactivates the account.',
          'Where the account was suspended, the notice at its top says what Google asks for.',
        ],
        url: 'https://support.google.com/google-ads/answer/2375392',
      },
      object_access_lost: {
        interpret:
          'The person who connected is not (or no longer) a user of this Google Ads account, or reaches it only through a manager account that was unlinked.',
        resolve: [
          'An administrator of the Google Ads account opens Admin, Access and security, and adds the person, or accepts the link of the manager account again.',
        ],
        url: 'https://support.google.com/google-ads/answer/6372672',
      },
    },
  },
};
