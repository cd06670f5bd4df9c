// Db2: SQLnnnnnN in the text; SQL30082N means many things, told apart by its reason.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const loginThread = 'https://github.com/ibmdb/node-ibm_db/issues/811';
const processingThread = 'https://github.com/ibmdb/node-ibm_db/issues/199';
const functionThread = 'https://github.com/loopbackio/loopback-connector-db2/issues/25';
const rightsThread = 'https://github.com/ibmdb/node-ibm_db/issues/418';
const racfThread = 'https://github.com/dbeaver/dbeaver/issues/36979';
const reasons = 'https://www.ibm.com/docs/en/db2/11.5?topic=messages-sql30000-sql30999';

export const rules: readonly Rule[] = [
  {
    id: 'db2/password-expired',
    match: { words: ['SQL30082N', 'password expired | reason 1'] },
    ...means.passwordExpired,
    citation: reasons,
    example: driverError(
      '08001',
      '[IBM][CLI Driver] SQL30082N  Security processing failed with reason "1" ("PASSWORD EXPIRED").  SQLSTATE=08001',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/user-revoked',
    match: { words: ['SQL30082N', 'userid revoked | userid disabled or restricted | reason 19 | reason 38'] },
    ...means.accountLocked,
    citation: reasons,
    example: driverError(
      '08001',
      '[IBM][CLI Driver] SQL30082N  Security processing failed with reason "19" ("USERID DISABLED or RESTRICTED").  SQLSTATE=08001',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/password',
    match: { words: ['SQL30082N', 'username and or password invalid | reason 24'] },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'SQL30082N  Security processing failed with reason "24" ("USERNAME AND/OR PASSWORD INVALID")',
    example: driverError(
      '08001',
      '[IBM][CLI Driver] SQL30082N  Security processing failed with reason "24" ("USERNAME AND/OR PASSWORD INVALID").  SQLSTATE=08001',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/mechanism',
    match: { words: ['SQL30082N', 'unsupported function | reason 17'] },
    ...likely(means.clientBug),
    citation: functionThread,
    seen: 'reason "17" ("UNSUPPORTED FUNCTION")',
    example: driverError(
      '08001',
      '[IBM][CLI Driver] SQL30082N  Security processing failed with reason "17" ("UNSUPPORTED FUNCTION").  SQLSTATE=08001',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/security',
    match: { words: ['SQL30082N'] },
    ...likely(means.wrongPassword),
    citation: processingThread,
    seen: 'reason "15" ("PROCESSING FAILURE")',
    example: driverError(
      '08001',
      '[IBM][CLI Driver] SQL30082N  Security processing failed with reason "15" ("PROCESSING FAILURE").  SQLSTATE=08001',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/rights',
    match: { words: ['SQL0551N | does not have the required authorization or privilege'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: 'SQL0551N  The statement failed because the authorization ID',
    example: driverError(
      '42501',
      'SQL0551N  The statement failed because the authorization ID does not have the required authorization or privilege to perform the operation.  SQLSTATE=42501',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/subsystem',
    match: { words: ['errorcode 4214 | local security service non retryable error'] },
    ...likely(means.wrongPassword),
    citation: racfThread,
    seen: 'Local security service non-retryable error. ERRORCODE=-4214, SQLSTATE=28000',
    example: driverError(
      '28000',
      'Connection authorization failure occurred. Reason: Local security service non-retryable error. ERRORCODE=-4214, SQLSTATE=28000',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/no-connect-right',
    match: { words: ['SQL1060N'] },
    ...means.roleLost,
    citation: reasons,
    example: driverError('08004', 'SQL1060N  User "SYNC" does not have the CONNECT privilege.  SQLSTATE=08004', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'db2/no-database',
    match: { words: ['SQL1013N | SQL1031N | SQL30061N'] },
    ...likely(means.databaseMissing),
    citation: reasons,
    example: driverError(
      '42705',
      'SQL1013N  The database alias name or database name "SHOP" could not be found.  SQLSTATE=42705',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/connection',
    match: { words: ['SQL30081N'] },
    ...means.network,
    citation: reasons,
    example: driverError('08001', 'SQL30081N  A communication error has been detected. SQLSTATE=08001', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'db2/stopped',
    match: { words: ['SQL1224N | SQL1032N | SQL20157N | SQL1015N'] },
    ...means.maintenance,
    citation: reasons,
    example: driverError(
      '55032',
      'SQL1224N  The database manager is not able to accept new requests.  SQLSTATE=55032',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/conflict',
    match: { words: ['SQL0911N | SQL0913N'] },
    ...means.concurrentUpdate,
    citation: reasons,
    example: driverError(
      '40001',
      'SQL0911N  The current transaction has been rolled back because of a deadlock or timeout.  SQLSTATE=40001',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'db2/object-missing',
    match: { words: ['SQL0204N | SQL0206N'] },
    ...means.notFound,
    citation: reasons,
    example: driverError('42704', 'SQL0204N  "SHOP.ORDERS" is an undefined name.  SQLSTATE=42704', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'db2/licence',
    match: { words: ['SQL1598N | SQL8001N | SQL8029N'] },
    ...likely(means.licenceRemoved),
    citation: reasons,
    example: driverError(
      '42968',
      'SQL1598N  An attempt to connect to the database server failed because of a licensing problem.  SQLSTATE=42968',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
];
