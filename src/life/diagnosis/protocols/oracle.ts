// Oracle Database: ORA and TNS codes, and those of its drivers: NJS (node-oracledb), DPI (its client library), DPY (python-oracledb).
import { guess, likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const page = (code: string) => `https://docs.oracle.com/en/error-help/db/${code.toLowerCase()}/`;
const securityMessages = 'https://docs.oracle.com/cd/A58617_01/server.804/a58312/newch296.htm';
const driverErrors = 'https://github.com/oracle/node-oracledb/blob/main/lib/errors.js';

interface More {
  stage?: Stage;
  citation?: string;
  seen?: string;
}

const error = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  { stage = 'db_connect', citation, seen }: More = {},
): Rule => ({
  id: `oracle/${name}`,
  match: { code: codes },
  ...meaning,
  citation: citation ?? page(codes[0]!),
  ...(seen ? { seen } : {}),
  example: { stage, auth: 'db_password', error: { message: `${codes[0]}: See the documentation.` } },
});

export const oracleRules: readonly Rule[] = [
  error('password', ['ORA-01017', 'ORA-01005', 'NJS-101'], means.wrongPassword, {
    citation: 'https://pastebin.com/UsArDvtn',
    seen: 'ORA-01017: invalid username/password; logon denied',
  }),
  error('locked', ['ORA-28000'], means.accountLocked, {
    citation: 'https://docs.oracle.com/error-help/db/ora-28000',
    seen: 'The account is locked',
  }),
  error('password-expired', ['ORA-28001'], means.passwordExpired, {
    citation: securityMessages,
    seen: 'ORA-28001: the password has expired',
  }),
  // Warnings of a login that went well: the password is still good.
  error('password-expires-soon', ['ORA-28002', 'ORA-28011'], guess(means.passwordExpired), {
    citation: securityMessages,
    seen: 'ORA-28002: the password will expire within num days',
  }),
  error('user-gone', ['ORA-01918', 'ORA-01435'], likely(means.userGone)),
  error('no-session', ['ORA-01045'], means.roleLost),
  error('privilege', ['ORA-01031', 'ORA-41900', 'ORA-01720', 'ORA-28110', 'ORA-28113'], means.objectAccessLost, {
    stage: 'db_query',
  }),
  error('no-table', ['ORA-00942', 'ORA-04043', 'ORA-00904', 'ORA-00980', 'ORA-01775'], likely(means.notFound), {
    stage: 'db_query',
  }),
  error(
    'syntax',
    [
      'ORA-00900',
      'ORA-00933',
      'ORA-00936',
      'ORA-00907',
      'ORA-00911',
      'ORA-00920',
      'ORA-00923',
      'ORA-01722',
      'ORA-01861',
    ],
    means.badRequest,
    { stage: 'db_query' },
  ),
  error(
    'sessions',
    ['ORA-00018', 'ORA-00020', 'ORA-02391', 'ORA-12516', 'ORA-12518', 'ORA-12519', 'ORA-12520', 'NJS-040', 'NJS-076'],
    means.tooManyConnections,
  ),
  error(
    'starting',
    [
      'ORA-01033',
      'ORA-01034',
      'ORA-01089',
      'ORA-01090',
      'ORA-01109',
      'ORA-12526',
      'ORA-12527',
      'ORA-12528',
      'ORA-01035',
      'ORA-00028',
      'ORA-25408',
    ],
    means.maintenance,
  ),
  // Unknown to the listener, which says so of a wrong name and of every database that is just starting: nobody's login was looked at.
  error('service', ['ORA-12514', 'ORA-12505'], likely(means.notFound)),
  error('name', ['ORA-12154'], likely(means.databaseMissing)),
  error('service-by-driver', ['NJS-518', 'NJS-519', 'DPY-6001', 'DPY-6003'], likely(means.notFound), {
    citation: driverErrors,
    seen: 'is not registered with the listener at host',
  }),
  error('name-by-driver', ['NJS-517'], likely(means.databaseMissing), { citation: driverErrors }),
  error(
    'connect-string',
    ['NJS-512', 'NJS-514', 'NJS-515', 'NJS-516', 'NJS-520', 'NJS-125'],
    likely(means.badRequest),
    {
      citation: driverErrors,
      seen: 'syntax error in connection string',
    },
  ),
  error('client-too-old', ['NJS-116', 'NJS-138', 'ORA-28040', 'DPY-3010', 'DPY-3015'], likely(means.clientBug), {
    citation: driverErrors,
    seen: 'connections to this database server version are not supported by node-oracledb in Thin mode',
  }),
  error('client-library', ['DPI-1047', 'DPI-1072', 'NJS-118'], means.clientBug, { citation: driverErrors }),
  error('tls-by-driver', ['NJS-506', 'NJS-505', 'NJS-507', 'NJS-508'], means.tls, {
    citation: driverErrors,
    seen: 'encountered TLS handshake failure',
  }),
  error('tls', ['ORA-28860', 'ORA-28759', 'ORA-29024', 'ORA-28864', 'ORA-29263'], likely(means.tls)),
  error(
    'network',
    [
      'ORA-03113',
      'ORA-03114',
      'ORA-03135',
      'ORA-12541',
      'ORA-12537',
      'ORA-12547',
      'ORA-12543',
      'ORA-12560',
      'ORA-12570',
      'ORA-12571',
      'ORA-01012',
      'ORA-02396',
      'ORA-02399',
      'ORA-17002',
      'ORA-17008',
      'ORA-17410',
      'DPI-1010',
      'DPI-1080',
      'DPY-4011',
      'DPY-6000',
      'DPY-6005',
    ],
    means.network,
  ),
  error(
    'network-by-driver',
    ['NJS-500', 'NJS-501', 'NJS-503', 'NJS-504', 'NJS-511', 'NJS-513', 'NJS-521'],
    means.network,
    {
      citation: driverErrors,
      seen: 'connection to the Oracle Database was broken',
    },
  ),
  error(
    'timeout',
    ['ORA-12170', 'ORA-12535', 'ORA-01013', 'ORA-00054', 'ORA-30006', 'ORA-03136', 'ORA-00040', 'DPI-1067', 'DPY-4024'],
    means.timeout,
  ),
  error('timeout-by-driver', ['NJS-510', 'NJS-123'], means.timeout, {
    citation: driverErrors,
    seen: 'call timeout of %d ms exceeded',
  }),
  error(
    'conflict',
    ['ORA-00060', 'ORA-08177', 'ORA-01555', 'ORA-08103', 'ORA-04068', 'ORA-01466'],
    means.concurrentUpdate,
    {
      stage: 'db_query',
    },
  ),
  error(
    'resources',
    [
      'ORA-04031',
      'ORA-04030',
      'ORA-01652',
      'ORA-00257',
      'ORA-00600',
      'ORA-07445',
      'ORA-01578',
      'ORA-28365',
      'ORA-00376',
    ],
    likely(means.outage),
    { stage: 'db_query' },
  ),
  error('host', ['ORA-12545'], means.dns),
  error('ip', ['ORA-12506', 'ORA-12529', 'ORA-46981'], likely(means.ipNotAllowed)),
];
