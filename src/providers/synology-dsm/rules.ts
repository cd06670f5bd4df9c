// Synology DSM: numeric codes with status 200; those from 400 on belong to the sign-in.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const guide =
  'https://global.download.synology.com/download/Document/Software/DeveloperGuide/Os/DSM/All/enu/DSM_Login_Web_API_Guide_enu.pdf';

export const rules: readonly Rule[] = [
  {
    id: 'synology-dsm/password',
    match: { stage: 'token_refresh', at: { 'error.code': '400' } },
    ...likely(means.wrongPassword),
    citation: guide,
    example: answer(200, { error: { code: 400 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/account-off',
    match: { stage: 'token_refresh', at: { 'error.code': '401' } },
    ...likely(means.userSuspended),
    citation: guide,
    example: answer(200, { error: { code: 401 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/no-permission',
    match: { stage: 'token_refresh', at: { 'error.code': '402' } },
    ...likely(means.roleLost),
    citation: guide,
    example: answer(200, { error: { code: 402 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/code-asked',
    match: { stage: 'token_refresh', at: { 'error.code': '403' } },
    ...likely(means.mfaOrSsoRequired),
    citation: guide,
    example: answer(200, { error: { code: 403 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/code-wrong',
    match: { stage: 'token_refresh', at: { 'error.code': '404' } },
    ...likely(means.mfaOrSsoRequired),
    citation: guide,
    example: answer(200, { error: { code: 404 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/second-factor-enforced',
    match: { stage: 'token_refresh', at: { 'error.code': '406' } },
    ...likely(means.mfaOrSsoRequired),
    citation: guide,
    example: answer(200, { error: { code: 406 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/address-blocked',
    match: { stage: 'token_refresh', at: { 'error.code': '407' } },
    ...likely(means.ipNotAllowed),
    citation: guide,
    example: answer(200, { error: { code: 407 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/password-expired-fixed',
    match: { stage: 'token_refresh', at: { 'error.code': '408' } },
    ...likely(means.passwordExpired),
    citation: guide,
    example: answer(200, { error: { code: 408 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/password-expired',
    match: { stage: 'token_refresh', at: { 'error.code': '409' } },
    ...likely(means.passwordExpired),
    citation: guide,
    example: answer(200, { error: { code: 409 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/password-change-asked',
    match: { stage: 'token_refresh', at: { 'error.code': '410' } },
    ...likely(means.passwordExpired),
    citation: guide,
    example: answer(200, { error: { code: 410 }, success: false }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'synology-dsm/session-over',
    match: { at: { 'error.code': '106' } },
    ...means.accessTokenExpired,
    citation: guide,
    example: answer(200, { error: { code: 106 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/session-elsewhere',
    match: { at: { 'error.code': '107' } },
    ...means.accessTokenExpired,
    citation: guide,
    example: answer(200, { error: { code: 107 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/session-unknown',
    match: { at: { 'error.code': '119' } },
    ...means.accessTokenExpired,
    citation: guide,
    example: answer(200, { error: { code: 119 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/not-permitted',
    match: { at: { 'error.code': '105' } },
    ...likely(means.objectAccessLost),
    citation: guide,
    example: answer(200, { error: { code: 105 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/parameter',
    match: { at: { 'error.code': '101' } },
    ...means.badRequest,
    citation: guide,
    example: answer(200, { error: { code: 101 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/no-api',
    match: { at: { 'error.code': '102' } },
    ...means.badRequest,
    citation: guide,
    example: answer(200, { error: { code: 102 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/no-method',
    match: { at: { 'error.code': '103' } },
    ...means.badRequest,
    citation: guide,
    example: answer(200, { error: { code: 103 }, success: false }, { auth: 'session' }),
  },
  {
    id: 'synology-dsm/version',
    match: { at: { 'error.code': '104' } },
    ...means.versionSunset,
    citation: guide,
    example: answer(200, { error: { code: 104 }, success: false }, { auth: 'session' }),
  },
];
