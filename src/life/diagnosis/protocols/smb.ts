// Windows file shares (SMB): the NTSTATUS names and numbers with which a server refuses a session, as clients hand them on in code or message.
import { likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';

const statuses =
  'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';

const status = (name: string, codes: readonly string[], meaning: Meaning): Rule => ({
  id: `smb/${name}`,
  match: { kind: 'error', code: codes },
  ...meaning,
  citation: statuses,
  example: driverError(codes[0] as string, 'See the documentation.', { stage: 'db_connect', auth: 'basic' }),
});

export const smbRules: readonly Rule[] = [
  status(
    'password',
    ['STATUS_LOGON_FAILURE', 'STATUS_WRONG_PASSWORD', '0xc000006d', '0xc000006a'],
    means.wrongPassword,
  ),
  status('user-gone', ['STATUS_NO_SUCH_USER', '0xc0000064'], likely(means.userGone)),
  status(
    'password-expired',
    ['STATUS_PASSWORD_MUST_CHANGE', 'STATUS_PASSWORD_EXPIRED', '0xc0000071', '0xc0000224'],
    means.passwordExpired,
  ),
  status('locked', ['STATUS_ACCOUNT_LOCKED_OUT', '0xc0000234'], means.accountLocked),
  status('disabled', ['STATUS_ACCOUNT_DISABLED', '0xc0000072'], likely(means.userSuspended)),
  status('account-expired', ['STATUS_ACCOUNT_EXPIRED', '0xc0000193'], likely(means.userSuspended)),
  status(
    'policy',
    [
      'STATUS_ACCOUNT_RESTRICTION',
      'STATUS_INVALID_LOGON_HOURS',
      'STATUS_INVALID_WORKSTATION',
      'STATUS_LOGON_TYPE_NOT_GRANTED',
      'STATUS_LOGON_NOT_GRANTED',
    ],
    likely(means.adminPolicy),
  ),
  status('denied', ['STATUS_ACCESS_DENIED', '0xc0000022'], likely(means.objectAccessLost)),
  status('no-share', ['STATUS_BAD_NETWORK_NAME', '0xc00000cc'], likely(means.databaseMissing)),
  status(
    'no-file',
    ['STATUS_OBJECT_NAME_NOT_FOUND', 'STATUS_OBJECT_PATH_NOT_FOUND', 'STATUS_NO_SUCH_FILE'],
    means.notFound,
  ),
  status(
    'network',
    [
      'STATUS_IO_TIMEOUT',
      'STATUS_CONNECTION_DISCONNECTED',
      'STATUS_CONNECTION_RESET',
      'STATUS_NETWORK_NAME_DELETED',
      'STATUS_USER_SESSION_DELETED',
      'STATUS_INSUFFICIENT_RESOURCES',
    ],
    likely(means.network),
  ),
];
