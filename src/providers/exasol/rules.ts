// Exasol: SQLSTATEs with sentences; a refused login is 08004, which the standard gives to connections.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const clientThread = 'https://github.com/exasol/pyexasol/issues/86';
const columnThread = 'https://github.com/dbeaver/dbeaver/issues/14221';
const docs = 'https://docs.exasol.com/db/latest/sql_references/error_codes.htm';

export const rules: readonly Rule[] = [
  {
    id: 'exasol/client-too-old',
    match: { words: ['requires driver with version'] },
    ...means.clientBug,
    citation: clientThread,
    seen: 'Authentication using OpenID Connect tokens is not supported (requires driver with version 7.1.0 or greater)',
    example: driverError(
      '08004',
      'Connection exception - Authentication using OpenID Connect tokens is not supported (requires driver with version 7.1.0 or greater).',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'exasol/password',
    match: { words: ['connection exception', 'authentication failed'] },
    ...means.wrongPassword,
    citation: docs,
    example: driverError('08004', 'Connection exception - authentication failed.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'exasol/login-refused',
    match: { code: ['ExaAuthError'] },
    ...likely(means.wrongPassword),
    citation: clientThread,
    seen: 'ExaAuthError',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'ExaAuthError', message: 'Connection exception - refused.', code: '08004' },
    },
  },
  {
    id: 'exasol/rights',
    match: { words: ['insufficient privileges'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: docs,
    example: driverError('42500', 'insufficient privileges: SELECT on table ORDERS', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'exasol/object-missing',
    match: { words: ['object', 'not found'] },
    ...means.notFound,
    citation: columnThread,
    seen: 'SQL Error [42000]: object KERBEROS_PRINCIPAL not found',
    example: driverError('42000', 'object ORDERS not found [line 1, column 15] (Session: 1713499306320134145)', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
];
