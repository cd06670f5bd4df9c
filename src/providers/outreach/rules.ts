// Outreach: `errors[].id` and `detail`; OAuth errors at the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const started = 'https://developers.outreach.io/api/getting-started/';
const oauth = 'https://developers.outreach.io/api/oauth/';
const limits = 'https://docs.datagrail.io/docs/integrations/api-documentation/outreach';

export const rules: readonly Rule[] = [
  {
    id: 'outreach/scope',
    match: { at: { 'errors.*.id': 'unauthorizedOauthScope' } },
    ...likely(means.scopeMissing),
    citation: started,
    example: answer(
      403,
      {
        errors: [
          {
            id: 'unauthorizedOauthScope',
            status: 403,
            title: 'Unauthorized OAuth Scope',
            detail: 'Your authorization is missing a required scope for this request: calls.read',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'outreach/user-permission',
    match: { at: { 'errors.*.id': 'unauthorizedRequest' } },
    ...likely(means.roleLost),
    citation: started,
    example: answer(
      403,
      {
        errors: [
          {
            id: 'unauthorizedRequest',
            status: 403,
            title: 'Unauthorized Request',
            detail: 'You are not authorized to perform that request.',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'outreach/access-token',
    match: {
      saysNot: ['key expired'],
      stage: 'api_call',
      status: 401,
      words: ['unauthorized | expired | token | not authenticated'],
      format: 'json',
    },
    ...means.accessTokenExpired,
    citation: oauth,
    seen: 'Access token is valid for limited period only but you can refresh it',
    example: answer(
      401,
      { errors: [{ id: 'unauthorized', status: 401, title: 'Unauthorized', detail: 'The access token expired' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'outreach/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: started,
    seen: 'all tokens older than 1.5 years are being deleted',
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'The provided authorization grant is invalid, expired, revoked.' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'outreach/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: limits,
    seen: 'HTTP 429 Too Many Requests',
    example: answer(429, ''),
  },
];
