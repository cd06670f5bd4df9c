// PgBouncer: its own refusals, and the server's refusals that it has kept and repeats.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/01c05d918795c205330f6dbcb382080dd8c4dde3/products/warehouse_sources/backend/temporal/data_imports/sources/postgres/source.py';
const retry = 'https://github.com/pgbouncer/pgbouncer/issues/1094';
const auth = 'https://github.com/pgbouncer/pgbouncer/issues/649';
const missing = 'https://github.com/pgbouncer/pgbouncer/issues/975';
const waits = 'https://github.com/pgbouncer/pgbouncer/issues/285';
const config = 'https://www.pgbouncer.org/config.html';

export const rules: readonly Rule[] = [
  {
    id: 'pgbouncer/cached-password',
    match: { words: ['server login has been failing', 'password authentication failed'] },
    ...likely(means.wrongPassword),
    citation: retry,
    example: driverError(
      '08P01',
      'server login has been failing, cached error: password authentication failed for user "sync" (server_login_retry)',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'pgbouncer/cached-database',
    match: { words: ['server login has been failing | server login failed', 'does not exist'] },
    ...likely(means.databaseMissing),
    citation: missing,
    seen: 'server login failed: FATAL database "xpto" does not exist',
    example: driverError(
      '08P01',
      'server login has been failing, cached error: database "shop" does not exist (server_login_retry)',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'pgbouncer/cached-slots',
    match: { words: ['server login has been failing', 'connection slots | too many clients | too many connections'] },
    ...means.tooManyConnections,
    citation: retry,
    example: driverError(
      '08P01',
      'server login has been failing, cached error: remaining connection slots are reserved for roles with the SUPERUSER attribute',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'pgbouncer/server-login-failing',
    match: { words: ['server login has been failing'] },
    ...likely(means.outage),
    citation: retry,
    seen: 'server login has been failing, try again later (server_login_retry)',
    example: driverError('08P01', 'server login has been failing, try again later (server_login_retry)', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'pgbouncer/no-such-user',
    match: { words: ['no such user'] },
    ...means.userGone,
    citation: source,
    seen: 'no such user',
    example: driverError('', 'FATAL:  no such user: sync', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'pgbouncer/no-such-database',
    match: { words: ['no such database'] },
    ...means.databaseMissing,
    citation: source,
    seen: 'FATAL: no such database',
    example: driverError('', 'FATAL: no such database: shop', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'pgbouncer/sasl',
    match: { words: ['sasl authentication failed'] },
    ...likely(means.wrongPassword),
    citation: auth,
    seen: 'SASL authentication failed',
    example: driverError('08P01', 'SASL authentication failed', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'pgbouncer/cannot-connect',
    match: { words: ['pgbouncer cannot connect to server'] },
    ...likely(means.outage),
    citation: auth,
    seen: 'pgbouncer cannot connect to server',
    example: driverError('08P01', 'pgbouncer cannot connect to server', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'pgbouncer/waited-too-long',
    match: { words: ['query wait timeout | client login timeout'] },
    ...means.tooManyConnections,
    citation: waits,
    seen: 'query_wait_timeout',
    example: driverError('08P01', 'query_wait_timeout', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'pgbouncer/full',
    match: { words: ['no more connections allowed'] },
    ...means.tooManyConnections,
    citation: config,
    example: driverError('08P01', 'no more connections allowed (max_client_conn)', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'pgbouncer/shutting-down',
    match: {
      words: [
        'the database system is shutting down | server conn crashed | pgbouncer is shutting down | bouncer config error',
      ],
    },
    ...means.maintenance,
    citation: config,
    example: driverError('08P01', 'the database system is shutting down', { stage: 'db_connect', auth: 'db_password' }),
  },
];
