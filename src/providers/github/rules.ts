// GitHub: messages of the REST API, types of the GraphQL API, codes of the token endpoint (which answers 200).
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';

const troubleshooting = 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api';
const tokenErrors =
  'https://docs.github.com/apps/managing-oauth-apps/troubleshooting-oauth-app-access-token-request-errors/';
const refreshRefused = 'https://github.com/DIAGNijmegen/rse-grand-challenge/pull/3159';
const suspended = 'https://github.com/google-gemini/gemini-cli/issues/12033';
const saml = 'https://github.com/gr2m/octokit-plugin-create-pull-request/issues/67';
const restrictions = 'https://github.com/gitbutlerapp/gitbutler/issues/8594';
const allowList = 'https://github.com/microsoft/PullRequestQuantifier/issues/118';
const tokenPolicy = 'https://github.com/NixOS/org/issues/247';
const classicPolicy = 'https://github.com/flcdrg/au-packages/issues/197';
const secondary = 'https://github.com/hisxo/gitGraber/issues/41';
const accountSuspended = 'https://github.com/github/site-policy/issues/1258';
const reference = 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'github/rate-limit-exceeded',
    match: { words: ['api rate limit exceeded | api rate limit already exceeded'] },
    ...means.rateLimited,
    citation: reference,
    example: answer(
      403,
      { message: 'API rate limit exceeded for user ID 1.', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/secondary-rate-limit',
    match: { words: ['secondary rate limit | abuse detection mechanism'] },
    ...means.rateLimited,
    citation: secondary,
    seen: 'You have exceeded a secondary rate limit',
    example: answer(
      403,
      {
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        documentation_url: 'https://docs.github.com/rest',
      },
      key,
    ),
  },
  {
    id: 'github/graphql-rate-limited',
    match: { at: { 'errors.*.type': 'RATE_LIMITED' } },
    ...means.rateLimited,
    citation: reference,
    example: answer(200, { errors: [{ type: 'RATE_LIMITED', message: 'Too many points were spent.' }] }, oauth),
  },
  {
    id: 'github/saml-enforcement',
    match: { words: ['saml enforcement'], format: 'json', status: [200, '4xx'] },
    ...means.mfaOrSsoRequired,
    citation: saml,
    seen: 'Resource protected by organization SAML enforcement',
    example: answer(
      403,
      {
        message:
          'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
        documentation_url: 'https://docs.github.com/rest',
      },
      key,
    ),
  },
  {
    id: 'github/sso-header',
    match: { status: 403, header: { name: 'x-github-sso', has: 'required' } },
    ...means.mfaOrSsoRequired,
    citation: 'https://github.com/Reviewable/Reviewable/issues/804',
    example: answer(
      403,
      { message: 'Forbidden', documentation_url: 'https://docs.github.com/rest' },
      { ...oauth, headers: { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso' } },
    ),
  },
  {
    id: 'github/ip-allow-list',
    match: { words: ['ip allow list enabled'], format: 'json', status: [200, '4xx'] },
    ...means.ipNotAllowed,
    citation: allowList,
    seen: 'has an IP allow list enabled',
    example: answer(
      403,
      {
        message:
          'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled, and 203.0.113.7 is not permitted to access this resource.',
        documentation_url: 'https://docs.github.com/rest',
      },
      oauth,
    ),
  },
  {
    id: 'github/oauth-app-restrictions',
    match: { words: ['oauth app access restrictions'], format: 'json', status: [200, '4xx'] },
    ...means.adminConsentRequired,
    citation: restrictions,
    seen: 'has enabled OAuth App access restrictions',
    example: answer(
      403,
      {
        message:
          'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
        documentation_url: 'https://docs.github.com/rest',
      },
      oauth,
    ),
  },
  {
    id: 'github/fine-grained-token-policy',
    match: { words: ['forbids access via', 'tokens lifetime'], format: 'json', status: [200, '4xx'] },
    ...means.adminPolicy,
    citation: tokenPolicy,
    seen: 'organization forbids access via a fine-grained personal access tokens',
    example: answer(
      403,
      {
        message:
          "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 90 days.",
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      key,
    ),
  },
  {
    id: 'github/classic-token-policy',
    match: {
      words: [
        'forbids access via a personal access token | forbids access via a personal access tokens | forbids access via a fine grained personal access token | forbids access via a fine grained personal access tokens',
      ],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.adminPolicy,
    citation: classicPolicy,
    seen: 'enterprise forbids access via a personal access tokens (classic)',
    example: answer(
      403,
      {
        message: "The 'acme' enterprise forbids access via a personal access tokens (classic).",
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      key,
    ),
  },
  {
    id: 'github/installation-suspended',
    match: { words: ['installation has been suspended'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: suspended,
    seen: 'This installation has been suspended',
    example: answer(
      403,
      {
        message: 'This installation has been suspended',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      refresh,
    ),
  },
  {
    id: 'github/account-suspended',
    match: { words: ['your account is suspended | your account was suspended'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: accountSuspended,
    seen: 'Your account is suspended',
    example: answer(
      403,
      { message: 'Sorry. Your account was suspended.', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/repository-blocked',
    match: {
      words: ['repository access blocked | repository has been disabled'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.orgFrozen),
    scope: 'data_source',
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      451,
      { message: 'Repository access blocked', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/login-attempts',
    match: { words: ['maximum number of login attempts exceeded'] },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      403,
      {
        message: 'Maximum number of login attempts exceeded. Please try again later.',
        documentation_url: 'https://docs.github.com/rest',
      },
      key,
    ),
  },
  {
    id: 'github/billing-locked',
    match: { words: ['locked due to a billing issue'], format: 'json', status: [200, '4xx'] },
    ...means.paymentOverdue,
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      403,
      { message: 'Your account is locked due to a billing issue.', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/plan',
    match: { status: 403, words: ['upgrade to GitHub | upgrade your plan'], format: 'json' },
    ...means.planLimit,
    scope: 'stream',
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      403,
      {
        message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      oauth,
    ),
  },
  {
    id: 'github/feature-not-enabled',
    match: {
      status: [403, 404],
      words: [
        'must be enabled for this repository | is disabled on this repository | are disabled for this repository | is not enabled for this repository',
      ],
    },
    ...likely(means.notFound),
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      403,
      {
        message: 'Dependabot alerts are disabled for this repository.',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      oauth,
    ),
  },
  {
    id: 'github/installation-lacks-permission',
    match: { words: ['resource not accessible by integration'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: troubleshooting,
    seen: 'Resource not accessible by integration',
    example: answer(
      403,
      { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/token-lacks-permission',
    match: { words: ['resource not accessible by personal access token'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: 'https://docs.github.com/rest/overview/troubleshooting',
    example: answer(
      403,
      {
        message: 'Resource not accessible by personal access token',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      key,
    ),
  },
  {
    id: 'github/graphql-insufficient-scopes',
    match: { code: 'INSUFFICIENT_SCOPES' },
    ...means.scopeMissing,
    citation: 'https://docs.github.com/en/graphql',
    example: answer(
      200,
      {
        errors: [
          {
            type: 'INSUFFICIENT_SCOPES',
            message: 'Your token has not been granted the required scopes to execute this query.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'github/role-missing',
    match: {
      status: 403,
      words: [
        'must have admin rights | must have admin access | must have push access | must be an owner | must be an organization owner | must have write access',
      ],
      format: 'json',
    },
    ...likely(means.roleLost),
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      403,
      {
        message: 'Must have admin rights to Repository.',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      oauth,
    ),
  },
  {
    id: 'github/refresh-token-aged',
    match: { code: 'bad_refresh_token' },
    when: ['refreshTokenTooOld'],
    ...likely(means.expiredAge),
    citation: refreshRefused,
    seen: 'bad_refresh_token',
    example: answer(
      200,
      { error: 'bad_refresh_token', error_description: 'The refresh token passed is incorrect or expired.' },
      { ...refresh, context: { nowMs: 200 * 86_400_000, tokenIssuedAtMs: 0, lifetimes } },
    ),
  },
  {
    id: 'github/bad-refresh-token',
    match: { code: 'bad_refresh_token' },
    ...likely(means.revoked),
    citation: refreshRefused,
    seen: 'bad_refresh_token',
    example: answer(
      200,
      { error: 'bad_refresh_token', error_description: 'The refresh token passed is incorrect or expired.' },
      refresh,
    ),
  },
  {
    id: 'github/incorrect-client-credentials',
    match: { code: 'incorrect_client_credentials' },
    ...means.invalidClient,
    citation: tokenErrors,
    seen: 'incorrect_client_credentials',
    example: answer(
      200,
      {
        error: 'incorrect_client_credentials',
        error_description: 'The client_id and/or client_secret passed are incorrect.',
      },
      refresh,
    ),
  },
  {
    id: 'github/redirect-uri-mismatch',
    match: { code: 'redirect_uri_mismatch' },
    ...means.redirectUriMismatch,
    citation: tokenErrors,
    seen: 'redirect_uri_mismatch',
    example: answer(
      200,
      {
        error: 'redirect_uri_mismatch',
        error_description: 'The redirect_uri MUST match the registered callback URL for this application.',
      },
      refresh,
    ),
  },
  {
    id: 'github/bad-verification-code',
    match: { code: 'bad_verification_code' },
    ...likely(means.badRequest),
    citation: tokenErrors,
    seen: 'bad_verification_code',
    example: answer(
      200,
      { error: 'bad_verification_code', error_description: 'The code passed is incorrect or expired.' },
      refresh,
    ),
  },
  {
    id: 'github/application-suspended',
    match: { code: 'application_suspended' },
    ...means.appDisabled,
    citation:
      'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-authorization-request-errors',
    example: answer(
      200,
      { error: 'application_suspended', error_description: 'Your application has been suspended. Contact support.' },
      refresh,
    ),
  },
  {
    id: 'github/app-jwt-clock',
    match: { words: ['expiration time claim | issued at claim'] },
    ...likely(means.clockSkew),
    citation: 'https://docs.github.com/en/apps/creating-github-apps',
    example: answer(
      401,
      {
        message:
          "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
        documentation_url: 'https://docs.github.com/rest',
        status: '401',
      },
      refresh,
    ),
  },
  {
    id: 'github/app-jwt-refused',
    match: {
      words: ['json web token could not be decoded | integration must generate a public key | integration not found'],
    },
    ...means.invalidClient,
    citation: 'https://docs.github.com/en/apps/creating-github-apps',
    example: answer(
      401,
      {
        message: 'A JSON web token could not be decoded',
        documentation_url: 'https://docs.github.com/rest',
        status: '401',
      },
      refresh,
    ),
  },
  {
    id: 'github/installation-gone',
    match: { stage: 'token_refresh', status: 404, at: { message: 'Not Found' } },
    ...likely(means.revoked),
    citation: 'https://docs.github.com/en/rest/apps/apps',
    example: answer(
      404,
      { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
      refresh,
    ),
  },
  {
    id: 'github/credentials-aged',
    match: { status: 401, auth: 'oauth2', at: { message: 'Bad credentials' } },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      401,
      { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
      { ...oauth, context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'github/grant-refused',
    match: { status: 401, auth: 'oauth2', at: { message: 'Bad credentials' } },
    ...likely(means.revoked),
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      401,
      { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
      oauth,
    ),
  },
  {
    id: 'github/token-refused',
    match: { status: 401, at: { message: 'Bad credentials' } },
    ...likely(means.wrongApiKey),
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      401,
      { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
      key,
    ),
  },
  {
    id: 'github/not-authenticated',
    match: { status: 401, at: { message: 'Requires authentication' } },
    ...guess(means.outage),
    citation: 'https://github.com/microsoft/vscode-pull-request-github/issues/8738',
    example: answer(
      401,
      { message: 'Requires authentication', documentation_url: 'https://docs.github.com/rest', status: '401' },
      oauth,
    ),
  },
  {
    id: 'github/hidden-or-gone',
    match: { status: 404, at: { message: 'Not Found', documentation_url: '' } },
    ...likely(means.objectAccessLost),
    citation: troubleshooting,
    seen: '404 Not Found',
    example: answer(404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }, oauth),
  },
  {
    id: 'github/graphql-not-found',
    match: { at: { 'errors.*.type': 'NOT_FOUND' }, words: ['could not resolve to'] },
    ...likely(means.objectAccessLost),
    citation: 'https://docs.github.com/en/graphql',
    example: answer(
      200,
      { errors: [{ type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'acme/site'." }] },
      oauth,
    ),
  },
  {
    id: 'github/user-agent-missing',
    match: { words: ['administrative rules', 'user agent'] },
    ...means.clientBug,
    citation: troubleshooting,
    seen: 'User agent required',
    example: answer(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      oauth,
    ),
  },
  {
    id: 'github/version-not-supported',
    match: { status: 400, words: ['not a supported version | version is not supported'] },
    ...means.versionSunset,
    citation: troubleshooting,
    seen: 'Not a supported version',
    example: answer(
      400,
      { message: 'Not a supported version', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/validation-failed',
    match: { status: 422, words: ['validation failed | invalid request'] },
    ...means.badRequest,
    citation: troubleshooting,
    seen: 'Validation Failed',
    example: answer(
      422,
      { message: 'Validation Failed', errors: [{ resource: 'Search', field: 'q', code: 'missing' }] },
      oauth,
    ),
  },
  {
    id: 'github/not-json',
    match: { status: 400, words: ['problems parsing json | body should be a json object'] },
    ...means.badRequest,
    citation: troubleshooting,
    seen: 'Problems parsing JSON',
    example: answer(
      400,
      { message: 'Problems parsing JSON', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/feature-off',
    match: { status: [409, 410], words: ['git repository is empty | issues are disabled | issues has been disabled'] },
    ...means.notFound,
    citation: 'https://docs.github.com/en/rest',
    example: answer(
      410,
      { message: 'Issues are disabled for this repo', documentation_url: 'https://docs.github.com/rest' },
      oauth,
    ),
  },
  {
    id: 'github/server-error',
    match: { status: '5xx', words: ['server error'] },
    ...means.outage,
    citation: troubleshooting,
    seen: 'Server Error',
    example: answer(502, { message: 'Server Error' }, oauth),
  },
];
