// SQLSTATE, as the SQL standard and PostgreSQL's appendix give it, for databases without rules of their own. PostgreSQL has its own folder.
import { likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const appendix = 'https://www.postgresql.org/docs/current/errcodes-appendix.html';

const state = (name: string, states: readonly string[], meaning: Meaning, stage: Stage = 'db_query'): Rule => ({
  id: `sqlstate/${name}`,
  match: { sqlstate: states },
  ...meaning,
  citation: appendix,
  example: {
    ...driverError(states[0]!.length === 5 ? states[0]! : `${states[0]}000`, 'See the documentation.', {
      stage,
      auth: 'db_password',
    }),
  },
});

export const sqlstateRules: readonly Rule[] = [
  state('password', ['28P01'], means.wrongPassword, 'db_connect'),
  state('authorization', ['28'], likely(means.wrongPassword), 'db_connect'),
  state('database-missing', ['3D000'], means.databaseMissing, 'db_connect'),
  state('privilege', ['42501'], means.objectAccessLost),
  state('no-table', ['42P01', '42S02', '3F000'], means.notFound),
  state('no-column', ['42703', '42S22', '42883', '42704'], means.notFound),
  state('syntax', ['42'], likely(means.badRequest)),
  state('data', ['22', '23', '0A'], likely(means.badRequest)),
  state('too-many-connections', ['53300'], means.tooManyConnections, 'db_connect'),
  state('timeout', ['57014', '55P03', 'HYT00', 'HYT01'], means.timeout),
  state('resources', ['53', '57', '58', 'XX'], likely(means.outage)),
  state('conflict', ['40'], means.concurrentUpdate),
  state('connection', ['08'], likely(means.network), 'db_connect'),
];
