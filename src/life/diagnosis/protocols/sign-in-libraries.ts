// What libraries and servers for sign-in say by themselves, whoever the provider is: Django REST Framework and its tokens, Flask, FastAPI, League's
// OAuth server, Spring Security, Express, ABP, Hot Chocolate, Keycloak, SuperTokens, Supabase's GoTrue; and Cloudflare and Envoy before them.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Match, type Meaning, type Rule, type RuleExample } from '../rules.ts';

const django = 'https://github.com/encode/django-rest-framework/blob/master/rest_framework/authentication.py';
const simpleJwt =
  'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/authentication.py';
const pyJwt = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jwt.py';
const flaskJwt = 'https://github.com/vimalloc/flask-jwt-extended/blob/master/flask_jwt_extended/default_callbacks.py';
const fastApi = 'https://github.com/fastapi/fastapi/blob/master/fastapi/security/http.py';
const fastApiUsers = 'https://fastapi-users.github.io/fastapi-users/latest/usage/routes/';
const league = 'https://github.com/thephpleague/oauth2-server/blob/master/src/Exception/OAuthServerException.php';
const springTokens =
  'https://github.com/spring-attic/spring-security-oauth/blob/main/spring-security-oauth2/src/main/java/org/springframework/security/oauth2/provider/token/DefaultTokenServices.java';
const springResource =
  'https://github.com/spring-attic/spring-security-oauth/blob/main/spring-security-oauth2/src/main/java/org/springframework/security/oauth2/provider/authentication/OAuth2AuthenticationManager.java';
const expressJwt = 'https://github.com/auth0/express-jwt/blob/master/src/index.ts';
const abp = 'https://abp.io/docs/latest/framework/fundamentals/exception-handling';
const hotChocolate = 'https://chillicream.com/docs/hotchocolate/v13/security/authorization';
const keycloak =
  'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/protocol/oidc/TokenManager.java';
const superTokens = 'https://supertokens.com/docs/post-authentication/session-management/introduction';
const gotrue = 'https://supabase.com/docs/guides/auth/debugging/error-codes';
const cloudflare =
  'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/';
const envoy = 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc';
const amazonGateway =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html';
const kong = 'https://github.com/Kong/kong/blob/master/kong/plugins/jwt/handler.lua';

const leagueRefresh = 'https://github.com/thephpleague/oauth2-server/blob/master/src/Grant/RefreshTokenGrant.php';
const redirectToTerms = 'https://github.com/TA2k/ioBroker.vw-connect/issues/294';

interface Entry {
  match: Match;
  meaning: Meaning;
  citation: string;
  status: number;
  body: unknown;
  more?: RuleExample;
}

const rule = (id: string, { match, meaning, citation, status, body, more = { auth: 'api_key' } }: Entry): Rule => ({
  id,
  match,
  ...meaning,
  citation,
  example: answer(status, body, more),
});

const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const keyAuths = ['api_key', 'basic', 'service_account', 'none'] as const;
const tokenAuths = ['oauth2', 'session'] as const;

/** In place of a token the way leads to a page where a person agrees to something; `prompt=consent` asks for no more than a sign-in. */
const agreements: readonly Rule[] = ['/terms', '/consent'].map((path) =>
  rule(`sign-in/redirect-to${path.replace('/', '-')}`, {
    match: { stage: 'token_refresh', status: [301, 302, 303, 307], header: { name: 'location', has: path } },
    meaning: likely(means.termsRequired),
    citation: redirectToTerms,
    status: 302,
    body: '',
    more: { stage: 'token_refresh', auth: 'session', headers: { location: `https://id.example.com${path}` } },
  }),
);

const python: readonly Rule[] = [
  rule('django/malformed-header', {
    match: { words: ['invalid token header | invalid basic header | invalid bearer header'], without: ['spaces'] },
    meaning: likely(means.clientBug),
    citation: django,
    status: 401,
    body: { detail: 'Invalid token header. No credentials provided.' },
  }),
  rule('simple-jwt/user-gone', {
    match: { code: 'user_not_found', status: 401, stage: 'api_call', auth: tokenAuths },
    meaning: likely(means.accountDeleted),
    citation: simpleJwt,
    status: 401,
    body: { detail: 'User not found', code: 'user_not_found' },
    more: oauth,
  }),
  rule('simple-jwt/malformed-header', {
    match: { code: 'bad_authorization_header' },
    meaning: likely(means.clientBug),
    citation: simpleJwt,
    status: 401,
    body: { code: 'bad_authorization_header' },
    more: oauth,
  }),
  rule('python-jwt/expired', {
    match: { words: ['signature has expired'], stage: 'api_call', auth: tokenAuths, status: [401, 403, 422] },
    meaning: means.accessTokenExpired,
    citation: pyJwt,
    status: 401,
    body: { detail: 'Signature has expired.' },
    more: oauth,
  }),
  rule('python-jwt/token', {
    match: {
      words: ['signature verification failed | not enough segments | error decoding signature'],
      stage: 'api_call',
      auth: tokenAuths,
      status: [401, 403, 422],
    },
    meaning: means.accessTokenExpired,
    citation: pyJwt,
    status: 422,
    body: { msg: 'Signature verification failed' },
    more: oauth,
  }),
  rule('python-jwt/key', {
    match: {
      words: ['signature verification failed | not enough segments | error decoding signature'],
      stage: 'api_call',
      auth: keyAuths,
      status: [401, 403, 422],
    },
    meaning: likely(means.wrongApiKey),
    citation: pyJwt,
    status: 422,
    body: { msg: 'Not enough segments' },
  }),
  rule('flask-jwt/other-kind', {
    match: {
      words: ['only refresh tokens are allowed | only non refresh tokens are allowed | only access tokens are allowed'],
    },
    meaning: likely(means.clientBug),
    citation: flaskJwt,
    status: 422,
    body: { msg: 'Only non-refresh tokens are allowed' },
    more: oauth,
  }),
  // Answered where no header was sent; a wrong key has other words.
  rule('fastapi/nothing-sent', {
    match: { words: ['not authenticated'], at: { detail: 'Not authenticated' }, auth: keyAuths, status: [401, 403] },
    meaning: guess(means.badRequest),
    citation: fastApi,
    status: 403,
    body: { detail: 'Not authenticated' },
  }),
  rule('fastapi-users/not-verified', {
    match: { code: 'LOGIN_USER_NOT_VERIFIED' },
    meaning: likely(means.mfaOrSsoRequired),
    citation: fastApiUsers,
    status: 400,
    body: { detail: 'LOGIN_USER_NOT_VERIFIED' },
    more: { auth: 'basic', stage: 'token_refresh' },
  }),
];

const deniedByLeague = 'or authorization server denied the request';

const php: readonly Rule[] = [
  rule('league/nothing-sent', {
    match: { words: [deniedByLeague, 'missing authorization header'], stage: 'api_call' },
    meaning: likely(means.badRequest),
    citation: league,
    status: 401,
    body: {
      error: 'access_denied',
      message: 'The resource owner or authorization server denied the request.',
      hint: 'Missing "Authorization" header',
    },
    more: oauth,
  }),
  rule('league/access-token', {
    match: { words: [deniedByLeague], stage: 'api_call', auth: 'oauth2', status: 401, without: ['revoked'] },
    meaning: means.accessTokenExpired,
    citation: league,
    status: 401,
    body: {
      error: 'access_denied',
      message: 'The resource owner or authorization server denied the request.',
      hint: 'Access token could not be verified',
    },
    more: oauth,
  }),
  rule('league/other-client', {
    match: {
      words: ['not linked to client | not linked to this client | not linked to the client'],
      stage: 'token_refresh',
      auth: 'oauth2',
    },
    meaning: likely(means.invalidClient),
    citation: leagueRefresh,
    status: 401,
    body: { error: 'invalid_request', message: 'The refresh token is invalid.', hint: 'Token is not linked to client' },
    more: refresh,
  }),
  rule('league/password', {
    match: {
      code: 'invalid_grant',
      words: ['resource owner credentials'],
      stage: 'token_refresh',
      auth: 'basic',
    },
    meaning: likely(means.wrongPassword),
    citation: league,
    status: 400,
    body: {
      error: 'invalid_grant',
      error_description:
        'The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked.',
    },
    more: { auth: 'basic', stage: 'token_refresh' },
  }),
];

const java: readonly Rule[] = [
  rule('spring/refresh-token-expired', {
    match: { words: ['invalid refresh token expired'], stage: 'token_refresh' },
    meaning: likely(means.expiredAge),
    citation: springTokens,
    status: 401,
    body: { error: 'invalid_token', error_description: 'Invalid refresh token (expired): 00000000' },
    more: refresh,
  }),
  rule('spring/for-another-resource', {
    match: { words: ['does not contain resource id'] },
    meaning: likely(means.clientBug),
    citation: springResource,
    status: 403,
    body: { error: 'access_denied', error_description: 'Invalid token does not contain resource id (orders)' },
    more: oauth,
  }),
  rule('keycloak/session-without-client', {
    match: { words: ['session doesnt have required client'], stage: 'token_refresh' },
    meaning: likely(means.revoked),
    citation: keycloak,
    status: 400,
    body: { error: 'invalid_grant', error_description: "Session doesn't have required client" },
    more: refresh,
  }),
  rule('keycloak/no-realm', {
    match: { words: ['realm does not exist'] },
    meaning: likely(means.notFound),
    citation:
      'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/services/resources/RealmsResource.java',
    status: 404,
    body: { error: 'Realm does not exist' },
    more: refresh,
  }),
  rule('keycloak/code', {
    match: { code: 'invalid_grant', words: ['code not valid | code not found'], stage: 'token_refresh' },
    meaning: likely(means.badRequest),
    citation:
      'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/protocol/oidc/grants/AuthorizationCodeGrantType.java',
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Code not valid' },
    more: refresh,
  }),
];

const others: readonly Rule[] = [
  rule('express-jwt/malformed-header', {
    match: { code: ['credentials_bad_format', 'credentials_bad_scheme'] },
    meaning: likely(means.clientBug),
    citation: expressJwt,
    status: 401,
    body: { code: 'credentials_bad_format', message: 'Format is Authorization: Bearer [token]' },
    more: oauth,
  }),
  // With 403 for whoever is signed in, with 401 for whoever is not.
  rule('abp/not-signed-in', {
    match: { code: 'Volo.Authorization:010001', status: 401, auth: tokenAuths },
    meaning: means.accessTokenExpired,
    citation: abp,
    status: 401,
    body: {
      error: { code: 'Volo.Authorization:010001', message: 'Authorization failed! Given policy has not granted.' },
    },
    more: oauth,
  }),
  rule('hot-chocolate/token', {
    match: { code: 'AUTH_NOT_AUTHENTICATED', auth: tokenAuths },
    meaning: means.accessTokenExpired,
    citation: hotChocolate,
    status: 200,
    body: { errors: [{ message: 'Not authorized.', extensions: { code: 'AUTH_NOT_AUTHENTICATED' } }] },
    more: oauth,
  }),
  rule('hot-chocolate/key', {
    match: { code: 'AUTH_NOT_AUTHENTICATED', auth: keyAuths },
    meaning: guess(means.wrongApiKey),
    citation: hotChocolate,
    status: 200,
    body: { errors: [{ message: 'Not authorized.', extensions: { code: 'AUTH_NOT_AUTHENTICATED' } }] },
  }),
  rule('supertokens/theft', {
    match: { words: ['token theft detected'] },
    meaning: likely(means.tokenReused),
    citation: superTokens,
    status: 401,
    body: { message: 'token theft detected' },
    more: refresh,
  }),
  rule('gotrue/banned', {
    match: { code: 'user_banned' },
    meaning: likely(means.accountSuspended),
    citation: gotrue,
    status: 400,
    body: { code: 400, error_code: 'user_banned', msg: 'User is banned' },
    more: refresh,
  }),
];

const fromCloudflare = (code: number, title: string) =>
  answer(
    code === 1015 ? 429 : 403,
    { title: `Error ${code}: ${title}`, error_code: code, cloudflare_error: true },
    { auth: 'api_key' },
  );
const cloudflareSays = { cloudflare_error: 'true' };

const before: readonly Rule[] = [
  {
    id: 'cloudflare/rate-limit',
    match: { code: '1015', at: cloudflareSays },
    ...means.rateLimited,
    citation: cloudflare,
    example: fromCloudflare(1015, 'You are being rate limited'),
  },
  // A site's firewall against an address, a country or a client: nobody's credential.
  {
    id: 'cloudflare/refused',
    match: {
      at: cloudflareSays,
      code: ['1005', '1006', '1007', '1008', '1009', '1010', '1012', '1020', '1106'],
    },
    ...likely(means.addressRefused),
    citation: cloudflare,
    example: fromCloudflare(1020, 'Access denied'),
  },
  {
    id: 'cloudflare/trouble',
    match: { at: cloudflareSays },
    ...likely(means.outage),
    citation: cloudflare,
    example: fromCloudflare(1016, 'Origin DNS error'),
  },
  rule('envoy/not-for-us', {
    match: { words: ['audiences in jwt are not allowed | jwt issuer is not configured'] },
    meaning: likely(means.clientBug),
    citation: envoy,
    status: 403,
    body: { message: 'Audiences in Jwt are not allowed', code: 403 },
    more: oauth,
  }),
  // A path that does not exist, or one that wants another kind of signing: said of any header that is no signature.
  rule('amazon-gateway/not-a-signature', {
    match: { words: ['not a valid key value pair | authorization header requires credential parameter'], status: 403 },
    meaning: likely(means.badRequest),
    citation: amazonGateway,
    status: 403,
    body: { message: "'00000000' not a valid key=value pair (missing equal-sign) in Authorization header." },
  }),
  rule('kong/doubled-key', {
    match: { words: ['duplicate api key found'] },
    meaning: likely(means.clientBug),
    citation: 'https://github.com/Kong/kong/blob/master/kong/plugins/key-auth/handler.lua',
    status: 401,
    body: { message: 'Duplicate API key found' },
  }),
  rule('kong/unknown-issuer', {
    match: { words: ['no credentials found for given'], auth: keyAuths },
    meaning: likely(means.wrongApiKey),
    citation: kong,
    status: 401,
    body: { message: "No credentials found for given 'iss'" },
  }),
];

export const signInLibraryRules: readonly Rule[] = [...before, ...agreements, ...python, ...php, ...java, ...others];
