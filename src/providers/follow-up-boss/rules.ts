// Follow Up Boss: OAuth codes, and older ones with hyphens.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.followupboss.com/docs/oauth-error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'follow-up-boss/refresh-token',
    match: { code: 'invalid-refresh-token', stage: 'token_refresh' },
    ...means.revoked,
    citation: docs,
    seen: 'invalid-refresh-token',
    example: answer(400, { error: 'invalid-refresh-token' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
  {
    id: 'follow-up-boss/refresh-token-expired',
    match: { code: 'expired-refresh-token', stage: 'token_refresh' },
    ...means.expiredAge,
    citation: docs,
    seen: 'expired-refresh-token',
    example: answer(401, { error: 'expired-refresh-token' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
  {
    id: 'follow-up-boss/access-token',
    match: { code: ['expired-access-token', 'invalid-access-token'], stage: 'api_call' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'expired-access-token',
    example: answer(401, { error: 'expired-access-token' }, { auth: 'oauth2', stage: 'api_call' }),
  },
  {
    id: 'follow-up-boss/account',
    match: { code: 'inactive-account', stage: 'token_refresh' },
    ...means.orgFrozen,
    citation: docs,
    seen: 'inactive-account',
    example: answer(404, { error: 'inactive-account' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
  {
    id: 'follow-up-boss/account-gone',
    match: { code: ['account-not-found', 'invalid-account'], stage: 'token_refresh' },
    ...likely(means.accountDeleted),
    citation: docs,
    seen: 'account-not-found',
    example: answer(404, { error: 'account-not-found' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
  {
    id: 'follow-up-boss/app',
    match: { code: 'invalid-oauth-app', stage: 'token_refresh' },
    ...means.invalidClient,
    citation: docs,
    seen: 'invalid-oauth-app',
    example: answer(400, { error: 'invalid-oauth-app' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
  {
    id: 'follow-up-boss/restricted',
    match: { code: 'resource-restricted', stage: 'api_call' },
    ...means.roleLost,
    citation: docs,
    seen: 'resource-restricted',
    example: answer(403, { error: 'resource-restricted' }, { auth: 'oauth2', stage: 'api_call' }),
  },
  {
    id: 'follow-up-boss/code',
    match: { code: ['invalid-auth-code', 'expired-auth-code'], stage: 'token_refresh' },
    ...means.badRequest,
    citation: docs,
    seen: 'invalid-auth-code',
    example: answer(400, { error: 'invalid-auth-code' }, { auth: 'oauth2', stage: 'token_refresh' }),
  },
];
