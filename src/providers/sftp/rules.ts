// SFTP: what SSH libraries say when a login fails, whatever the kind of login. Status numbers are in protocols/sftp.ts.
import { driverError, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const methods = 'https://github.com/mscdex/ssh2/issues/604';
const tries = 'https://github.com/iterate-ch/cyberduck/issues/13675';
const algorithms = 'https://github.com/theophilusx/ssh2-sftp-client/issues/459';
const gateway =
  'https://github.com/PostHog/posthog/blob/00e596b3ef0f94163af8e4f23e1f5cb6181f532b/products/warehouse_sources/backend/temporal/data_imports/sources/mssql/source.py';
const client = 'https://github.com/mscdex/ssh2#client-methods';
const paramiko = 'https://docs.paramiko.org/en/stable/api/ssh_exception.html';
const status = 'https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7';

export const rules: readonly Rule[] = [
  {
    id: 'sftp/password-expired',
    match: { words: ['password has expired | password change required | account has expired'] },
    ...means.passwordExpired,
    citation: client,
    example: driverError('', 'Your password has expired. Password change required but no TTY available.', {
      stage: 'db_connect',
      auth: 'basic',
    }),
  },
  {
    id: 'sftp/private-key',
    match: {
      words: [
        'cannot parse private key | unsupported key format | no passphrase given | bad passphrase | not a valid rsa private key file | private key file is encrypted',
      ],
    },
    ...means.wrongApiKey,
    citation: client,
    example: driverError(
      '',
      'Cannot parse privateKey: Encrypted private OpenSSH key detected, but no passphrase given',
      { stage: 'db_connect', auth: 'basic' },
    ),
  },
  {
    id: 'sftp/login',
    match: { words: ['all configured authentication methods failed'] },
    // Also said where the server asks in a way that the client does not offer, such as keyboard-interactive.
    ...likely(means.wrongPassword),
    citation: methods,
    seen: 'All configured authentication methods failed',
    example: driverError('', 'connect: getConnection: All configured authentication methods failed', {
      stage: 'db_connect',
      auth: 'basic',
    }),
  },
  {
    id: 'sftp/too-many-tries',
    match: { words: ['too many authentication failures'] },
    ...likely(means.wrongPassword),
    citation: tries,
    seen: 'Too many authentication failures',
    example: driverError('', 'Too many authentication failures', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'sftp/login-elsewhere',
    match: {
      words: [
        'authentication failed | auth fail | authentication exception | permission denied publickey | permission denied password | bad authentication type | no authentication methods available',
      ],
      stage: ['db_connect', 'api_call', 'network'],
    },
    ...means.wrongPassword,
    citation: paramiko,
    example: driverError('', 'Authentication failed.', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'sftp/no-common-algorithm',
    match: {
      words: [
        'no matching key exchange algorithm | no matching host key format | no matching c s cipher | no matching host key type | incompatible ssh peer',
      ],
    },
    ...likely(means.clientBug),
    citation: algorithms,
    seen: 'does not support any of the default key exchange or',
    example: driverError('', 'Handshake failed: no matching host key format', { stage: 'db_connect', auth: 'basic' }),
  },
  // The bastion is down or shut to us, or refuses the login: its library says the same of all.
  {
    id: 'sftp/gateway',
    match: { words: ['could not establish session to ssh gateway'] },
    ...guess(means.network),
    citation: gateway,
    seen: 'Could not establish session to SSH gateway',
    example: driverError('', 'Could not establish session to SSH gateway', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'sftp/banner',
    match: { words: ['error reading ssh protocol banner | connection lost before handshake | protocol error'] },
    ...likely(means.network),
    citation: paramiko,
    example: driverError('', 'Error reading SSH protocol banner', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'sftp/denied',
    match: { kind: 'error', words: ['permission denied'], stage: 'db_query' },
    ...means.objectAccessLost,
    citation: status,
    example: driverError('3', 'get: Permission denied /out/orders.csv', { stage: 'db_query', auth: 'basic' }),
  },
  {
    id: 'sftp/folder-missing',
    match: { words: ['no such file | bad path'] },
    ...means.notFound,
    citation: status,
    example: driverError('2', '_list: No such file /out', { stage: 'db_query', auth: 'basic' }),
  },
];
