// Redshift: the JDBC driver's one number for all (500310) with the server's words, and the codes of its Data API.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/1cdca69378a6cda041191aec6387e904b07a84e7/products/warehouse_sources/backend/temporal/data_imports/sources/redshift/source.py';
const jdbcThread = 'https://github.com/awslabs/aws-saas-boost/issues/73';
const timeoutThread = 'https://github.com/databricks/spark-redshift/issues/160';
const clusterThread = 'https://github.com/brainly/terraform-provider-redshift/issues/58';
const isolation = 'https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html';
const pause = 'https://docs.aws.amazon.com/redshift/latest/mgmt/rs-mgmt-pause-resume-cluster.html';
const dataApi = 'https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html';

export const rules: readonly Rule[] = [
  {
    id: 'redshift/password',
    match: { words: ['password authentication failed for user'] },
    ...means.wrongPassword,
    citation: jdbcThread,
    seen: 'Invalid operation: password authentication failed for user',
    example: driverError(
      '500310',
      '[Amazon](500310) Invalid operation: password authentication failed for user "sync";',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'redshift/not-permitted',
    match: { words: ['is not permitted to log in'] },
    ...means.loginLocked,
    citation: source,
    seen: 'is not permitted to log in',
    example: driverError('28000', 'role "sync" is not permitted to log in', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'redshift/schema-denied',
    match: { words: ['permission denied for schema | permission denied for database'] },
    ...means.objectAccessLost,
    scope: 'data_source',
    citation: source,
    seen: 'permission denied for',
    example: driverError('500310', '[Amazon](500310) Invalid operation: permission denied for schema shop;', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'redshift/relation-denied',
    match: { words: ['permission denied for'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: source,
    seen: 'permission denied for',
    example: driverError('42501', 'permission denied for relation orders', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'redshift/isolation',
    match: { words: ['serializable isolation violation'] },
    ...means.concurrentUpdate,
    citation: isolation,
    example: driverError('40001', '1023 DETAIL: Serializable isolation violation on table - 100001', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'redshift/database-unknown',
    match: { words: ['database', 'does not exist'], without: ['relation', 'column'], stage: 'db_connect' },
    ...means.databaseMissing,
    citation: source,
    seen: 'Database does not exist',
    example: driverError('3D000', 'database "shop" does not exist', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'redshift/connection',
    match: { words: ['error setting closing connection'] },
    ...means.network,
    citation: timeoutThread,
    seen: '[Amazon](500150) Error setting/closing connection: Connection timed out.',
    example: driverError('500150', '[Amazon](500150) Error setting/closing connection: Connection timed out.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'redshift/cluster-unknown',
    match: { code: ['ClusterNotFoundFault', 'ClusterNotFound', 'WorkgroupNotFoundException'] },
    ...likely(means.databaseMissing),
    citation: clusterThread,
    seen: 'ClusterNotFoundFault',
    example: answer(
      404,
      { __type: 'ClusterNotFoundFault', message: 'Cluster redshift-cluster not found.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'redshift/cluster-paused',
    match: { words: ['cluster is paused | is in paused state | cluster is resuming'] },
    ...likely(means.orgFrozen),
    citation: pause,
    example: answer(
      400,
      { __type: 'ValidationException', message: 'Redshift endpoint is not available: the cluster is paused.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'redshift/statement-limit',
    match: { code: ['ActiveStatementsExceededException', 'ActiveSessionsExceededException'] },
    ...means.rateLimited,
    citation: dataApi,
    example: answer(
      400,
      { __type: 'ActiveStatementsExceededException', message: 'Active statements exceeded the allowed quota (500).' },
      { auth: 'api_key' },
    ),
  },
];
