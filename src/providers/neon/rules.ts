// Neon: what its proxy says before PostgreSQL is reached.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/01c05d918795c205330f6dbcb382080dd8c4dde3/products/warehouse_sources/backend/temporal/data_imports/sources/postgres/source.py';
const unavailable = 'https://github.com/neondatabase/neon/issues/5570';
const disk = 'https://github.com/neondatabase/website/pull/2380';
const errors = 'https://neon.tech/docs/connect/connection-errors';

export const rules: readonly Rule[] = [
  {
    id: 'neon/compute-quota',
    match: { words: ['exceeded the compute time quota'] },
    ...likely(means.planLimit),
    citation: source,
    seen: 'exceeded the compute time quota',
    example: driverError(
      'XX000',
      'Your account or project has exceeded the compute time quota. Upgrade your plan to increase limits.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'neon/transfer-quota',
    match: { words: ['exceeded the data transfer quota'] },
    ...likely(means.planLimit),
    citation: source,
    seen: 'exceeded the data transfer quota',
    example: driverError(
      'XX000',
      'Your project has exceeded the data transfer quota. Upgrade your plan to increase limits.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'neon/any-quota',
    match: { words: ['upgrade your plan to increase limits'] },
    ...likely(means.planLimit),
    citation: source,
    seen: 'quota. Upgrade your plan to increase limits',
    example: driverError('XX000', 'Your project has exceeded the quota. Upgrade your plan to increase limits.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neon/branch',
    match: { words: ['connection not allowed for branch'] },
    ...likely(means.orgFrozen),
    citation: source,
    seen: 'connection not allowed for branch',
    example: driverError('XX000', 'connection not allowed for branch', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'neon/address',
    match: { words: ['address not in tenant allow list | not allowed to connect to this endpoint | this ip address'] },
    ...means.ipNotAllowed,
    citation: source,
    example: driverError('XX000', 'This IP address 203.0.113.7 is not allowed to connect to this endpoint.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neon/endpoint-disabled',
    match: { words: ['endpoint has been disabled | endpoint is disabled'] },
    ...likely(means.orgFrozen),
    citation: errors,
    example: driverError('XX000', 'The endpoint has been disabled. Enable it using Neon API and retry.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neon/endpoint-not-named',
    match: { words: ['endpoint id is not specified'] },
    ...likely(means.tls),
    citation: errors,
    example: driverError(
      'XX000',
      'Endpoint ID is not specified. Either please upgrade the postgres client library (libpq) for SNI support or pass the endpoint ID as a parameter.',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'neon/endpoint-missing',
    match: { words: ['endpoint could not be found | project not found | the requested endpoint'] },
    ...likely(means.databaseMissing),
    citation: errors,
    example: driverError('XX000', "The requested endpoint could not be found, or you don't have access to it.", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neon/endpoint-unavailable',
    match: { words: ['endpoint is temporary unavailable | console request failed | control plane request failed'] },
    ...likely(means.outage),
    citation: unavailable,
    seen: 'endpoint is temporary unavailable',
    example: driverError('XX000', 'Console request failed: endpoint is temporary unavailable', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'neon/disk',
    match: { words: ['no space left on device'] },
    ...likely(means.outage),
    citation: disk,
    seen: 'No space left on device (SQLSTATE 53100)',
    example: driverError('53100', 'could not write to file "base/pgsql_tmp/pgsql_tmp1234": No space left on device', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'neon/api-key',
    match: { status: 401, words: ['credentials do not pass authentication'] },
    ...likely(means.wrongApiKey),
    citation: 'https://api-docs.neon.tech/reference/authentication',
    example: answer(401, { code: '', message: 'supplied credentials do not pass authentication' }, { auth: 'api_key' }),
  },
];
