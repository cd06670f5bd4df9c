// Microsoft SQL Server and Azure SQL: error numbers. 18456 is also said while a database is missing or a server wakes, so it is only likely.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const engineErrors =
  'https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/database-engine-events-and-errors';
const azureErrors = 'https://learn.microsoft.com/en-us/azure/azure-sql/database/troubleshoot-common-errors-issues';

const error = (
  name: string,
  numbers: readonly number[],
  meaning: Meaning,
  stage: Stage = 'db_connect',
  citation = engineErrors,
): Rule => ({
  id: `sql-server/${name}`,
  match: { code: numbers.map(String), kind: 'error' },
  ...meaning,
  citation,
  example: {
    stage,
    auth: 'db_password',
    error: { name: 'RequestError', message: 'See the documentation.', number: numbers[0] },
  },
});

const inWords = (
  name: string,
  words: readonly string[],
  meaning: Meaning,
  message: string,
  without: readonly string[] = [],
): Rule => ({
  id: `sql-server/${name}`,
  match: { kind: 'error', words, without },
  ...meaning,
  citation: engineErrors,
  example: { stage: 'db_connect', auth: 'db_password', error: { name: 'ConnectionError', code: 'ELOGIN', message } },
});

export const sqlServerRules: readonly Rule[] = [
  error(
    'azure-unavailable',
    [40613, 40197, 40501, 40143, 49918, 49919, 49920, 10928, 10929, 40540, 42108, 42109],
    means.outage,
    'db_connect',
    azureErrors,
  ),
  error('azure-firewall', [40615, 40914], means.ipNotAllowed, 'db_connect', azureErrors),
  error('login-disabled', [18470, 18486], means.loginLocked),
  error('password-expired', [18487, 18488], means.passwordExpired),
  error('login-failed', [18456, 18452], likely(means.wrongPassword)),
  error('database', [4060, 4064, 911], likely(means.databaseMissing)),
  error('database-access', [916, 4062], means.objectAccessLost),
  error('privilege', [229, 230, 262, 297, 300], means.objectAccessLost, 'db_query'),
  error('deadlock', [1205, 1222, 3960], means.concurrentUpdate, 'db_query'),
  error('no-object', [208, 207, 2812], means.notFound, 'db_query'),
  error('syntax', [102, 156, 170], means.badRequest, 'db_query'),
  error('connection', [20047, 20003, 10053, 10054, 10060, 233, 64], means.network, 'db_query'),
  inWords(
    'unavailable-in-words',
    ['is not currently available'],
    means.outage,
    "Database 'x' on server 'y' is not currently available.",
  ),
  inWords(
    'firewall-in-words',
    ['is not allowed to access the server'],
    means.ipNotAllowed,
    "Client with IP address '10.0.0.1' is not allowed to access the server.",
  ),
  inWords(
    'login-failed-in-words',
    ['login failed for user'],
    likely(means.wrongPassword),
    "Login failed for user 'x'.",
  ),
  inWords(
    'database-in-words',
    ['cannot open database', 'requested by the login'],
    likely(means.databaseMissing),
    'Cannot open database "x" requested by the login. The login failed.',
  ),
];
