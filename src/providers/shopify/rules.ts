// Shopify: `extensions.code` of GraphQL errors, `error` of the token endpoint, and the fixed sentences of REST under `errors`.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const importer =
  'https://github.com/PostHog/posthog/blob/master/products/warehouse_sources/backend/temporal/data_imports/sources/shopify/shopify.py';
const graphql = 'https://shopify.dev/docs/api/admin-graphql';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'shopify/non-expiring-token',
    match: { words: ['non expiring access tokens are no longer accepted | non expiring access tokens'] },
    ...means.clientBug,
    citation: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens',
    seen: 'Non-expiring access tokens are no longer accepted',
    example: answer(
      403,
      { errors: '[API] Non-expiring access tokens are no longer accepted for the Admin API.' },
      oauth,
    ),
  },
  {
    id: 'shopify/app-not-installed',
    match: { code: 'app_not_installed' },
    ...likely(means.revoked),
    citation: importer,
    seen: 'app_not_installed',
    example: answer(
      400,
      { error: 'app_not_installed', error_description: 'The application is not installed on this shop.' },
      refresh,
    ),
  },
  {
    id: 'shopify/shop-not-permitted',
    match: { code: 'shop_not_permitted' },
    ...guess(means.appNotApproved),
    citation: importer,
    seen: 'shop_not_permitted',
    example: answer(400, { error: 'shop_not_permitted' }, refresh),
  },
  {
    id: 'shopify/app-not-approved',
    match: { words: ['not approved to access | not approved to use | protected customer data'] },
    ...likely(means.appNotApproved),
    citation: 'https://shopify.dev/docs/apps/launch/protected-customer-data',
    example: answer(
      200,
      {
        errors: [
          { message: 'This app is not approved to access the Customer object.', extensions: { code: 'ACCESS_DENIED' } },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'shopify/merchant-approval',
    match: { words: ['requires merchant approval'] },
    ...means.scopeMissing,
    citation: 'https://github.com/gnikyt/laravel-shopify/issues/190',
    seen: 'This action requires merchant approval for read_orders scope',
    example: answer(403, { errors: '[API] This action requires merchant approval for read_orders scope.' }, oauth),
  },
  {
    id: 'shopify/access-denied',
    match: { code: 'ACCESS_DENIED' },
    ...means.scopeMissing,
    scope: 'stream',
    citation: importer,
    seen: 'Access denied for',
    example: answer(
      200,
      {
        data: { orders: null },
        errors: [
          {
            message: 'Access denied for orders field. Required access: `read_orders` access scope.',
            extensions: { code: 'ACCESS_DENIED' },
            path: ['orders'],
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'shopify/access-denied-words',
    match: { words: ['access denied for', 'field'] },
    ...likely(means.scopeMissing),
    scope: 'stream',
    citation: importer,
    seen: 'Access denied for',
    example: answer(200, { errors: [{ message: 'Access denied for fulfillmentOrders field.' }] }, oauth),
  },
  {
    id: 'shopify/throttled',
    match: { code: 'THROTTLED' },
    ...means.rateLimited,
    citation: importer,
    seen: 'throttled',
    example: answer(200, { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] }, oauth),
  },
  {
    id: 'shopify/calls-per-second',
    match: { words: ['calls per second for api client'] },
    ...means.rateLimited,
    citation: 'https://github.com/Shopify/shopify_python_api/issues/256',
    seen: 'calls per second for api client',
    example: answer(
      429,
      { errors: 'Exceeded 4 calls per second for api client. Reduce request rates to resume uninterrupted service.' },
      oauth,
    ),
  },
  {
    id: 'shopify/max-cost-exceeded',
    match: { code: 'MAX_COST_EXCEEDED' },
    ...likely(means.badRequest),
    citation: graphql,
    example: answer(
      200,
      {
        errors: [
          {
            message: 'Query cost is 2003, which exceeds the single query max cost limit (1000).',
            extensions: { code: 'MAX_COST_EXCEEDED' },
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'shopify/security-rejection',
    match: { status: 430 },
    ...likely(means.rateLimited),
    citation: 'https://shopify.dev/docs/api/usage/response-codes',
    example: answer(430, ''),
  },
  {
    id: 'shopify/shop-inactive',
    match: { code: 'SHOP_INACTIVE' },
    ...likely(means.orgFrozen),
    citation: graphql,
    example: answer(200, { errors: [{ message: 'Shop is inactive', extensions: { code: 'SHOP_INACTIVE' } }] }, oauth),
  },
  {
    id: 'shopify/unpaid',
    match: { status: 402, words: ['unavailable shop | payment required | unpaid | frozen'] },
    ...means.paymentOverdue,
    citation: importer,
    seen: '402 Client Error: Payment Required',
    example: answer(402, { errors: 'Unavailable Shop' }, oauth),
  },
  {
    id: 'shopify/locked',
    match: { status: [420, 423], words: ['unavailable | locked | shop'] },
    ...means.orgFrozen,
    citation:
      'https://shopify.dev/changelog/admin-api-requests-to-locked-stores-will-return-a-423-status-code-instead-of-420',
    seen: 'Admin API requests to locked stores return a 420 status code',
    example: answer(423, { errors: 'This shop is unavailable' }, oauth),
  },
  {
    id: 'shopify/internal-error',
    match: { code: 'INTERNAL_SERVER_ERROR' },
    ...means.outage,
    citation: importer,
    seen: 'internal_server_error',
    example: answer(
      200,
      { errors: [{ message: 'Internal error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
      oauth,
    ),
  },
  {
    id: 'shopify/unauthorized-access',
    match: { status: 403, at: { errors: 'Unauthorized Access' } },
    ...guess(means.appNotApproved),
    citation: 'https://github.com/Shopify/shopify-cli/issues/1907',
    example: answer(403, { errors: 'Unauthorized Access' }, { auth: 'session' }),
  },
  {
    id: 'shopify/key-refused',
    match: { words: ['invalid api key or access token'], auth: ['api_key', 'basic'] },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/nozzlegear/ShopifySharp/issues/747',
    seen: 'Invalid API key or access token (unrecognized login or wrong password)',
    example: answer(
      401,
      { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      key,
    ),
  },
  {
    id: 'shopify/expiring-token-refused',
    match: { words: ['invalid api key or access token'], auth: 'oauth2' },
    ...means.accessTokenExpired,
    when: ['hasRefreshToken'],
    citation: 'https://github.com/Kyon147/laravel-shopify/pull/488',
    seen: 'Invalid API key or access token (unrecognized login or wrong password)',
    example: answer(
      401,
      { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'shopify/token-refused',
    match: { words: ['invalid api key or access token'] },
    ...likely(means.revoked),
    citation: 'https://github.com/christophergregory/shopify-node-api/issues/63',
    seen: 'Invalid API key or access token (unrecognized login or wrong password)',
    example: answer(
      401,
      { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
      oauth,
    ),
  },
];
