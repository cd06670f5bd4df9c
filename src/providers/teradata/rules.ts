// Teradata: drivers write [Error 8017] before the text.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const loginThread = 'https://github.com/jmrozanec/trino-teradata-connector/issues/6';
const specialThread = 'https://github.com/Teradata/dbt-teradata/issues/234';
const rightsThread = 'https://github.com/dbeaver/dbeaver/issues/2924';
const cryptThread = 'https://github.com/dbeaver/dbeaver/issues/20581';
const messages = 'https://docs.teradata.com/r/Teradata-Database-Messages';

export const rules: readonly Rule[] = [
  {
    id: 'teradata/password',
    match: { words: ['error 8017 | the user id password or account is invalid'] },
    ...likely(means.wrongPassword),
    citation: loginThread,
    seen: '[Error 8017] [SQLState 28000] The UserId, Password or Account is invalid.',
    example: driverError(
      '8017',
      '[Teradata Database] [TeraJDBC 15.10.00.35] [Error 8017] [SQLState 28000] The UserId, Password or Account is invalid.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'teradata/password-number',
    match: { code: '8017', kind: 'error' },
    ...means.wrongPassword,
    citation: specialThread,
    seen: '[Error 8017] The UserId, Password or Account is invalid',
    example: driverError('8017', 'Refused', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'teradata/rights',
    match: { words: ['the user does not have', 'access to'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: 'The user does not have SELECT access to',
    example: driverError('3523', '[Error 3523] The user does not have SELECT access to SHOP.ORDERS.', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'teradata/mechanism',
    match: { words: ['all mechanisms failed | tera encrypt'] },
    ...likely(means.badRequest),
    citation: cryptThread,
    seen: 'TDGSS_ERR_ALL_MECHANISMS_FAILED',
    example: driverError(
      '1014',
      '[Teradata JDBC Driver] [TeraJDBC 20.00.00.11] [Error 1014] [SQLState HY000] TeraEncrypt: Error GSSException: TDGSS_ERR_ALL_MECHANISMS_FAILED All mechanisms failed during credential creation.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'teradata/object-missing',
    match: { words: ['error 3807 | error 3802 | error 3810'] },
    ...means.notFound,
    citation: messages,
    example: driverError('3807', "[Error 3807] Object 'SHOP.ORDERS' does not exist.", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'teradata/syntax',
    match: { words: ['error 3706'] },
    ...means.badRequest,
    citation: messages,
    example: driverError('3706', '[Error 3706] Syntax error: expected something.', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'teradata/conflict',
    match: { words: ['error 2631 | error 3111 | error 3120'] },
    ...means.concurrentUpdate,
    citation: messages,
    example: driverError('2631', '[Error 2631] Transaction ABORTed due to deadlock.', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
];
