// Firebird and InterBase: codes of nine digits that begin with 3355, each with one text.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://firebirdsql.org/file/documentation/html/en/refdocs/fblangref50/firebird-50-language-reference.html#fblangref50-appx02-errorcodes';

export const rules: readonly Rule[] = [
  {
    id: 'firebird/login',
    match: { words: ['your user name and password are not defined'] },
    ...likely(means.wrongPassword),
    citation: codes,
    example: driverError(
      '335544472',
      'Your user name and password are not defined. Ask your database administrator to set up a Firebird login.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'firebird/login-code',
    match: { code: ['335544472', '335545106'] },
    ...likely(means.wrongPassword),
    citation: codes,
    example: driverError('335544472', 'isc_login', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'firebird/permission',
    match: { code: ['335544352', '335544351'] },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: driverError('335544352', 'isc_no_priv', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'firebird/no-permission',
    match: { words: ['no permission for'] },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: driverError('-551', 'no permission for SELECT access to TABLE ORDERS', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'firebird/file-missing',
    match: { stage: 'db_connect', words: ['operation for file'] },
    ...likely(means.databaseMissing),
    citation: codes,
    example: driverError('335544344', 'I/O error during "CreateFile (open)" operation for file "shop.fdb"', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'firebird/file-code',
    match: { stage: 'db_connect', code: ['335544344', '335544734'] },
    ...likely(means.databaseMissing),
    citation: codes,
    example: driverError('335544344', 'isc_io_error', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'firebird/shutdown',
    match: { code: ['335544528', '335544856', '335544506'] },
    ...means.maintenance,
    citation: codes,
    example: driverError('335544528', 'database shop.fdb shutdown', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'firebird/network',
    match: { code: ['335544721', '335544726', '335544727', '335544741', '335544648', '335544421'] },
    ...means.network,
    citation: codes,
    example: driverError('335544721', 'Unable to complete network request to host "db.example.com".', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'firebird/lock',
    match: { code: ['335544336', '335544345', '335544510'] },
    ...likely(means.concurrentUpdate),
    citation: codes,
    example: driverError('335544345', 'lock conflict on no wait transaction', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'firebird/sql',
    match: { code: ['335544569', '335544580', '335544578', '335544634', '335544343'] },
    ...means.badRequest,
    citation: codes,
    example: driverError('335544569', 'Dynamic SQL Error', { stage: 'db_query', auth: 'db_password' }),
  },
];
