// Supabase: Supavisor's refusals, the codes of PostgREST, the platform's status answers.
import { answer, driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/01c05d918795c205330f6dbcb382080dd8c4dde3/products/warehouse_sources/backend/temporal/data_imports/sources/postgres/source.py';
const tenantThread = 'https://github.com/supabase/cli/issues/4277';
const docsReview = 'https://github.com/supabase/supabase/pull/31027';
const postgrest = 'https://github.com/PostgREST/postgrest/blob/main/docs/references/errors.rst';
const platform = 'https://supabase.com/docs/guides/platform/http-status-codes';
const keys = 'https://supabase.com/docs/guides/api/api-keys';

export const rules: readonly Rule[] = [
  // The user must be named with the project, postgres.<project>; a project that is paused or gone answers so too.
  {
    id: 'supabase/tenant-or-user',
    match: { words: ['tenant or user not found'] },
    ...likely(means.userGone),
    citation: tenantThread,
    seen: 'FATAL: Tenant or user not found (SQLSTATE XX000)',
    example: driverError('XX000', 'Tenant or user not found', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'supabase/tenant-user',
    match: { words: ['tenant user', 'not found'] },
    ...likely(means.userGone),
    citation: source,
    seen: '(ENOTFOUND) tenant/user',
    example: driverError('XX000', '(ENOTFOUND) tenant/user postgres.abcdefgh not found', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'supabase/no-tenant-named',
    match: { words: ['no tenant identifier provided'] },
    ...likely(means.userGone),
    citation: source,
    seen: 'no tenant identifier provided',
    example: driverError(
      'XX000',
      '(ENOIDENTIFIER) no tenant identifier provided (external_id or sni_hostname required)',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'supabase/address',
    match: { words: ['address not in tenant allow list'] },
    ...means.ipNotAllowed,
    citation: source,
    seen: 'address not in tenant allow_list',
    example: driverError('XX000', '(EADDRNOTALLOWED) address not in tenant allow_list: {203, 0, 113, 7}', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'supabase/pooler-sasl',
    match: { words: ['sasl authentication failed'] },
    ...likely(means.wrongPassword),
    citation: source,
    seen: 'SASL authentication failed',
    example: driverError('', 'SASL authentication failed', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'supabase/too-many-refusals',
    match: { words: ['too many authentication failures | circuit breaker open'] },
    ...likely(means.wrongPassword),
    citation: source,
    seen: 'too many authentication failures',
    example: driverError(
      'XX000',
      '(ECIRCUITBREAKER) too many authentication failures, new connections are temporarily blocked',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'supabase/pool-full',
    match: { words: ['max clients reached | max client connections reached'] },
    ...means.tooManyConnections,
    citation: docsReview,
    example: driverError(
      'XX000',
      '(EMAXCONNSESSION) max clients reached in session mode - max clients are limited to pool_size: 15',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'supabase/closed-while-authenticating',
    match: { words: ['connection closed when state was authentication'] },
    ...likely(means.wrongPassword),
    citation: docsReview,
    seen: 'Connection closed when state was authentication',
    example: driverError('', 'Connection closed when state was authentication', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  // The database behind the pooler has no name any more: its project is paused or deleted.
  {
    id: 'supabase/database-name',
    match: { words: ['failed to connect to database | connection failed', 'nxdomain'] },
    ...likely(means.orgFrozen),
    citation: docsReview,
    seen: "Connection failed {:error, :nxdomain} to 'db.xxx.supabase.co':5432",
    example: driverError('', "Connection failed {:error, :nxdomain} to 'db.abc.supabase.co':5432", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'supabase/database-silent',
    match: { words: ['failed to connect to database | connection failed', 'etimedout'] },
    ...means.timeout,
    citation: docsReview,
    example: driverError('', 'Failed to connect to database: {:error, :etimedout}', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'supabase/database-down',
    match: {
      words: [
        'failed to connect to database | connection failed',
        'econnrefused | eaddrnotavail | closed | enetunreach',
      ],
    },
    ...likely(means.outage),
    citation: docsReview,
    seen: ':eaddrnotavail',
    example: driverError('', "Connection failed {:error, :eaddrnotavail} to 'db.abc.supabase.co':5432", {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'supabase/restricted-unpaid',
    match: { status: 402, words: ['overdue payment'] },
    ...means.paymentOverdue,
    citation: platform,
    example: answer(
      402,
      { message: 'Service for this project is restricted due to the following violations: overdue_payment.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/restricted-quota',
    match: { status: 402, words: ['service for this project is restricted'] },
    ...likely(means.planLimit),
    citation: platform,
    example: answer(
      402,
      { message: 'Service for this project is restricted due to the following violations: exceed_egress_quota.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/paused',
    match: { status: 540, words: ['paused'] },
    ...likely(means.orgFrozen),
    citation: platform,
    example: answer(540, { message: 'Project paused.' }, { auth: 'api_key' }),
  },
  {
    id: 'supabase/jwt-expired',
    match: { code: ['PGRST303', 'PGRST301'], words: ['jwt expired'] },
    ...means.accessTokenExpired,
    citation: postgrest,
    example: answer(401, { code: 'PGRST301', message: 'JWT expired', details: null, hint: null }, { auth: 'oauth2' }),
  },
  {
    id: 'supabase/jwt-refused',
    match: { code: ['PGRST301', 'PGRST302', 'PGRST303'] },
    ...likely(means.wrongApiKey),
    citation: postgrest,
    example: answer(
      401,
      { code: 'PGRST301', message: 'JWSError JWSInvalidSignature', details: null, hint: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/api-key',
    match: { words: ['invalid api key | legacy api keys are disabled'] },
    ...means.wrongApiKey,
    citation: keys,
    example: answer(
      401,
      { message: 'Invalid API key', hint: 'Double check your Supabase `anon` or `service_role` API key.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/row-level-rights',
    match: { code: '42501' },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: postgrest,
    seen: '42501',
    example: answer(
      403,
      { code: '42501', message: 'permission denied for table orders', details: null, hint: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/authorization',
    match: { kind: 'http', code: ['28000', '28P01', '0P000'] },
    ...likely(means.wrongApiKey),
    citation: postgrest,
    seen: '28*                      | 403                     | invalid auth specification',
    example: answer(
      403,
      { code: '28000', message: 'role "reader" is not permitted', details: null, hint: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/api-cannot-connect',
    match: { code: ['PGRST000', 'PGRST001', 'PGRST002'] },
    ...means.outage,
    citation: postgrest,
    seen: 'PGRST000',
    example: answer(
      503,
      { code: 'PGRST000', message: 'Database connection error. Retrying the connection.', details: null, hint: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/api-pool',
    match: { code: 'PGRST003' },
    ...means.tooManyConnections,
    citation: postgrest,
    seen: 'PGRST003',
    example: answer(
      504,
      { code: 'PGRST003', message: 'Timed out acquiring connection from connection pool.', details: null, hint: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/api-not-found',
    match: { code: ['PGRST202', 'PGRST205', 'PGRST106', '42P01', '42883', '42703'] },
    ...means.notFound,
    citation: postgrest,
    seen: 'PGRST202',
    example: answer(
      404,
      {
        code: 'PGRST202',
        message: 'Could not find the api.nonexistent_function() function in the schema cache',
        details: null,
        hint: '...',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'supabase/api-request',
    match: {
      code: [
        'PGRST100',
        'PGRST101',
        'PGRST102',
        'PGRST103',
        'PGRST107',
        'PGRST108',
        'PGRST116',
        'PGRST117',
        'PGRST118',
        'PGRST200',
        'PGRST201',
        'PGRST204',
      ],
    },
    ...means.badRequest,
    citation: postgrest,
    seen: 'PGRST100',
    example: answer(
      400,
      { code: 'PGRST100', message: 'failed to parse filter', details: null, hint: null },
      { auth: 'api_key' },
    ),
  },
];
