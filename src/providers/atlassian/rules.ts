// Atlassian: its token endpoint, the gateway api.atlassian.com, and the login headers of Jira and Confluence sites.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const refreshRefused = 'https://nango.dev/blog/jira-oauth-refresh-token-invalid-grant';
const reauth = 'https://mrrefactoring.github.io/jira.js/api/functions/index.isReauthorizationRequired.html';
const captcha = 'https://github.com/godaddy/jiractl/issues/28';
const challenge = 'https://github.com/gioboa/jira-plugin/issues/26';
const basicGone = 'https://github.com/jc1518/Confluence-Space-Exporter/issues/11';
const loginFailed = 'https://github.com/AtlassianPS/JiraPS/issues/107';
const tomcat = 'https://github.com/markdown-confluence/markdown-confluence/issues/621';
const scope = 'https://github.com/kirodotdev/Kiro/issues/9881';
const connect = 'https://github.com/lesstif/php-jira-rest-client/issues/528';
const client = 'https://github.com/jira-node/node-jira-client/issues/255';
const noProduct = 'https://github.com/kovetskiy/mark/issues/493';
const noProject = 'https://github.com/solidify/jira-azuredevops-migrator/issues/61';
const rest = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'atlassian/refresh-token-unknown',
    match: {
      stage: 'token_refresh',
      words: ['unknown or invalid refresh token | refresh token is invalid'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.revoked),
    citation: refreshRefused,
    seen: 'Unknown or invalid refresh token.',
    example: answer(403, { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' }, refresh),
  },
  {
    id: 'atlassian/grant-revoked',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: refreshRefused,
    seen: 'Token has been expired or revoked.',
    example: answer(403, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }, refresh),
  },
  {
    id: 'atlassian/client-or-consent-refused',
    match: { stage: 'token_refresh', code: 'access_denied' },
    ...likely(means.invalidClient),
    citation: reauth,
    seen: 'access_denied',
    example: answer(401, { error: 'access_denied', error_description: 'Unauthorized' }, refresh),
  },
  {
    id: 'atlassian/scope-does-not-match',
    match: { words: ['scope does not match'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: scope,
    seen: 'Unauthorized; scope does not match',
    example: answer(401, { code: 401, message: 'Unauthorized; scope does not match' }, oauth),
  },
  {
    id: 'atlassian/captcha',
    match: { header: { name: 'x-authentication-denied-reason', has: 'captcha' } },
    ...means.accountLocked,
    citation: challenge,
    seen: 'CAPTCHA_CHALLENGE',
    example: answer(403, '', {
      ...basic,
      headers: {
        'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=https://acme.atlassian.net/login.jsp',
      },
    }),
  },
  {
    id: 'atlassian/login-denied',
    match: { header: { name: 'x-seraph-loginreason', has: 'AUTHENTICATION_DENIED' } },
    ...likely(means.accountLocked),
    citation: captcha,
    seen: 'AUTHENTICATION_DENIED',
    example: answer(403, '', { ...basic, headers: { 'x-seraph-loginreason': 'AUTHENTICATION_DENIED' } }),
  },
  {
    id: 'atlassian/login-failed',
    match: { auth: ['basic', 'api_key'], header: { name: 'x-seraph-loginreason', has: 'AUTHENTICATED_FAILED' } },
    ...likely(means.wrongApiKey),
    citation: tomcat,
    seen: 'AUTHENTICATED_FAILED',
    example: answer(401, '', { ...basic, headers: { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' } }),
  },
  {
    id: 'atlassian/login-failed-in-words',
    match: { auth: ['basic', 'api_key'], status: 401, words: ['login failed'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: loginFailed,
    seen: 'Login failed',
    example: answer(401, { errorMessages: ['Login failed'], errors: {} }, basic),
  },
  {
    id: 'atlassian/passwords-no-longer-taken',
    match: {
      words: ['basic authentication with passwords is deprecated'],
      format: ['json', 'text'],
      status: [200, '4xx'],
    },
    ...means.wrongPassword,
    citation: basicGone,
    seen: 'Basic authentication with passwords is deprecated.',
    example: answer(
      401,
      'Basic authentication with passwords is deprecated.  For more information, see: https://developer.atlassian.com/cloud/confluence/deprecation-notice-basic-auth/',
      basic,
    ),
  },
  {
    id: 'atlassian/app-not-installed',
    match: { words: ['app is not installed on this instance'], format: 'json', status: [200, '4xx'] },
    ...means.revoked,
    citation: rest,
    example: answer(401, { errorMessages: ['The app is not installed on this instance.'] }, oauth),
  },
  {
    id: 'atlassian/passwords-not-allowed',
    match: { words: ['basic auth with password is not allowed'], format: 'json', status: [200, '4xx'] },
    ...means.wrongPassword,
    citation: rest,
    example: answer(401, { error: 'Basic auth with password is not allowed on this instance' }, basic),
  },
  {
    id: 'atlassian/token-of-another-kind',
    match: {
      auth: ['api_key', 'basic'],
      words: ['failed to parse connect session auth token'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.wrongApiKey),
    citation: connect,
    seen: 'Failed to parse Connect Session Auth Token',
    example: answer(403, { error: 'Failed to parse Connect Session Auth Token' }, key),
  },
  {
    // OAuth tokens are for the gateway; a site's own host takes them for another kind of token.
    id: 'atlassian/oauth-token-at-site',
    match: { auth: 'oauth2', words: ['failed to parse connect session auth token'], format: 'json' },
    ...likely(means.clientBug),
    citation: connect,
    seen: 'Failed to parse Connect Session Auth Token',
    example: answer(403, { error: 'Failed to parse Connect Session Auth Token' }, oauth),
  },
  {
    id: 'atlassian/oauth-not-offered',
    match: { words: ['oauth 2 0 is not enabled for this method'] },
    ...means.badRequest,
    citation: rest,
    example: answer(401, { message: 'OAuth 2.0 is not enabled for this method.' }, oauth),
  },
  {
    id: 'atlassian/not-authenticated-key',
    match: {
      auth: ['basic', 'api_key'],
      words: ['client must be authenticated to access this resource'],
      format: ['json', 'text'],
      status: [200, '4xx'],
    },
    ...likely(means.wrongApiKey),
    citation: client,
    seen: 'Client must be authenticated to access this resource.',
    example: answer(401, 'Client must be authenticated to access this resource.', basic),
  },
  {
    id: 'atlassian/not-authenticated',
    match: {
      stage: 'api_call',
      auth: 'oauth2',
      status: 401,
      words: ['client must be authenticated to access this resource | unauthorized'],
    },
    ...means.accessTokenExpired,
    citation: rest,
    example: answer(401, { code: 401, message: 'Unauthorized' }, oauth),
  },
  {
    id: 'atlassian/ip-allow-list',
    match: { words: ['ip address | ip allowlist'], status: 403, format: 'json' },
    ...likely(means.ipNotAllowed),
    citation: rest,
    example: answer(
      403,
      { errorMessages: ['The IP address has been rejected because it is not in the IP allowlist.'] },
      oauth,
    ),
  },
  {
    id: 'atlassian/site-suspended',
    match: {
      status: [401, 403, 404, 503],
      words: [
        'site temporarily unavailable | site is currently unavailable | instance is suspended | site has been suspended | your site is deactivated',
      ],
      format: 'json',
    },
    ...likely(means.orgFrozen),
    citation: rest,
    example: answer(503, { errorMessage: 'Site temporarily unavailable', errorCode: 'OTHER' }, oauth),
  },
  {
    id: 'atlassian/no-product-access',
    match: {
      status: 403,
      words: [
        'user does not have access | not permitted to use confluence | no access to jira | does not have permission to access confluence | request rejected because caller cannot access',
      ],
      format: 'json',
    },
    ...likely(means.licenceRemoved),
    citation: noProduct,
    seen: 'Current user not permitted to use Confluence',
    example: answer(403, { message: 'Current user not permitted to use Confluence', statusCode: 403 }, basic),
  },
  {
    id: 'atlassian/project-hidden-or-gone',
    match: {
      status: [400, 404],
      words: [
        'does not exist or you do not have permission | do not have permission to see it | does not exist for the field project',
      ],
      format: 'json',
    },
    ...likely(means.objectAccessLost),
    citation: noProject,
    seen: "does not exist for the field 'project'",
    example: answer(
      400,
      { errorMessages: ["The value 'ACME' does not exist for the field 'project'."], warningMessages: [] },
      oauth,
    ),
  },
  {
    id: 'atlassian/permission-missing',
    match: {
      status: 403,
      words: [
        'do not have permission | does not have permission | insufficient permissions | current user not permitted',
      ],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: rest,
    example: answer(403, { errorMessages: ['You do not have permission to view this project.'], errors: {} }, oauth),
  },
  {
    id: 'atlassian/jql-refused',
    match: { status: 400, words: ['jql'] },
    ...means.badRequest,
    citation: rest,
    example: answer(400, { errorMessages: ['Error in the JQL Query: Expecting operator.'], errors: {} }, oauth),
  },
  {
    id: 'atlassian/api-removed',
    match: { status: 410 },
    ...means.versionSunset,
    citation: rest,
    example: answer(
      410,
      { errorMessages: ['The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.'] },
      oauth,
    ),
  },
  {
    id: 'atlassian/not-authenticated-in-words',
    match: {
      kind: 'error',
      auth: ['basic', 'api_key'],
      words: ['client must be authenticated to access this resource'],
    },
    ...likely(means.wrongApiKey),
    citation: 'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
    example: {
      error: {
        name: 'Error',
        message: 'JiraError HTTP 401 text: Client must be authenticated to access this resource.',
      },
      auth: 'basic',
    },
  },
];
