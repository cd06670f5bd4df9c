// Oracle: what stands in words where drivers drop the code. ORA, TNS and the drivers' own codes are in protocols/oracle.ts.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const help = 'https://docs.oracle.com/error-help/db/ora-28000';
const messages = 'https://docs.oracle.com/cd/A58617_01/server.804/a58312/newch296.htm';
const session = 'https://pastebin.com/UsArDvtn';
const driver = 'https://github.com/oracle/node-oracledb/blob/main/lib/errors.js';

export const rules: readonly Rule[] = [
  {
    id: 'oracle/logon-denied',
    match: {
      kind: 'error',
      words: ['logon denied', 'invalid username password | invalid credential or not authorized'],
    },
    ...means.wrongPassword,
    citation: session,
    seen: 'invalid username/password; logon denied',
    example: driverError('', 'invalid username/password; logon denied', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'oracle/account-locked',
    match: { kind: 'error', words: ['the account is locked'] },
    ...means.accountLocked,
    citation: help,
    seen: 'The account is locked; login denied.',
    example: driverError('', 'The account is locked; login denied.', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'oracle/password-has-expired',
    match: { kind: 'error', words: ['the password has expired'] },
    ...means.passwordExpired,
    citation: messages,
    seen: 'the password has expired',
    example: driverError('', 'the password has expired', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'oracle/service-not-registered',
    match: { kind: 'error', words: ['is not registered with the listener'] },
    ...likely(means.databaseMissing),
    citation: driver,
    seen: 'is not registered with the listener at host',
    example: driverError(
      '',
      'cannot connect to Oracle Database. Service "shop" is not registered with the listener at host db.example.com port 1521.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
];
