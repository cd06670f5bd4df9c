// API gateways, which answer before the provider does, whoever the provider is: Apigee, WSO2 API Manager, Kong, Tyk, Azure API Management, Amazon
// API Gateway, RapidAPI. What they say about a key or token is the provider's word: it configured them so.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule, type RuleExample } from '../rules.ts';

const apigeeErrors =
  'https://cloud.google.com/apigee/docs/api-platform/reference/policies/oauth-http-status-code-reference';
const apigeeKeys =
  'https://cloud.google.com/apigee/docs/api-platform/reference/policies/verify-api-key-policy#errorreference';
const wso2Errors = 'https://apim.docs.wso2.com/en/4.5.0/troubleshooting/error-handling/';
const kongAcl = 'https://github.com/Kong/kong/blob/master/kong/plugins/acl/handler.lua';
const tykKeys = 'https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_auth_key.go';
const azureKeys = 'https://learn.microsoft.com/en-us/azure/api-management/api-management-error-handling-policies';
const amazonResponses =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html';
const gorouter = 'https://github.com/cloudfoundry/gorouter/blob/main/handlers/lookup.go';
const rapidApi = 'https://docs.rapidapi.com/docs/faqs';

const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

const apigee = (
  name: string,
  codes: string[],
  meaning: Meaning,
  message: string,
  more: RuleExample = key,
  auth?: Rule['match']['auth'],
): Rule => ({
  id: `apigee/${name}`,
  match: { code: codes, ...(auth ? { auth } : {}) },
  ...meaning,
  citation: codes.some((code) => code.startsWith('oauth.v2.')) ? apigeeKeys : apigeeErrors,
  example: answer(401, { fault: { faultstring: message, detail: { errorcode: codes[0] } } }, more),
});

const apigeeRules: readonly Rule[] = [
  apigee('no-key', ['steps.oauth.v2.FailedToResolveAPIKey'], means.badRequest, 'Failed to resolve API Key variable'),
  apigee(
    'key',
    ['oauth.v2.InvalidApiKey', 'keymanagement.service.InvalidConsumerKey'],
    likely(means.wrongApiKey),
    'Invalid ApiKey',
    key,
    ['api_key', 'basic', 'service_account', 'none'],
  ),
  apigee('key-expired', ['keymanagement.service.consumer_key_key_expired'], means.expiredAge, 'Consumer Key expired'),
  apigee(
    'key-not-approved',
    ['oauth.v2.ApiKeyNotApproved', 'keymanagement.service.consumer_key_not_approved'],
    likely(means.apiKeyDeleted),
    'Approval Status of Consumer Key is revoked',
    key,
    ['api_key', 'basic', 'service_account', 'none'],
  ),
  apigee(
    'key-for-other-products',
    [
      'oauth.v2.InvalidApiKeyForGivenResource',
      'keymanagement.service.InvalidAPICallAsNoApiProductMatchFound',
      'keymanagement.service.apiresource_doesnot_exist',
    ],
    likely(means.objectAccessLost),
    'Invalid ApiKey for given resource',
    key,
    ['api_key', 'basic', 'service_account', 'none'],
  ),
  apigee(
    'developer',
    ['keymanagement.service.DeveloperStatusNotActive', 'keymanagement.service.CompanyStatusNotActive'],
    likely(means.orgFrozen),
    'Developer Status is not Active',
    key,
    ['api_key', 'basic', 'service_account', 'none'],
  ),
  apigee(
    'app',
    ['keymanagement.service.invalid_client-app_not_approved', 'keymanagement.service.app_not_approved'],
    likely(means.apiKeyDeleted),
    'The app is not approved',
    key,
    ['api_key', 'basic', 'service_account', 'none'],
  ),
  apigee(
    'app-of-ours',
    [
      'keymanagement.service.invalid_client-app_not_approved',
      'keymanagement.service.app_not_approved',
      'keymanagement.service.DeveloperStatusNotActive',
      'keymanagement.service.CompanyStatusNotActive',
      'keymanagement.service.InvalidAPICallAsNoApiProductMatchFound',
      'oauth.v2.InvalidApiKeyForGivenResource',
      'oauth.v2.ApiKeyNotApproved',
    ],
    likely(means.appNotApproved),
    'The app is not approved',
    oauth,
    'oauth2',
  ),
  apigee(
    'token-expired',
    ['keymanagement.service.access_token_expired'],
    means.accessTokenExpired,
    'Access Token expired',
    oauth,
    'oauth2',
  ),
  apigee(
    'token',
    ['keymanagement.service.invalid_access_token'],
    guess(means.accessTokenExpired),
    'Invalid Access Token',
    oauth,
    'oauth2',
  ),
  apigee(
    'token-not-approved',
    ['keymanagement.service.access_token_not_approved'],
    likely(means.revoked),
    'Access Token not approved',
    oauth,
    'oauth2',
  ),
  apigee(
    'refresh-token',
    ['keymanagement.service.invalid_refresh_token', 'keymanagement.service.refresh_token_not_approved'],
    likely(means.revoked),
    'Invalid Refresh Token',
    { stage: 'token_refresh', ...oauth },
  ),
  apigee(
    'refresh-token-expired',
    ['keymanagement.service.refresh_token_expired'],
    means.expiredAge,
    'Refresh Token expired',
    { stage: 'token_refresh', ...oauth },
  ),
  apigee(
    'scope',
    ['steps.oauth.v2.InsufficientScope', 'steps.oauth.v2.insufficient_scope'],
    means.scopeMissing,
    'Required scope(s)',
    oauth,
  ),
  apigee(
    'rate',
    [
      'policies.ratelimit.SpikeArrestViolation',
      'policies.ratelimit.QuotaViolation',
      'policies.concurrentratelimit.ConcurrentRatelimtViolation',
    ],
    means.rateLimited,
    'Spike arrest violation.',
  ),
  apigee('callout', ['steps.servicecallout.ExecutionFailed'], means.outage, 'Execution of ServiceCallout failed'),
  apigee('address', ['accesscontrol.IPDeniedAccess'], means.ipNotAllowed, 'Access Denied for client ip : 198.51.100.7'),
];

const wso2 = (name: string, code: number, meaning: Meaning, message: string, more: RuleExample = key): Rule => ({
  id: `wso2/${name}`,
  match: { code: String(code), ...(more.auth && meaning.verdict !== 'request' ? { auth: wso2Auth(more) } : {}) },
  ...meaning,
  citation: wso2Errors,
  example: answer(401, { fault: { code, message, description: message } }, more),
});
const wso2Auth = ({ auth }: RuleExample): Rule['match']['auth'] =>
  auth === 'oauth2' ? 'oauth2' : ['api_key', 'basic', 'service_account', 'session', 'none'];

const wso2Rules: readonly Rule[] = [
  wso2('missing', 900902, likely(means.badRequest), 'Missing Credentials'),
  wso2('token', 900901, guess(means.accessTokenExpired), 'Invalid Credentials', oauth),
  wso2('key', 900901, likely(means.wrongApiKey), 'Invalid Credentials'),
  wso2('token-expired', 900903, means.accessTokenExpired, 'Access Token Expired', oauth),
  wso2('token-inactive', 900904, likely(means.revoked), 'Access Token Inactive', oauth),
  wso2('token-not-for-this', 900908, likely(means.objectAccessLost), 'Resource forbidden', oauth),
  wso2('key-not-for-this', 900908, likely(means.objectAccessLost), 'Resource forbidden'),
  wso2('scope', 900910, likely(means.scopeMissing), 'User is NOT authorized to access the Resource', oauth),
  wso2('subscription', 900909, likely(means.subscriptionInactive), 'The subscription to the API is inactive'),
  wso2('blocked', 900907, likely(means.orgFrozen), 'The requested API is temporarily blocked'),
  {
    ...wso2('throttled', 900802, means.rateLimited, 'Message throttled out'),
    match: { code: ['900800', '900801', '900802', '900803', '900804', '900805', '900806', '900807'] },
  },
];

interface Words {
  id: string;
  words: string[];
  meaning: Meaning;
  citation: string;
  status: number;
  body: unknown;
  match?: Partial<Rule['match']>;
  auth?: RuleExample['auth'];
}

const said = ({ id, words, meaning, citation, status, body, match = {}, auth = 'api_key' }: Words): Rule => ({
  id,
  match: { words, ...match },
  ...meaning,
  citation,
  example: answer(status, body, { auth }),
});

export const gatewayRules: readonly Rule[] = [
  ...apigeeRules,
  ...wso2Rules,
  said({
    id: 'kong/acl',
    words: ['you cannot consume this service'],
    meaning: likely(means.objectAccessLost),
    citation: kongAcl,
    status: 403,
    body: { message: 'You cannot consume this service' },
  }),
  said({
    id: 'gateway/no-key',
    words: ['no api key found in request | authorization field missing | missing subscription key'],
    meaning: likely(means.badRequest),
    match: { auth: ['api_key', 'basic', 'service_account', 'session', 'none'] },
    citation: 'https://github.com/Kong/kong/blob/master/kong/plugins/key-auth/handler.lua',
    status: 401,
    body: { message: 'No API key found in request' },
  }),
  said({
    id: 'gateway/no-route',
    words: ['no route matched with those values'],
    meaning: means.notFound,
    citation: 'https://github.com/Kong/kong/blob/master/kong/runloop/handler.lua',
    status: 404,
    body: { message: 'no Route matched with those values' },
  }),
  // Cloud Foundry's router drops the route of an application whose instances are all away, and says 404 until one is back.
  {
    id: 'gorouter/error',
    match: { header: { name: 'x-cf-routererror' }, status: [404, '5xx'] },
    ...likely(means.outage),
    citation: gorouter,
    example: answer(404, '', { auth: 'oauth2', headers: { 'x-cf-routererror': 'unknown_route' } }),
  },
  {
    id: 'gorouter/no-route',
    match: { status: 404, words: ['404 not found requested route'], format: 'text' },
    ...likely(means.outage),
    citation: gorouter,
    example: answer(404, "404 Not Found: Requested route ('api.example.com') does not exist.", { auth: 'oauth2' }),
  },
  said({
    id: 'tyk/key',
    words: ['attempted access with non existent key | key not authorised | key not authorized'],
    meaning: likely(means.wrongApiKey),
    match: { auth: ['api_key', 'basic', 'none'] },
    citation: tykKeys,
    status: 403,
    body: { error: 'Key not authorised' },
  }),
  said({
    id: 'tyk/api',
    words: ['access to this api has been disallowed'],
    meaning: likely(means.objectAccessLost),
    citation: 'https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_access_rights.go',
    status: 403,
    body: { error: 'Access to this API has been disallowed' },
  }),
  said({
    id: 'azure-gateway/key',
    words: ['invalid subscription key'],
    meaning: likely(means.wrongApiKey),
    match: { auth: ['api_key', 'basic', 'service_account', 'none'] },
    citation: azureKeys,
    status: 401,
    body: {
      statusCode: 401,
      message: 'Access denied due to invalid subscription key. Make sure to provide a valid key.',
    },
  }),
  said({
    id: 'azure-gateway/quota',
    words: ['out of call volume quota'],
    meaning: means.quotaExhausted,
    citation: azureKeys,
    status: 403,
    body: { statusCode: 403, message: 'Out of call volume quota. Quota will be replenished in 2.04:17:51.' },
  }),
  said({
    id: 'amazon-gateway/nothing-sent',
    words: ['missing authentication token'],
    meaning: likely(means.badRequest),
    match: { status: 403 },
    citation: amazonResponses,
    status: 403,
    body: { message: 'Missing Authentication Token' },
  }),
  // PerimeterX, a guard against robots, answers clients of APIs in JSON.
  {
    id: 'guard/perimeterx',
    match: { at: { blockScript: '' } },
    ...means.htmlInsteadOfJson,
    citation: 'https://docs.rs/crate/perimeterx-fastly-enforcer/2.2.2/source/src/handlers/pxtemplate.rs',
    example: answer(403, { appId: 'PX1', jsClientSrc: '/a.js', blockScript: '/b.js' }, { auth: 'api_key' }),
  },
  said({
    id: 'rapidapi/not-subscribed',
    words: ['you are not subscribed to this api | not subscribed to this api'],
    meaning: likely(means.subscriptionInactive),
    citation: rapidApi,
    status: 403,
    body: { message: 'You are not subscribed to this API.' },
  }),
];
