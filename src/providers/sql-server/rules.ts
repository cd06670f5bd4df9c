// SQL Server: what DB-Lib and other drivers say in words. Numbers and reasons of refused logins are in protocols/sql-server.ts.
import { driverError, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/00e596b3ef0f94163af8e4f23e1f5cb6181f532b/products/warehouse_sources/backend/temporal/data_imports/sources/mssql/source.py';

export const rules: readonly Rule[] = [
  {
    id: 'sql-server/select-denied',
    match: { kind: 'error', words: ['select permission was denied on the object'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: source,
    seen: 'The SELECT permission was denied on the object',
    example: driverError(
      'EREQUEST',
      "The SELECT permission was denied on the object 'orders', database 'shop', schema 'dbo'.",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'sql-server/object-unknown',
    match: { kind: 'error', words: ['invalid object name'] },
    ...means.notFound,
    citation: source,
    seen: 'Invalid object name',
    example: driverError('', '(208, b"Invalid object name \'dbo.orders\'.DB-Lib error message 20018, severity 16")', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'sql-server/column-unknown',
    match: { kind: 'error', words: ['invalid column name'] },
    ...means.notFound,
    citation: source,
    seen: 'Invalid column name',
    example: driverError('', '(207, b"Invalid column name \'total\'.")', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'sql-server/conversion',
    match: { kind: 'error', words: ['conversion failed when converting'] },
    ...means.badRequest,
    citation: source,
    seen: 'Conversion failed when converting',
    example: driverError('', '(245, b"Conversion failed when converting the varchar value \'x\' to data type int.")', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'sql-server/credential-of-server',
    match: { kind: 'error', words: ['cannot find the credential'] },
    ...likely(means.objectAccessLost),
    citation: source,
    seen: 'Cannot find the CREDENTIAL',
    example: driverError(
      '',
      "Cannot find the CREDENTIAL 'store', because it does not exist or you do not have permission.",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'sql-server/unreachable',
    match: { kind: 'error', words: ['adaptive server is unavailable or does not exist'], without: ['login failed'] },
    ...likely(means.network),
    citation: source,
    seen: 'Adaptive Server is unavailable or does not exist',
    example: driverError(
      '',
      "(20009, b'DB-Lib error message 20009, severity 9:\\nUnable to connect: Adaptive Server is unavailable or does not exist (db.example.com)')",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'sql-server/connection-failed',
    match: { kind: 'error', words: ['adaptive server connection failed'], without: ['login failed'] },
    ...guess(means.network),
    citation: source,
    seen: 'Adaptive Server connection failed',
    example: driverError(
      '',
      "(20002, b'DB-Lib error message 20002, severity 9:\\nAdaptive Server connection failed (db.example.com)')",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'sql-server/process-dead',
    match: { kind: 'error', words: ['dbprocess is dead or not enabled'] },
    ...means.network,
    citation: source,
    seen: 'DBPROCESS is dead or not enabled',
    example: driverError('', 'DBPROCESS is dead or not enabled', { stage: 'db_query', auth: 'db_password' }),
  },
];
