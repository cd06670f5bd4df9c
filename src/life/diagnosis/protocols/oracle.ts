// Oracle Database: ORA and TNS codes.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const page = (code: string) => `https://docs.oracle.com/en/error-help/db/${code.toLowerCase()}/`;

const error = (name: string, codes: readonly string[], meaning: Meaning, stage: Stage = 'db_connect'): Rule => ({
  id: `oracle/${name}`,
  match: { code: codes },
  ...meaning,
  citation: page(codes[0]!),
  example: { stage, auth: 'db_password', error: { message: `${codes[0]}: See the documentation.` } },
});

export const oracleRules: readonly Rule[] = [
  error('password', ['ORA-01017', 'ORA-01005'], means.wrongPassword),
  error('locked', ['ORA-28000'], means.loginLocked),
  error('password-expired', ['ORA-28001', 'ORA-28002', 'ORA-28011'], means.passwordExpired),
  error('no-session', ['ORA-01045'], means.roleLost),
  error('privilege', ['ORA-01031', 'ORA-41900', 'ORA-01720'], means.objectAccessLost, 'db_query'),
  error('no-table', ['ORA-00942', 'ORA-04043', 'ORA-00904'], likely(means.notFound), 'db_query'),
  error('syntax', ['ORA-00900', 'ORA-00933', 'ORA-00936', 'ORA-00907'], means.badRequest, 'db_query'),
  error(
    'sessions',
    ['ORA-00018', 'ORA-00020', 'ORA-02391', 'ORA-12516', 'ORA-12519', 'ORA-12520'],
    means.tooManyConnections,
  ),
  error(
    'starting',
    ['ORA-01033', 'ORA-01034', 'ORA-01089', 'ORA-01090', 'ORA-12526', 'ORA-12528', 'ORA-01035'],
    means.maintenance,
  ),
  error('service', ['ORA-12505', 'ORA-12514', 'ORA-12154'], likely(means.databaseMissing)),
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
      'ORA-00028',
    ],
    means.network,
  ),
  error('timeout', ['ORA-12170', 'ORA-12535', 'ORA-01013', 'ORA-00054', 'ORA-30006'], means.timeout),
  error('conflict', ['ORA-00060', 'ORA-08177', 'ORA-01555'], means.concurrentUpdate, 'db_query'),
  error('host', ['ORA-12545'], means.dns),
  error('ip', ['ORA-12529', 'ORA-46981'], likely(means.ipNotAllowed)),
];
