// Dremio: sentences of its user service and planner.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const loginThread = 'https://github.com/qwshen/spark-flight-connector/issues/3';
const rightsThread = 'https://github.com/fabrice-etanchaud/dbt-dremio/issues/21';
const docs = 'https://docs.dremio.com/current/reference/api/';

export const rules: readonly Rule[] = [
  {
    id: 'dremio/credentials',
    match: {
      words: ['invalid user credentials | unable to authenticate user | login failed invalid username or password'],
    },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'Invalid user credentials',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'FlightUnauthenticatedError',
        message: 'Unable to authenticate user. Invalid user credentials, user sync',
      },
    },
  },
  {
    id: 'dremio/dataset-denied',
    match: { words: ['access denied reading dataset'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: 'Access denied reading dataset sys.reflections',
    example: driverError('', 'PERMISSION ERROR: Access denied reading dataset sys.reflections', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'dremio/permission',
    match: { words: ['permission error'] },
    ...likely(means.objectAccessLost),
    citation: docs,
    example: driverError('', 'PERMISSION ERROR: User sync is not allowed.', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'dremio/validation',
    match: { words: ['validation error | parse error'] },
    ...means.badRequest,
    citation: docs,
    example: driverError('', "VALIDATION ERROR: Object 'orders' not found within 'shop'", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'dremio/resource',
    match: { words: ['resource error | out of memory error'] },
    ...likely(means.outage),
    citation: docs,
    example: driverError('', 'RESOURCE ERROR: Query was cancelled because it exceeded the memory limits.', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
];
