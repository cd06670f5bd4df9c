// Nobody answered: Node's system and DNS codes, undici's, TLS codes of OpenSSL, and what database drivers say when a connection breaks.
// All of it is transient: a name that does not resolve today may be a resolver's trouble, and nobody's credential.
import { likely, means } from '../meanings.ts';
import { driverError, type Rule } from '../rules.ts';

const systemErrors = 'https://nodejs.org/api/errors.html#common-system-errors';
const dnsErrors = 'https://nodejs.org/api/dns.html#error-codes';
const tlsErrors = 'https://nodejs.org/api/tls.html#x509-certificate-error-codes';
const undiciErrors = 'https://github.com/nodejs/undici/blob/main/docs/docs/api/Errors.md';

const network = { stage: 'network' } as const;

export const networkRules: readonly Rule[] = [
  // The proxy between us and the world: nobody's credential was looked at, and no User can mend it.
  {
    id: 'network/our-proxy',
    match: {
      kind: 'error',
      words: [
        'proxy authentication failed | proxy authentication required | proxy rejected | tunnel connection failed | unable to connect to proxy | cannot connect to proxy | proxy connection failed | connect tunnel failed | proxy error | proxy refused | proxyconnectionfailed',
      ],
      without: ['auth proxy', 'sql proxy', 'cloud sql'],
    },
    ...likely(means.ourNetwork),
    citation: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8',
    example: driverError('', 'Tunnel connection failed: 407 Proxy Authentication Required', network),
  },
  // An authority that this host does not know: a proxy that signs anew, or a server with an authority of its own. It does not heal, and whoever runs
  // this host can make the authority known to it.
  {
    id: 'network/tls-not-trusted-here',
    match: {
      code: [
        'UNABLE_TO_GET_ISSUER_CERT',
        'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
        'SELF_SIGNED_CERT_IN_CHAIN',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      ],
      kind: 'error',
      // A database's own certificate is its owner's matter.
      stage: ['network', 'api_call', 'token_refresh'],
    },
    ...likely(means.tlsNotTrusted),
    citation: tlsErrors,
    example: driverError('UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate', network),
  },
  {
    id: 'network/tls',
    match: {
      code: [
        'CERT_HAS_EXPIRED',
        'CERT_NOT_YET_VALID',
        'DEPTH_ZERO_SELF_SIGNED_CERT',
        'SELF_SIGNED_CERT_IN_CHAIN',
        'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
        'UNABLE_TO_GET_ISSUER_CERT',
        'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
        'CERT_UNTRUSTED',
        'CERT_REVOKED',
        'CERT_REJECTED',
        'HOSTNAME_MISMATCH',
        'ERR_TLS_CERT_ALTNAME_INVALID',
        'ERR_TLS_HANDSHAKE_TIMEOUT',
        'EPROTO',
        'ERR_SSL_WRONG_VERSION_NUMBER',
        'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
        'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
        'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
        'ERR_SSL_UNSUPPORTED_PROTOCOL',
        'INVALID_CA',
        'CERT_SIGNATURE_FAILURE',
        'CERT_CHAIN_TOO_LONG',
      ],
    },
    ...likely(means.tls),
    citation: tlsErrors,
    example: driverError('CERT_HAS_EXPIRED', 'certificate has expired', network),
  },
  {
    id: 'network/dns',
    match: {
      code: [
        'ENOTFOUND',
        'EAI_AGAIN',
        'EAI_NODATA',
        'EAI_NONAME',
        'EAI_FAIL',
        'ENODATA',
        'ESERVFAIL',
        'UnknownHostException',
        'gaierror',
      ],
      kind: 'error',
    },
    ...means.dns,
    citation: dnsErrors,
    example: driverError('ENOTFOUND', 'getaddrinfo ENOTFOUND db.example.com', network),
  },
  {
    id: 'network/timeout',
    match: {
      code: [
        'ETIMEDOUT',
        'ESOCKETTIMEDOUT',
        'UND_ERR_CONNECT_TIMEOUT',
        'UND_ERR_HEADERS_TIMEOUT',
        'UND_ERR_BODY_TIMEOUT',
        'ETIMEOUT',
        'ESOCKETTIMEOUT',
        'TimeoutError',
        'ReadTimeout',
        'ConnectTimeout',
        'SocketTimeoutException',
        'ReadTimeoutError',
        'ConnectTimeoutException',
        'APITimeoutError',
      ],
      kind: 'error',
    },
    ...means.timeout,
    citation: undiciErrors,
    example: driverError('UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error', network),
  },
  {
    id: 'network/unreachable',
    match: {
      code: [
        'ECONNREFUSED',
        'ECONNRESET',
        'ECONNABORTED',
        'EHOSTUNREACH',
        'ENETUNREACH',
        'ENETDOWN',
        'EHOSTDOWN',
        'EPIPE',
        'EADDRNOTAVAIL',
        'ENOTCONN',
        'UND_ERR_SOCKET',
        'UND_ERR_CLOSED',
        'UND_ERR_DESTROYED',
        'UND_ERR_ABORTED',
        'UND_ERR_HEADERS_OVERFLOW',
        'HTTPParserError',
        'Z_DATA_ERROR',
        'Z_BUF_ERROR',
        'ERR_STREAM_PREMATURE_CLOSE',
        'HPE_INVALID_CONSTANT',
        'ERR_HTTP2_STREAM_ERROR',
        'NoHttpResponseException',
        'ConnectionResetError',
        'ConnectionRefusedError',
        'ESOCKET',
        'ECONNCLOSED',
        'RemoteDisconnected',
        'ConnectException',
        'PROTOCOL_CONNECTION_LOST',
        'IncompleteRead',
        'ChunkedEncodingError',
        'ProtocolError',
      ],
      kind: 'error',
    },
    ...likely(means.network),
    citation: systemErrors,
    example: driverError('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', network),
  },
  {
    id: 'network/dns-in-words',
    match: {
      kind: 'error',
      words: [
        'getaddrinfo | could not translate host name | name or service not known | temporary failure in name resolution | no such host | name resolution | nxdomain',
      ],
    },
    ...likely(means.dns),
    citation: 'https://www.postgresql.org/docs/current/libpq-connect.html',
    example: driverError(
      '',
      'could not translate host name "db.example.com" to address: Name or service not known',
      network,
    ),
  },
  {
    id: 'network/too-many-connections-in-words',
    match: {
      kind: 'error',
      words: [
        'too many connections | max clients | max number of clients | connection slots | too many clients | maxclients | connection limit exceeded | sessions exceeded | maximum number of connections | maximum number of sessions',
      ],
    },
    ...likely(means.tooManyConnections),
    citation: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
    example: driverError('', 'sorry, too many clients already', { stage: 'db_connect' }),
  },
  {
    id: 'network/closed-in-words',
    match: {
      kind: 'error',
      words: [
        'connection terminated | connection is lost | connection lost | connection reset | connection was reset | server closed the connection | connection closed | closed unexpectedly | closed by the server | socket hang up | broken pipe | connection refused | econnrefused | connection aborted | lost connection | connection was killed | gone away | unexpected eof | connection has been closed | not connected | network is unreachable | no route to host | communications link failure | the connection is closed | end of file | connection was closed | end of stream | connection error and is not queryable | incorrect header check | decompression failed',
      ],
      without: ['password', 'authentication failed', 'not authorized'],
    },
    ...likely(means.network),
    citation: systemErrors,
    example: driverError('', 'Connection terminated unexpectedly', { stage: 'db_query' }),
  },
  {
    id: 'network/timeout-in-words',
    match: {
      kind: 'error',
      words: [
        'timed out | timeout | etimedout | time out | deadline exceeded | timeout exceeded | timeout expired | connect timeout | read timeout | handshake timeout',
      ],
      without: ['password', 'authentication failed', 'login failed'],
    },
    ...likely(means.timeout),
    citation: systemErrors,
    example: driverError('', 'timeout exceeded when trying to connect', { stage: 'db_connect' }),
  },
  {
    id: 'network/tls-in-words',
    match: {
      kind: 'error',
      words: [
        'certificate verify failed | self signed certificate | self signed certificate in certificate chain | ssl handshake | tls handshake | certificate has expired | unable to verify the first certificate | hostname ip does not match | error establishing an ssl connection | sslv3 alert | wrong version number | the server does not support ssl connections | certificate is not valid',
      ],
    },
    ...likely(means.tls),
    citation: tlsErrors,
    example: driverError('', 'self-signed certificate in certificate chain', { stage: 'db_connect' }),
  },
];
