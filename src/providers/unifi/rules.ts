// UniFi Network: `meta.msg` with codes that begin with api.err.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const client = 'https://github.com/Kane610/aiounifi/blob/master/aiounifi/errors.py';

export const rules: readonly Rule[] = [
  {
    id: 'unifi/password',
    match: { at: { 'meta.msg': 'api.err.Invalid' }, stage: 'token_refresh' },
    ...likely(means.wrongPassword),
    citation: client,
    example: answer(
      400,
      { meta: { rc: 'error', msg: 'api.err.Invalid' }, data: [] },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'unifi/session',
    match: { at: { 'meta.msg': 'api.err.LoginRequired' } },
    ...means.accessTokenExpired,
    citation: client,
    example: answer(401, { meta: { rc: 'error', msg: 'api.err.LoginRequired' }, data: [] }, { auth: 'session' }),
  },
  {
    id: 'unifi/permission',
    match: { at: { 'meta.msg': 'api.err.NoPermission' } },
    ...likely(means.roleLost),
    citation: client,
    example: answer(403, { meta: { rc: 'error', msg: 'api.err.NoPermission' }, data: [] }, { auth: 'session' }),
  },
  {
    id: 'unifi/second-factor',
    match: { at: { 'meta.msg': 'api.err.Ubic2faTokenRequired' } },
    ...likely(means.mfaOrSsoRequired),
    citation: client,
    example: answer(
      400,
      { meta: { rc: 'error', msg: 'api.err.Ubic2faTokenRequired' }, data: [] },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'unifi/second-factor-console',
    match: { code: 'MFA_AUTH_REQUIRED' },
    ...likely(means.mfaOrSsoRequired),
    citation: client,
    example: answer(
      499,
      { code: 'MFA_AUTH_REQUIRED', message: 'MFA is required' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'unifi/site',
    match: { at: { 'meta.msg': 'api.err.NoSiteContext' } },
    ...likely(means.notFound),
    citation: client,
    example: answer(400, { meta: { rc: 'error', msg: 'api.err.NoSiteContext' }, data: [] }, { auth: 'session' }),
  },
  {
    id: 'unifi/limit',
    match: { code: 'AUTHENTICATION_FAILED_LIMIT_REACHED' },
    ...means.rateLimited,
    citation: client,
    example: answer(
      429,
      { code: 'AUTHENTICATION_FAILED_LIMIT_REACHED', message: "You've reached the login attempt limit" },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'unifi/console-password',
    match: { code: 'AUTHENTICATION_FAILED_INVALID_CREDENTIALS' },
    ...likely(means.wrongPassword),
    citation: client,
    example: answer(
      403,
      { code: 'AUTHENTICATION_FAILED_INVALID_CREDENTIALS', message: 'Invalid username or password' },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
];
