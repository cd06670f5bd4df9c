// SFTP and FTP: status numbers of the SSH file transfer protocol, reply codes of RFC 959, and what SSH libraries say when nobody may log in.
// FTP servers begin their words with the reply code, so that the words decide where a code means two things: 530 is also said of a full server.
import { likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';

const sftp = 'https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7';
const ssh = 'https://www.rfc-editor.org/rfc/rfc4252#section-5.1';
const disconnects = 'https://github.com/mscdex/ssh2/blob/master/lib/protocol/constants.js';
const ftp = 'https://www.rfc-editor.org/rfc/rfc959#section-4.2';
const ftpThread = 'https://github.com/patrickjuchli/basic-ftp/issues/262';
const ftpFullThread = 'https://github.com/juftin/browsr/issues/26';
const ftpPermissionThread = 'https://github.com/mar10/pyftpsync/issues/55';
const ftpTlsThread = 'https://github.com/humy2833/FTP-Simple/issues/140';
const sshThread = 'https://github.com/mscdex/ssh2/issues/604';
const sshTriesThread = 'https://github.com/iterate-ch/cyberduck/issues/13675';
const sshAlgorithmsThread = 'https://github.com/theophilusx/ssh2-sftp-client/issues/459';

const loginFails = (message: string, more: object = {}): Rule['example'] => ({
  stage: 'db_connect',
  auth: 'basic',
  error: { message, ...more },
});

export const sftpRules: readonly Rule[] = [
  {
    id: 'ftp/full',
    match: {
      kind: 'error',
      words: [
        'have exceeded the number of connections | 530 sorry max | 421 there are too many connections | too many connections from your internet address | 421 too many connections | 530 maximum number of | users try again later',
      ],
    },
    ...means.tooManyConnections,
    citation: ftpFullThread,
    seen: '530 Sorry, you have exceeded the number of connections.',
    example: loginFails('530 Sorry, you have exceeded the number of connections.'),
  },
  {
    id: 'ftp/tls-required',
    match: {
      kind: 'error',
      words: [
        'must use encryption | ssl tls required on the control channel | 530 please login with user and pass | 421 sorry cleartext sessions are not accepted | 534 policy requires ssl | 522 data connections must be encrypted | 550 ssl tls required',
      ],
    },
    ...likely(means.tls),
    citation: ftpTlsThread,
    seen: '530 Please login with USER and PASS',
    example: loginFails('530 Please login with USER and PASS'),
  },
  {
    id: 'ssh/password-expired',
    match: {
      kind: 'error',
      words: ['password has expired | password expired | password change required | your account has expired'],
      auth: ['basic', 'db_password'],
      stage: ['db_connect', 'network'],
    },
    ...likely(means.passwordExpired),
    citation: 'https://www.rfc-editor.org/rfc/rfc4252#section-8',
    example: loginFails('Password change required'),
  },
  {
    id: 'ssh/private-key',
    match: {
      kind: 'error',
      words: [
        'could not deserialize key data | unable to load private key | private key file is malformed | key file is malformed | cannot parse private key | unsupported key format | no passphrase given | bad passphrase | invalid privatekey | integrity check failed',
      ],
    },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/mscdex/ssh2#client-methods',
    example: loginFails('Cannot parse privateKey: Unsupported key format', { level: 'client-authentication' }),
  },
  // The password was taken; the directory that one lands in is not there, or not to be entered.
  {
    id: 'ftp/home-in-words',
    match: {
      kind: 'error',
      words: ['home directory inaccessible | cannot change directory | could not chdir to home'],
    },
    ...likely(means.objectAccessLost),
    citation: ftp,
    example: loginFails('530 User cannot log in, home directory inaccessible.'),
  },
  {
    id: 'ssh/authentication',
    match: {
      kind: 'error',
      words: [
        'permission denied publickey | permission denied password | permission denied please try again | auth fail | login incorrect | 530 login | 530 user cannot log in | userauth fail',
      ],
    },
    ...means.wrongPassword,
    citation: sshThread,
    example: loginFails('Permission denied (password)', { level: 'client-authentication' }),
  },
  // Also said where the server asks in a way that the client does not offer, such as keyboard-interactive.
  {
    id: 'ssh/no-method-left',
    match: {
      kind: 'error',
      words: ['all configured authentication methods failed | no supported authentication methods available'],
    },
    ...likely(means.wrongPassword),
    citation: sshThread,
    seen: 'All configured authentication methods failed',
    example: loginFails('All configured authentication methods failed', { level: 'client-authentication' }),
  },
  // More keys were offered than the server cares to try.
  {
    id: 'ssh/too-many-tries',
    match: { kind: 'error', words: ['too many authentication failures'] },
    ...likely(means.wrongPassword),
    citation: sshTriesThread,
    seen: 'Too many authentication failures',
    example: loginFails('Received disconnect: 2: Too many authentication failures'),
  },
  {
    id: 'ssh/login-locked',
    match: { kind: 'error', words: ['this account is currently not available | account is currently not available'] },
    ...likely(means.loginLocked),
    citation: ssh,
    example: loginFails('This account is currently not available.'),
  },
  {
    id: 'ssh/host-not-allowed',
    match: { kind: 'error', code: ['HOST_NOT_ALLOWED_TO_CONNECT'] },
    ...means.ipNotAllowed,
    citation: disconnects,
    seen: 'HOST_NOT_ALLOWED_TO_CONNECT: 1',
    example: loginFails('Disconnected by remote', { code: 'HOST_NOT_ALLOWED_TO_CONNECT' }),
  },
  {
    id: 'ssh/user-refused',
    match: { kind: 'error', code: ['NO_MORE_AUTH_METHODS_AVAILABLE', 'ILLEGAL_USER_NAME', 'AUTH_CANCELED_BY_USER'] },
    ...means.wrongPassword,
    citation: disconnects,
    seen: 'NO_MORE_AUTH_METHODS_AVAILABLE: 14',
    example: loginFails('Disconnected by remote', { code: 'NO_MORE_AUTH_METHODS_AVAILABLE' }),
  },
  {
    id: 'ssh/too-many-connections',
    match: { kind: 'error', code: ['TOO_MANY_CONNECTIONS', 'RESOURCE_SHORTAGE'], stage: ['db_connect', 'network'] },
    ...means.tooManyConnections,
    citation: disconnects,
    seen: 'TOO_MANY_CONNECTIONS: 12',
    example: loginFails('Disconnected by remote', { code: 'TOO_MANY_CONNECTIONS' }),
  },
  {
    id: 'ssh/connection',
    match: { kind: 'error', code: ['CONNECTION_LOST', 'SERVICE_NOT_AVAILABLE', 'MAC_ERROR'] },
    ...likely(means.network),
    citation: disconnects,
    seen: 'CONNECTION_LOST: 10',
    example: loginFails('Disconnected by remote', { code: 'CONNECTION_LOST' }),
  },
  // Server and client share no algorithm: ours must be told of the server's older ones.
  {
    id: 'ssh/no-common-algorithm',
    match: {
      kind: 'error',
      words: [
        'no matching key exchange algorithm | no matching host key format | no matching c s cipher | no matching s c cipher | no matching cipher | no matching host key type | algorithm negotiation fail | unable to negotiate',
      ],
    },
    ...likely(means.clientBug),
    citation: sshAlgorithmsThread,
    seen: 'does not support any of the default key exchange or',
    example: loginFails('Handshake failed: no matching key exchange algorithm', { level: 'handshake' }),
  },
  {
    id: 'ssh/host-key',
    match: {
      kind: 'error',
      words: ['host key verification failed | host denied verification failed | host key mismatch'],
    },
    ...likely(means.tls),
    citation: 'https://www.rfc-editor.org/rfc/rfc4251#section-4.1',
    example: loginFails('Host denied (verification failed)', { level: 'handshake' }),
  },
  {
    id: 'sftp/permission',
    match: { kind: 'error', stage: 'db_query', code: '3', words: ['permission denied'] },
    ...means.objectAccessLost,
    citation: sftp,
    example: { stage: 'db_query', auth: 'basic', error: { code: '3', message: 'Permission denied' } },
  },
  {
    id: 'ftp/permission',
    match: {
      kind: 'error',
      words: ['550 permission denied | 550 access is denied | 553 permission denied | 550 access denied'],
    },
    ...means.objectAccessLost,
    citation: ftpPermissionThread,
    seen: '550 Permission denied.',
    example: { stage: 'db_query', auth: 'basic', error: { code: '550', message: '550 Permission denied.' } },
  },
  {
    id: 'sftp/no-file',
    match: { kind: 'error', words: ['no such file | no such file or directory'] },
    ...means.notFound,
    citation: sftp,
    example: { stage: 'db_query', auth: 'basic', error: { code: '2', message: 'No such file' } },
  },
  {
    id: 'sftp/connection',
    match: { kind: 'error', stage: 'db_query', code: ['6', '7'], auth: 'basic' },
    ...means.network,
    citation: sftp,
    example: { stage: 'db_query', auth: 'basic', error: { code: '7', message: 'SSH_FX_CONNECTION_LOST' } },
  },
  {
    id: 'ftp/unavailable',
    match: { kind: 'error', code: ['421', '425', '426', '450', '451', '452'], auth: ['basic', 'none'] },
    ...likely(means.outage),
    citation: ftp,
    example: { stage: 'db_connect', auth: 'basic', error: { code: '421', message: 'Service not available' } },
  },
  {
    id: 'ftp/login',
    match: { kind: 'error', code: ['530', '430', '532'], auth: 'basic' },
    ...means.wrongPassword,
    citation: ftpThread,
    seen: '530 Login incorrect',
    example: { stage: 'db_connect', auth: 'basic', error: { code: '530', message: 'Not logged in' } },
  },
  {
    id: 'ftp/no-file',
    match: { kind: 'error', code: ['550'], auth: 'basic' },
    ...likely(means.notFound),
    citation: ftp,
    example: { stage: 'db_query', auth: 'basic', error: { code: '550', message: 'Failed to open file.' } },
  },
  {
    id: 'ftp/request',
    match: { kind: 'error', code: ['500', '501', '502', '503', '504', '551', '552', '553'], auth: 'basic' },
    ...likely(means.badRequest),
    citation: ftp,
    example: {
      stage: 'db_query',
      auth: 'basic',
      error: { code: '504', message: 'Command not implemented for that parameter' },
    },
  },
];
