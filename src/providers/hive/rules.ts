// Hive: exceptions named in the text of a failed statement; Ranger and Sentry guard its tables.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const rightsThread = 'https://github.com/BradRuderman/pyhs2/issues/68';
const tableThread = 'https://github.com/hortonworks/hive-testbench/issues/4';
const sentryThread = 'https://github.com/lenchv/hive-driver/issues/19';
const rangerThread = 'https://github.com/apache/gravitino/issues/4946';
const impalaThread = 'https://github.com/ianmcook/implyr/issues/13';
const docs = 'https://cwiki.apache.org/confluence/display/Hive/Setting+Up+HiveServer2';

export const rules: readonly Rule[] = [
  {
    id: 'hive/access-control',
    match: { words: ['hive access control exception', 'permission denied'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: 'HiveAccessControlException Permission denied: user [user] does not have [SELECT] privilege',
    example: driverError(
      '40000',
      'Error while compiling statement: FAILED: HiveAccessControlException Permission denied: user [sync] does not have [SELECT] privilege on [shop/orders]',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'hive/sentry',
    match: { words: ['no valid privileges'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: sentryThread,
    seen: 'SemanticException No valid privileges',
    example: driverError(
      '40000',
      'Error while compiling statement: FAILED: SemanticException No valid privileges. User sync does not have privileges for QUERY',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'hive/storage-denied',
    match: { words: ['ranger access control exception | access control exception', 'permission denied'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rangerThread,
    seen: 'RangerAccessControlException): Permission denied: user=anonymous, access=READ',
    example: driverError(
      '',
      'org.apache.ranger.authorization.hadoop.exceptions.RangerAccessControlException: Permission denied: user=sync, access=READ',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'hive/impala-denied',
    match: { words: ['authorization exception', 'does not have privileges'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: impalaThread,
    seen: "AuthorizationException: User '' does not have privileges to execute 'SELECT' on",
    example: driverError(
      '500051',
      "AuthorizationException: User 'sync' does not have privileges to execute 'SELECT' on: shop.orders",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'hive/no-table',
    match: { words: ['table not found | semantic exception error 10001'] },
    ...means.notFound,
    citation: tableThread,
    seen: "SemanticException [Error 10001]: Line 3:17 Table not found 'date_dim'",
    example: driverError(
      '10001',
      "Error while compiling statement: FAILED: SemanticException [Error 10001]: Line 3:17 Table not found 'orders'",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'hive/login',
    match: {
      words: ['error validating the login | peer indicated failure error validating | error validating ldap user'],
    },
    ...means.wrongPassword,
    citation: docs,
    example: driverError('', 'Peer indicated failure: Error validating the login', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'hive/kerberos',
    match: { words: ['gss initiate failed | no valid credentials provided | failed to find any kerberos tgt'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: driverError('', 'GSS initiate failed', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'hive/session',
    match: { words: ['invalid session handle | invalid operation handle'] },
    ...means.network,
    citation: docs,
    example: driverError('', 'Invalid SessionHandle: SessionHandle [abc]', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'hive/query',
    match: { words: ['parse exception | semantic exception'] },
    ...means.badRequest,
    citation: docs,
    example: driverError(
      '40000',
      "Error while compiling statement: FAILED: ParseException line 1:0 cannot recognize input near 'selec'",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
];
