// Microsoft SQL Server and Azure SQL: error numbers. 18456 is also said while a database is missing or a server wakes, so it is only likely.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const engineErrors =
  'https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/database-engine-events-and-errors';
const loginErrors =
  'https://learn.microsoft.com/sql/relational-databases/native-client/features/changing-passwords-programmatically';
const loginErrorsChinese =
  'https://learn.microsoft.com/zh-cn/previous-versions/sql/sql-server-2008/ms131024(v=sql.100)';
const azureErrors = 'https://learn.microsoft.com/en-us/azure/azure-sql/database/troubleshoot-common-errors-issues';
const azureLayers =
  'https://raw.githubusercontent.com/microsoft/microsoft-sql/eeb1c6867c2d128763516a1aad41671c593cc189/plugins/microsoft-sql-vscode/skills/diagnose-connection-errors/SKILL.md';

const drivers = [
  'RequestError',
  'ConnectionError',
  'TransactionError',
  'PreparedStatementError',
  'SqlException',
  'SqlError',
  'ELOGIN',
  'EREQUEST',
];

interface More {
  stage?: Stage;
  citation?: string;
  seen?: string;
}

const error = (name: string, numbers: readonly number[], meaning: Meaning, more: More = {}): Rule => ({
  id: `sql-server/${name}`,
  match: {
    code: numbers.map(String),
    kind: 'error',
    stage: ['db_connect', 'db_query'],
    // Small numbers are everybody's: those count where one of the drivers speaks.
    ...(numbers.some((number) => number < 2_000) ? { also: drivers } : {}),
  },
  ...meaning,
  citation: more.citation ?? engineErrors,
  ...(more.seen ? { seen: more.seen } : {}),
  example: {
    stage: more.stage ?? 'db_connect',
    auth: 'db_password',
    error: { name: 'RequestError', message: 'See the documentation.', number: numbers[0] },
  },
});

const inWords = (name: string, words: readonly string[], meaning: Meaning, message: string, more: More = {}): Rule => ({
  id: `sql-server/${name}`,
  match: { kind: 'error', words },
  ...meaning,
  citation: more.citation ?? engineErrors,
  ...(more.seen ? { seen: more.seen } : {}),
  example: {
    stage: more.stage ?? 'db_connect',
    auth: 'db_password',
    error: { name: 'ConnectionError', code: 'ELOGIN', message },
  },
});

export const sqlServerRules: readonly Rule[] = [
  error(
    'azure-unavailable',
    [40613, 40197, 40501, 40143, 49918, 49919, 49920, 10928, 10929, 40540, 42109, 40549, 40550, 40551, 40552, 40553],
    means.outage,
    { citation: azureErrors },
  ),
  // Somebody has paused the SQL pool; it does not wake by itself.
  error('azure-paused', [42108], likely(means.orgFrozen), { citation: azureErrors }),
  error('azure-firewall', [40615, 40914, 47073, 42101], means.ipNotAllowed, {
    citation: azureLayers,
    seen: 'the IP firewall (40615), a virtual network rule (40914), public network access disabled (47073, 42101)',
  }),
  error('azure-tls', [47072], likely(means.tls), {
    citation: azureLayers,
    seen: 'a TLS version under the server minimum (47072)',
  }),
  error('azure-no-server', [40532, 40531], likely(means.databaseMissing), {
    citation: azureLayers,
    seen: 'the gateway declining a server name or login format (40532, 40531)',
  }),
  error('login-disabled', [18470, 18486], means.loginLocked),
  error('login-locked', [15113], means.accountLocked, {
    citation: loginErrors,
    seen: 'The account is locked out.',
  }),
  error('password-expired', [18487, 18488], means.passwordExpired, { citation: loginErrorsChinese, seen: '18487' }),
  error('logon-trigger', [17892], likely(means.adminPolicy)),
  // What follows the dash in these texts is the reason.
  inWords(
    'login-disabled-in-words',
    ['login failed for user', 'account is disabled'],
    means.loginLocked,
    "Login failed for user 'sync'. Reason: The account is disabled.",
  ),
  inWords(
    'login-locked-in-words',
    ['login failed for user', 'account is currently locked out | account is locked out'],
    means.accountLocked,
    "Login failed for user 'sync' because the account is currently locked out.",
  ),
  inWords(
    'password-expired-in-words',
    ['login failed for user', 'password of the account has expired | password of the account must be changed'],
    means.passwordExpired,
    "Login failed for user 'sync'. Reason: The password of the account has expired.",
  ),
  inWords(
    'token-expired-in-words',
    ['login failed for user token identified principal', 'token is expired'],
    means.accessTokenExpired,
    "Login failed for user '<token-identified principal>'. Token is expired.",
  ),
  inWords(
    'passwords-off-in-words',
    ['active directory only authentication is enabled | entra only authentication is enabled'],
    means.adminPolicy,
    'Login failed. Reason: Azure Active Directory only authentication is enabled.',
  ),
  inWords(
    'no-database-user-in-words',
    ['login failed for user token identified principal'],
    likely(means.objectAccessLost),
    "Login failed for user '<token-identified principal>'.",
  ),
  inWords(
    'database-in-words',
    ['cannot open database', 'requested by the login'],
    likely(means.databaseMissing),
    'Cannot open database "x" requested by the login. The login failed.',
  ),
  error('login-failed', [18456, 18452], likely(means.wrongPassword), {
    citation:
      'https://raw.githubusercontent.com/SigmaHQ/sigma/da9bb07d642a2826e89702445d32c795209ec108/rules/windows/builtin/application/mssqlserver/win_mssql_failed_logon.yml',
    seen: 'EventID: 18456',
  }),
  error('single-user', [18461, 924, 18451, 17142, 922, 927, 942, 945, 952, 976, 978, 983, 9001], means.maintenance),
  error('database', [4060, 4064, 911], likely(means.databaseMissing)),
  error('database-access', [916, 4062], means.objectAccessLost),
  error('privilege', [229, 230, 262, 297, 300, 371, 15247], means.objectAccessLost, { stage: 'db_query' }),
  error('deadlock', [1205, 1222, 3960, 3961, 41302, 41305, 41325], means.concurrentUpdate, { stage: 'db_query' }),
  error('no-object', [208, 207, 2812, 4121, 15151], means.notFound, { stage: 'db_query' }),
  error('syntax', [102, 105, 156, 170, 319, 8120, 245, 8114, 3906], means.badRequest, { stage: 'db_query' }),
  error('connections', [17809, 17300, 10936], means.tooManyConnections),
  error('resources', [701, 802, 823, 824, 825, 845, 1101, 1105, 8628, 8645, 8651, 9002, 40544], likely(means.outage), {
    stage: 'db_query',
  }),
  error('connection', [20047, 20003, 10053, 10054, 10060, 10061, 11001, 121, 233, 64, 53, 17830], means.network, {
    stage: 'db_query',
  }),
  inWords(
    'unavailable-in-words',
    ['is not currently available'],
    means.outage,
    "Database 'x' on server 'y' is not currently available.",
  ),
  inWords(
    'firewall-in-words',
    ['is not allowed to access the server | deny public network access is set to yes'],
    means.ipNotAllowed,
    "Client with IP address '10.0.0.1' is not allowed to access the server.",
  ),
  inWords(
    'pool-paused-in-words',
    ['can not connect to the sql pool since it is paused | cannot connect to database when it is paused'],
    likely(means.orgFrozen),
    'Can not connect to the SQL pool since it is paused. Please resume the SQL pool and try again.',
  ),
  inWords(
    'logon-trigger-in-words',
    ['due to trigger execution'],
    likely(means.adminPolicy),
    "Logon failed for login 'x' due to trigger execution.",
  ),
  inWords(
    'login-failed-in-words',
    ['login failed for user | login failed for login'],
    likely(means.wrongPassword),
    "Login failed for user 'x'.",
  ),
  inWords(
    'privilege-in-words',
    ['permission was denied on the object'],
    { ...means.objectAccessLost, scope: 'stream' },
    "The SELECT permission was denied on the object 'orders', database 'shop', schema 'dbo'.",
    { stage: 'db_query' },
  ),
  // Tedious: the instance's port could not be learnt; the token could not be fetched.
  {
    id: 'sql-server/instance-lookup',
    match: { kind: 'error', code: ['EINSTLOOKUP', 'EREFUSED', 'ENOTOPEN', 'ECANCEL'] },
    ...likely(means.network),
    citation: 'https://github.com/tediousjs/node-mssql#errors',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'ConnectionError', code: 'EINSTLOOKUP', message: 'Instance lookup failed.' },
    },
  },
  {
    id: 'sql-server/login-code-alone',
    match: { kind: 'error', code: ['ELOGIN', 'EFEDAUTH'] },
    ...likely(means.wrongPassword),
    citation: 'https://github.com/tediousjs/node-mssql#errors',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'ConnectionError', code: 'ELOGIN', message: 'See the documentation.' },
    },
  },
];
