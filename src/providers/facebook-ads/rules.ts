// Facebook Ads: what the Marketing API adds to the Graph's codes. Codes are matched at their place, since they are short.
import { likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';
import { graphError } from './answers.ts';

const errorReference = 'https://developers.facebook.com/documentation/ads-commerce/marketing-api/error-reference';
const catalog = 'https://github.com/raaabdullah1/meta-graph-errors/blob/main/src/MetaErrorCatalog.php';
const airbyte =
  'https://github.com/airbytehq/airbyte/blob/116b5e3c7e9da651f0f181620ef84ffe38436f58/airbyte-integrations/connectors/source-facebook-marketing/unit_tests/test_errors.py';

const code = (name: string, number: number, meaning: Meaning, citation: string | null = catalog): Rule => ({
  id: `facebook-ads/${name}`,
  match: { at: { 'error.code': String(number) } },
  ...meaning,
  citation: citation ?? errorReference,
  ...(citation === null ? {} : { seen: String(number) }),
  example: graphError(number),
});

const subcode = (
  name: string,
  number: number,
  meaning: Meaning,
  citation: string | null = catalog,
  of = 100,
): Rule => ({
  id: `facebook-ads/${name}`,
  match: { at: { 'error.error_subcode': String(number) } },
  ...meaning,
  citation: citation ?? errorReference,
  ...(citation === null ? {} : { seen: String(number) }),
  example: graphError(of, undefined, { error_subcode: number }),
});

export const rules: readonly Rule[] = [
  subcode('too-many-calls-of-account', 2446079, means.rateLimited, airbyte, 80000),
  subcode('too-many-calls-of-insights', 1504022, means.rateLimited, null, 4),
  subcode('profile-not-linked', 2853001, likely(means.roleLost), airbyte, 1),
  subcode('custom-audience-terms', 1870034, means.termsRequired, null, 200),
  subcode('category-gone', 1487694, means.badRequest, errorReference),
  {
    id: 'facebook-ads/less-data',
    match: { at: { 'error.code': '1' }, words: ['reduce the amount of data'] },
    ...likely(means.outage),
    citation: airbyte,
    seen: "Please reduce the amount of data you're asking for, then retry your request",
    example: graphError(1, "Please reduce the amount of data you're asking for, then retry your request"),
  },
  code('no-access-to-instagram-account', 1815199, means.objectAccessLost),
  code('promoted-post-gone', 1885557, means.notFound),
  code('too-far-back', 3018, means.badRequest),
  {
    id: 'facebook-ads/not-whitelisted',
    match: { at: { 'error.code': '294' }, words: ['whitelisted'] },
    ...likely(means.appNotApproved),
    citation: 'https://github.com/facebook/facebook-php-business-sdk/issues/17',
    seen: 'an application that is whitelisted to access the Ads API',
    example: graphError(
      294,
      '(#294) Managing advertisements requires the extended permission ads_management and an application that is whitelisted to access the Ads API',
    ),
  },
  {
    id: 'facebook-ads/owner-has-not-granted',
    match: { at: { 'error.code': '200' }, words: ['owner has not grant'] },
    ...means.scopeMissing,
    citation: errorReference,
    example: graphError(200, '(#200) Ad account owner has NOT grant ads_management or ads_read permission'),
  },
  {
    id: 'facebook-ads/not-admin',
    match: { at: { 'error.code': '273' } },
    ...means.roleLost,
    citation: 'https://github.com/facebook/facebook-php-business-sdk/issues/329',
    seen: '(#273) This Ads API call requires the user to be admin of the ad account',
    example: graphError(273, '(#273) This Ads API call requires the user to be admin of the ad account.'),
  },
  {
    id: 'facebook-ads/account-disabled',
    match: {
      words: ['ad account is disabled | ad account has been disabled | account was disabled | ad account is closed'],
    },
    ...likely(means.orgFrozen),
    citation: errorReference,
    example: graphError(100, 'The ad account is disabled.'),
  },
  {
    id: 'facebook-ads/unsettled',
    match: { words: ['unsettled | outstanding balance | payment method'], at: { 'error.code': '' } },
    ...likely(means.paymentOverdue),
    citation: errorReference,
    example: graphError(100, 'The ad account is unsettled: update your payment method.'),
  },
];
