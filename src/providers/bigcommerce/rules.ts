// BigCommerce: statuses with a `title`, and the plain sentences of the GraphQL storefront API, which its documents list.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const statusCodes = 'https://github.com/bigcommerce/docs/blob/main/docs/start/about/status-codes.mdx';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  // Said of what v3 of the API does not have, with a credential that is fine; a scope that is missing is told with "required scope".
  // The shop's owner has to set the sales channel to active.
  {
    id: 'bigcommerce/channel-not-live',
    match: { words: ['channel is not live'], format: 'json' },
    ...likely(means.orgFrozen),
    citation: statusCodes,
    example: answer(200, { data: null, errors: [{ message: 'The storefront channel is not live' }] }, oauth),
  },
  {
    id: 'bigcommerce/not-in-this-version',
    match: { status: 403, words: ['scope does not include this resource'], format: 'json' },
    ...likely(means.notFound),
    citation: 'https://github.com/bigcommerce/bigcommerce-api-ruby/issues/134',
    seen: 'your scope does not include this resource',
    example: answer(403, { error: 'Authorized, but your scope does not include this resource.' }, { auth: 'oauth2' }),
  },
  {
    id: 'bigcommerce/storefront-token-expired',
    match: { format: ['json', 'text'], words: ['jwt is expired'] },
    ...means.expiredAge,
    citation: statusCodes,
    seen: 'GraphQL invalid credentials. JWT is expired',
    example: answer(401, 'GraphQL invalid credentials. JWT is expired', key),
  },
  {
    id: 'bigcommerce/storefront-token-revoked',
    match: { format: ['json', 'text'], words: ['unknown jwt token'] },
    ...{ verdict: 'disconnected', cause: 'invalid_credentials', detail: 'api_key_deleted', certainty: 'sure' },
    citation: statusCodes,
    seen: 'Unknown JWT token',
    example: answer(401, 'Unknown JWT token', key),
  },
  {
    id: 'bigcommerce/storefront-token-missing',
    match: { words: ['GraphQL credentials were missing'] },
    ...means.badRequest,
    citation: statusCodes,
    seen: 'GraphQL credentials were missing. No token was sent.',
    example: answer(401, 'GraphQL credentials were missing. No token was sent.', key),
  },
  {
    id: 'bigcommerce/storefront-other-channel',
    match: { format: ['json', 'text'], words: ['jwt channel id doesnt match | jwt store id doesnt match'] },
    ...likely(means.wrongApiKey),
    citation: statusCodes,
    seen: "JWT channel id doesn't match channel id of the URL",
    example: answer(401, "GraphQL invalid credentials. JWT channel id doesn't match channel id of the URL", key),
  },
  {
    id: 'bigcommerce/storefront-token-malformed',
    match: {
      format: ['json', 'text'],
      words: [
        'string is not a jwt | jwt signature is invalid | jwt has no valid json | jwt has json of an unknown format',
      ],
    },
    ...means.wrongApiKey,
    citation: statusCodes,
    seen: 'JWT signature is invalid',
    example: answer(401, 'GraphQL invalid credentials. JWT signature is invalid', key),
  },
  {
    id: 'bigcommerce/scope-missing',
    match: { status: 403, words: ['required scope'] },
    ...likely(means.scopeMissing),
    citation: statusCodes,
    seen: 'App lacks required OAuth scopes',
    example: answer(
      403,
      {
        status: 403,
        title: "You don't have a required scope to access the endpoint",
        type: 'https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes',
      },
      oauth,
    ),
  },
  {
    id: 'bigcommerce/plan-limit',
    match: { status: 507, words: ['insufficient storage | limit | plan'] },
    ...likely(means.planLimit),
    citation: statusCodes,
    seen: 'When the store has reached a limitation for the resource',
    example: answer(507, { status: 507, title: 'Insufficient Storage' }, oauth),
  },
  {
    id: 'bigcommerce/key-refused',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['unauthorized | invalid | failed authentication'] },
    ...likely(means.wrongApiKey),
    citation: statusCodes,
    seen: 'Double-check the `access_token` and `client_id`',
    example: answer(401, { status: 401, title: 'Unauthorized' }, key),
  },
  {
    id: 'bigcommerce/token-refused',
    match: { status: 401, auth: 'oauth2', words: ['unauthorized | invalid'] },
    ...likely(means.revoked),
    citation: statusCodes,
    seen: 'This response is sent when your client failed to provide credentials or its credentials were invalid.',
    example: answer(401, { status: 401, title: 'Unauthorized' }, oauth),
  },
  {
    id: 'bigcommerce/unavailable',
    match: { status: 503 },
    ...likely(means.maintenance),
    citation: statusCodes,
    seen: 'Down for Maintenance',
    example: answer(503, { status: 503, title: 'Service Unavailable' }, oauth),
  },
  {
    id: 'bigcommerce/locked',
    match: { status: 423 },
    ...likely(means.concurrentUpdate),
    citation: statusCodes,
    seen: 'The requested resource is currently locked and unavailable.',
    example: answer(423, { status: 423, title: 'Locked' }, oauth),
  },
];
