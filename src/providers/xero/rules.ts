// Xero: `Detail` of its problem answers. Tokens are those of a user, so a removed organisation leaves the token valid.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues634 = 'https://github.com/XeroAPI/xero-node/issues/634';
const responsecodes = 'https://developer.xero.com/documentation/api/accounting/responsecodes';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  // An app that is not certified may have so many organisations connected and no more: ours to have certified.
  {
    id: 'xero/app-full',
    match: { words: ['connection limit exceeded | maximum number of tenants'] },
    ...likely(means.appNotApproved),
    citation: 'https://developer.xero.com/documentation/guides/oauth2/limits/',
    example: answer(
      401,
      {
        oauth_problem: 'connection limit exceeded',
        oauth_problem_advice: 'Maximum number of tenants already connected',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'xero/token-not-ours',
    match: { words: ['tokeninvalidsignature | token invalid signature | tokeninvalidaudience'] },
    ...means.clientBug,
    citation: 'https://developer.xero.com/documentation/api/accounting/responsecodes',
    example: answer(401, { Title: 'Unauthorized', Detail: 'TokenInvalidSignature', Status: 401 }, { auth: 'oauth2' }),
  },
  {
    id: 'xero/token-expired',
    match: { words: ['TokenExpired | token expired at'] },
    ...means.accessTokenExpired,
    citation: 'https://github.com/freakboy3742/pyxero/pull/337',
    seen: 'TokenExpired: token expired at',
    example: answer(
      401,
      { Type: null, Title: 'Unauthorized', Status: 401, Detail: 'TokenExpired: token expired at 04/09/2023 05:16:59' },
      oauth,
    ),
  },
  {
    id: 'xero/organisation-disconnected',
    match: { status: 403, words: ['AuthenticationUnsuccessful | authentication unsuccessful'] },
    ...likely(means.objectAccessLost),
    citation: 'https://github.com/benedwards44/Apex-for-Xero/issues/28',
    seen: 'AuthenticationUnsuccessful',
    example: answer(403, { Type: null, Title: 'Forbidden', Status: 403, Detail: 'AuthenticationUnsuccessful' }, oauth),
  },
  {
    id: 'xero/token-refused',
    match: { status: 401, words: ['AuthenticationUnsuccessful | authentication unsuccessful'] },
    ...means.accessTokenExpired,
    citation: 'https://gist.github.com/dobesv/5b422c3deb749449df621a014ea35cfe',
    seen: 'AuthenticationUnsuccessful',
    example: answer(
      401,
      { Type: null, Title: 'Unauthorized', Status: 401, Detail: 'AuthenticationUnsuccessful' },
      oauth,
    ),
  },
  {
    id: 'xero/consumer-unknown',
    match: { words: ['consumer key unknown | consumer key was not recognised'] },
    ...likely(means.invalidClient),
    citation: 'https://gist.github.com/dobesv/69bdb0f255a892b077f29c1cc8df4c5a',
    seen: 'oauth_problem=consumer_key_unknown',
    example: answer(
      401,
      'oauth_problem=consumer_key_unknown&oauth_problem_advice=Consumer%20key%20was%20not%20recognised',
      oauth,
    ),
  },
  {
    id: 'xero/daily-limit',
    match: { status: 429, header: { name: 'x-rate-limit-problem', has: 'day' } },
    ...means.quotaExhausted,
    citation: issues634,
    example: answer(429, '', { headers: { 'x-rate-limit-problem': 'day', 'retry-after': '3600' } }),
  },
  {
    id: 'xero/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: issues634,
    example: answer(429, '', { headers: { 'x-rate-limit-problem': 'minute' } }),
  },
  {
    id: 'xero/insufficient-scope',
    match: { words: ['InsufficientScope | insufficient scope'] },
    ...likely(means.scopeMissing),
    citation: responsecodes,
    example: answer(
      401,
      { Title: 'Unauthorized', Status: 401, Detail: 'AuthorizationUnsuccessful' },
      { auth: 'oauth2', headers: { 'www-authenticate': 'Bearer error=insufficient_scope' } },
    ),
  },
  {
    id: 'xero/scope-missing',
    match: { words: ['AuthorizationUnsuccessful'] },
    ...likely(means.scopeMissing),
    citation: responsecodes,
    example: answer(
      401,
      { Type: null, Title: 'Unauthorized', Status: 401, Detail: 'AuthorizationUnsuccessful' },
      oauth,
    ),
  },
  {
    id: 'xero/validation',
    match: { at: { Type: 'ValidationException' } },
    ...means.badRequest,
    citation: responsecodes,
    example: answer(
      400,
      { ErrorNumber: 10, Type: 'ValidationException', Message: 'A validation exception occurred' },
      oauth,
    ),
  },
  {
    id: 'xero/tenant-gone-in-words',
    match: { kind: 'error', words: ['authenticationunsuccessful | authentication unsuccessful'] },
    ...likely(means.revoked),
    citation: 'https://developer.xero.com/documentation/api/accounting/responsecodes',
    example: { error: { name: 'Error', message: 'AuthenticationUnsuccessful' }, auth: 'oauth2' },
  },
];
