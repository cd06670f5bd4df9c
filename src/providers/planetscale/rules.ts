// PlanetScale: what its edge says before MySQL's own codes, and its API.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const connect = 'https://github.com/planetscale/airbyte-source/pull/54';
const mcp = 'https://github.com/planetscale/cli/issues/1052';
const token = 'https://github.com/alchemy-run/alchemy-async/pull/268';
const ddl = 'https://github.com/prisma/orm/issues/7385';
const source =
  'https://github.com/PostHog/posthog/blob/01c05d918795c205330f6dbcb382080dd8c4dde3/products/warehouse_sources/backend/temporal/data_imports/sources/postgres/source.py';
const mysqlSource =
  'https://github.com/PostHog/posthog/blob/02232ebcb00f253ba83ee977dabead499e279dbb/products/warehouse_sources/backend/temporal/data_imports/sources/mysql/source.py';

export const rules: readonly Rule[] = [
  {
    id: 'planetscale/password-not-for-connect',
    match: { words: ['password is not connect enabled'] },
    ...likely(means.planLimit),
    citation: connect,
    seen: 'This password is not connect-enabled',
    example: driverError(
      '',
      'Unable to initialize Connect Session: This password is not connect-enabled, please ensure that your organization is enrolled in the Connect beta.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'planetscale/edge-unreachable',
    match: { words: ['is inaccessible from this process'] },
    ...likely(means.outage),
    citation: connect,
    seen: 'is inaccessible from this process',
    example: driverError(
      '',
      'The database "shop", hosted at "example.connect.psdb.cloud", is inaccessible from this process',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'planetscale/no-right',
    match: { words: ['user does not have permission to perform this action'] },
    ...means.roleLost,
    citation: mcp,
    seen: 'User does not have permission to perform this action.',
    example: answer(
      403,
      { code: 'forbidden', message: 'User does not have permission to perform this action.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'planetscale/direct-ddl',
    match: { words: ['direct ddl is disabled'] },
    ...means.badRequest,
    citation: ddl,
    seen: 'ERROR HY000 (1105): direct DDL is disabled',
    example: driverError('1105', 'direct DDL is disabled', { stage: 'db_query', auth: 'db_password' }),
  },
  // Also said of what the service token has no access to.
  {
    id: 'planetscale/not-found',
    match: { kind: 'http', status: 404, at: { code: 'not_found' } },
    ...likely(means.notFound),
    citation: token,
    seen: '{"code":"not_found","message":"Not Found"}',
    example: answer(404, { code: 'not_found', message: 'Not Found' }, { auth: 'api_key' }),
  },
  {
    id: 'planetscale/unauthorized',
    match: { kind: 'http', at: { code: 'unauthorized' } },
    ...means.wrongApiKey,
    citation: token,
    example: answer(401, { code: 'unauthorized', message: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'planetscale/cluster-read-only',
    match: { words: ['cluster is read only'] },
    ...likely(means.planLimit),
    citation: source,
    seen: 'cluster is read-only',
    example: driverError('', 'pg_readonly: invalid statement because cluster is read-only', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'planetscale/sleeping',
    match: { words: ['database is sleeping | branch is sleeping | does not have an active subscription'] },
    ...likely(means.orgFrozen),
    citation: mysqlSource,
    example: driverError('', 'The database is sleeping.', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'planetscale/vttablet-transient',
    match: {
      words: ['code unavailable | code resource exhausted | code aborted | transaction pool connection limit exceeded'],
    },
    ...likely(means.outage),
    citation: mysqlSource,
    example: driverError(
      '1105',
      'target: shop.-.primary: vttablet: rpc error: code = Unavailable desc = transport is closing',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
];
