// LDAP: result codes of RFC 4511 appendix A, and the codes that Active Directory puts into a refused bind (`data 52e`), in hexadecimal Windows
// system errors.
import { likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';

const resultCodes = 'https://www.rfc-editor.org/rfc/rfc4511#appendix-A';
const systemErrors = 'https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1300-1699-';

const bind = (name: string, data: string, meaning: Meaning): Rule => ({
  id: `ldap/${name}`,
  match: { words: [`acceptsecuritycontext error data ${data} | accept security context error data ${data}`] },
  ...meaning,
  citation: systemErrors,
  example: driverError(
    '49',
    `80090308: LdapErr: DSID-0C09042F, comment: AcceptSecurityContext error, data ${data}, v2580`,
    {
      stage: 'db_connect',
      auth: 'basic',
    },
  ),
});

export const ldapRules: readonly Rule[] = [
  bind('wrong-password', '52e', means.wrongPassword),
  bind('user-gone', '525', means.userGone),
  bind('hours', '530', likely(means.loginLocked)),
  bind('workstation', '531', likely(means.ipNotAllowed)),
  bind('password-expired', '532', means.passwordExpired),
  bind('disabled', '533', means.userSuspended),
  bind('account-expired', '701', likely(means.expiredAge)),
  bind('password-must-change', '773', means.passwordExpired),
  bind('locked', '775', means.accountLocked),
  {
    id: 'ldap/invalid-credentials',
    match: { code: ['InvalidCredentialsError', 'LDAP_INVALID_CREDENTIALS'], kind: 'error' },
    ...likely(means.wrongPassword),
    citation: resultCodes,
    example: {
      error: { name: 'InvalidCredentialsError', code: '49', message: 'Invalid Credentials' },
      stage: 'db_connect',
      auth: 'basic',
    },
  },
  {
    id: 'ldap/insufficient-rights',
    match: { code: ['InsufficientAccessRightsError', 'LDAP_INSUFFICIENT_ACCESS'] },
    ...likely(means.objectAccessLost),
    citation: resultCodes,
    example: {
      error: { name: 'InsufficientAccessRightsError', code: '50', message: 'Insufficient Access Rights' },
      stage: 'db_query',
    },
  },
  {
    id: 'ldap/busy',
    match: { code: ['BusyError', 'UnavailableError', 'LDAP_BUSY', 'LDAP_UNAVAILABLE'], kind: 'error' },
    ...likely(means.outage),
    citation: resultCodes,
    example: { error: { name: 'BusyError', code: '51', message: 'Busy' }, stage: 'db_query' },
  },
];
