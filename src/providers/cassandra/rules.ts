// Cassandra: numbers of the native protocol (256 is 0x0100), names of the drivers' errors, and the server's sentences.
import { answer, driverError, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://github.com/datastax/nodejs-driver/blob/master/lib/types/index.js';
const loginThread = 'https://github.com/masumsoft/cassandra-exporter/issues/3';
const rightsThread = 'https://github.com/spotify/heroic/issues/17';
const anonymousThread = 'https://github.com/hashicorp/vault/issues/2292';
const hibernatedThread = 'https://github.com/datastax/astra-cli/issues/254';

export const rules: readonly Rule[] = [
  {
    id: 'cassandra/password',
    match: { words: ['username and or password are incorrect | bad credentials | password are incorrect'] },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'AuthenticationError: Username and/or password are incorrect',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'NoHostAvailableError',
        message:
          'All host(s) tried for query failed. First host tried, 10.0.0.1:9042: AuthenticationError: Username and/or password are incorrect. See innerErrors.',
      },
    },
  },
  {
    id: 'cassandra/credentials-number',
    match: { code: '256', kind: 'error' },
    ...means.wrongPassword,
    citation: codes,
    seen: 'badCredentials:         0x0100',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'ResponseError', code: '256', message: 'Refused' },
    },
  },
  {
    id: 'cassandra/authenticator-missing',
    match: { words: ['authentication provider not set | requires authentication but no'] },
    ...likely(means.wrongPassword),
    citation: loginThread,
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'AuthenticationError', message: 'Authentication provider not set' },
    },
  },
  {
    id: 'cassandra/not-logged-in',
    match: { words: ['you have to be logged in and not anonymous'] },
    ...likely(means.wrongPassword),
    citation: anonymousThread,
    seen: 'You have to be logged in and not anonymous to perform this request',
    example: driverError('8448', 'You have to be logged in and not anonymous to perform this request', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'cassandra/rights',
    match: { words: ['has no', 'permission on'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: 'has no CREATE permission on <all keyspaces>',
    example: driverError('8448', 'User sync has no SELECT permission on <table shop.orders> or any of its parents', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'cassandra/unauthorized-number',
    match: { code: '8448', kind: 'error' },
    ...means.objectAccessLost,
    citation: codes,
    seen: 'unauthorized:           0x2100',
    example: driverError('8448', 'Refused', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'cassandra/hibernated',
    match: { status: [401, 403, 404, 503], words: ['hibernated | is hibernating | resuming your database'] },
    ...likely(means.orgFrozen),
    citation: hibernatedThread,
    seen: 'if a DB is hibernated, cqlsh returns a "401 Unauthorized"',
    example: answer(
      503,
      { errors: [{ message: 'Resuming your database, please try again shortly: it was hibernated.' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'cassandra/unavailable',
    match: { code: ['4096', '4098', '0', '4099'], also: ['ResponseError'], kind: 'error' },
    ...means.outage,
    citation: codes,
    seen: 'unavailableException:   0x1000',
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'ResponseError', code: '4096', message: 'Cannot achieve consistency level QUORUM' },
    },
  },
  {
    id: 'cassandra/overloaded',
    match: { code: '4097', kind: 'error' },
    ...means.rateLimited,
    citation: codes,
    seen: 'overloaded:             0x1001',
    example: driverError('4097', 'Overloaded', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'cassandra/timeout',
    match: { code: ['4352', '4608', 'OperationTimedOutError', 'OperationTimedOut'], kind: 'error' },
    ...means.timeout,
    citation: codes,
    seen: 'readTimeout:            0x1200',
    example: driverError('4608', 'Server timeout during read query at consistency LOCAL_ONE', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'cassandra/request',
    match: { code: ['8192', '8704', '8960', '9472'], kind: 'error' },
    ...likely(means.badRequest),
    citation: codes,
    seen: 'syntaxError:            0x2000',
    example: driverError('8192', "line 1:0 no viable alternative at input 'selec'", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'cassandra/no-host',
    match: { code: ['NoHostAvailableError', 'NoHostAvailable'] },
    ...guess(means.network),
    citation: loginThread,
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: { name: 'NoHostAvailableError', message: 'All host(s) tried for query failed.' },
    },
  },
];
