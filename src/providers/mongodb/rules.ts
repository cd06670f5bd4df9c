// MongoDB: what drivers say in words, Atlas before all. The server's names and numbers are in protocols/mongodb.ts.
import { answer, driverError, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const source =
  'https://github.com/PostHog/posthog/blob/024c33a4600ef170c103f7d2343ad5d169560f2a/products/warehouse_sources/backend/temporal/data_imports/sources/mongodb/source.py';
const addressThread = 'https://github.com/Automattic/mongoose/issues/9318';
const badAuthThread = 'https://github.com/mongodb/stitch-js-sdk/issues/126';
const driverErrors = 'https://www.mongodb.com/docs/atlas/troubleshoot-connection/';

export const rules: readonly Rule[] = [
  {
    id: 'mongodb/space',
    match: { words: ['over your space quota'] },
    ...means.planLimit,
    citation: 'https://www.mongodb.com/docs/atlas/reference/free-shared-limitations/',
    example: driverError('8000', 'you are over your space quota, using 516 MB of 512 MB', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'mongodb/not-authorized',
    match: {
      words: [
        'not authorized on | not authorized to execute command | user is not allowed to do action | not allowed to do action',
      ],
    },
    ...means.objectAccessLost,
    citation: source,
    seen: "'not authorized on <db> to execute command ...'",
    example: driverError(
      '',
      "not authorized on shop to execute command { find: \"orders\" }, full error: {'ok': 0.0, 'code': 13, 'codeName': 'Unauthorized'}",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'mongodb/bad-auth',
    match: { words: ['bad auth'] },
    ...means.wrongPassword,
    citation: badAuthThread,
    seen: 'bad auth Authentication failed.',
    example: driverError(
      '8000',
      "bad auth : authentication failed, full error: {'ok': 0, 'code': 8000, 'codeName': 'AtlasError'}",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mongodb/authentication-failed',
    match: { words: ['authentication failed'] },
    ...means.wrongPassword,
    citation: source,
    seen: 'Authentication failed',
    example: driverError(
      '',
      "Authentication failed., full error: {'ok': 0.0, 'code': 18, 'codeName': 'AuthenticationFailed'}",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mongodb/connection-string',
    match: {
      words: [
        'must be escaped according to rfc 3986 | invalid connection string | invalid scheme expected connection string | uri does not have hostname',
      ],
    },
    ...likely(means.badRequest),
    citation: source,
    seen: 'must be escaped according to RFC 3986',
    example: driverError(
      '',
      'Username and password must be escaped according to RFC 3986, use urllib.parse.quote_plus',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  // The endpoint of Atlas SQL, which drivers do not speak with.
  {
    id: 'mongodb/query-endpoint',
    match: { words: ['query mongodb net'] },
    ...likely(means.badRequest),
    citation: source,
    seen: 'query.mongodb.net',
    example: driverError(
      '',
      'atlas-sql.a.query.mongodb.net:27017: connection closed, Timeout: 30s, Topology Description: <TopologyDescription>',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mongodb/no-dns-record',
    match: {
      words: ['dns query name does not exist | query srv enotfound | query txt enotfound | querysrv enotfound'],
    },
    ...means.dns,
    citation: source,
    seen: 'The DNS query name does not exist',
    example: driverError('', 'The DNS query name does not exist: _mongodb._tcp.cluster0.example.mongodb.net.', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  {
    id: 'mongodb/dns-slow',
    match: { words: ['resolution lifetime expired'] },
    ...means.dns,
    citation: source,
    seen: 'The resolution lifetime expired',
    example: driverError('', 'The resolution lifetime expired after 21.137 seconds', {
      stage: 'db_connect',
      auth: 'db_password',
    }),
  },
  // The driver names the commonest reason; a cluster that is paused or changing its primary looks alike.
  {
    id: 'mongodb/address-maybe',
    match: {
      words: [
        'isnt whitelisted | your current ip address is on your atlas clusters ip whitelist | ip address is on your atlas',
      ],
    },
    ...guess(means.ipNotAllowed),
    citation: addressThread,
    seen: "One common reason is that you're trying to access the database from an IP that isn't whitelisted",
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'MongooseServerSelectionError',
        message:
          "Could not connect to any servers in your MongoDB Atlas cluster. One common reason is that you're trying to access the database from an IP that isn't whitelisted.",
      },
    },
  },
  {
    id: 'mongodb/atlas-closes-tls',
    match: { words: ['tlsv1 alert internal error | ssl alert number 80'] },
    ...guess(means.ipNotAllowed),
    citation: driverErrors,
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'MongoServerSelectionError',
        message: '80980000:error:0A000438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error: SSL alert number 80',
      },
    },
  },
  {
    id: 'mongodb/tls-handshake',
    match: { words: ['ssl handshake failed'] },
    ...likely(means.tls),
    citation: source,
    seen: 'SSL handshake failed',
    example: driverError(
      '',
      'SSL handshake failed: cluster0-shard-00-00.example.mongodb.net:27017: EOF occurred in violation of protocol',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'mongodb/pool-paused',
    match: { words: ['connection pool paused'] },
    ...means.network,
    citation: source,
    seen: 'connection pool paused',
    example: driverError('', 'cluster0-shard-00-00.example.mongodb.net:27017: connection pool paused', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'mongodb/topology',
    match: { words: ['topology description | no replica set members found yet | no servers found yet'] },
    ...guess(means.network),
    citation: source,
    seen: 'Topology Description:',
    example: {
      stage: 'db_connect',
      auth: 'db_password',
      error: {
        name: 'ServerSelectionTimeoutError',
        message:
          'No replica set members found yet, Timeout: 30s, Topology Description: <TopologyDescription topology_type: ReplicaSetNoPrimary>',
      },
    },
  },
  {
    id: 'mongodb/atlas-key',
    match: { kind: 'http', code: 'NOT_AUTHENTICATED' },
    ...likely(means.wrongApiKey),
    citation: driverErrors,
    example: answer(401, { error: 401, errorCode: 'NOT_AUTHENTICATED', reason: 'Unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'mongodb/atlas-address',
    match: { kind: 'http', code: ['IP_ADDRESS_NOT_ON_ACCESS_LIST', 'IP_ADDRESS_NOT_ON_WHITELIST'] },
    ...means.ipNotAllowed,
    citation: driverErrors,
    example: answer(
      403,
      {
        error: 403,
        errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
        reason: 'Forbidden',
        detail: 'IP address 10.0.0.1 is not allowed to access this resource.',
      },
      { auth: 'api_key' },
    ),
  },
];
