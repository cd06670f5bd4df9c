// FTP: reply codes of RFC 959 in code or at the head of the words; 530 also means a full server, which its words tell.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const login = 'https://github.com/patrickjuchli/basic-ftp/issues/262';
const microsoft = 'https://github.com/patrickjuchli/basic-ftp/issues/261';
const kr = 'https://github.com/karikera/ftp-kr/issues/154';
const full = 'https://github.com/juftin/browsr/issues/26';
const users = 'https://github.com/zxdawn/Himawari-8-gridded/issues/3';
const plain = 'https://github.com/humy2833/FTP-Simple/issues/140';
const denied = 'https://github.com/mar10/pyftpsync/issues/55';
const rfc = 'https://www.rfc-editor.org/rfc/rfc959#section-4.2';

export const rules: readonly Rule[] = [
  {
    id: 'ftp/too-many-sessions',
    match: { words: ['exceeded the number of connections | too many connections | maximum number of'] },
    ...means.tooManyConnections,
    citation: full,
    seen: '530 Sorry, you have exceeded the number of connections.',
    example: driverError('530', '530 Sorry, you have exceeded the number of connections.', {
      stage: 'db_connect',
      auth: 'basic',
    }),
  },
  {
    id: 'ftp/too-many-users',
    match: { words: ['sorry max', 'users'] },
    ...means.tooManyConnections,
    citation: users,
    seen: '530 Sorry, max 40 users --try again later',
    example: driverError('530', '530 Sorry, max 40 users -- try again later', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'ftp/tls-wanted',
    match: {
      words: [
        'please login with user and pass | must use encryption | cleartext sessions are not accepted | ssl tls required',
      ],
    },
    ...likely(means.tls),
    citation: plain,
    seen: '530 Please login with USER and PASS',
    example: driverError('530', '530 Please login with USER and PASS', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'ftp/password',
    match: { words: ['login incorrect'] },
    ...means.wrongPassword,
    citation: login,
    seen: '530 Login incorrect',
    example: driverError('530', '530 Login incorrect.', { stage: 'db_connect', auth: 'basic' }),
  },
  // The password was taken; the directory that one lands in is not there, or may not be entered.
  {
    id: 'ftp/home',
    match: { words: ['home directory inaccessible | cannot change directory | could not chdir to home'] },
    ...likely(means.objectAccessLost),
    citation: microsoft,
    example: driverError('530', '530 User cannot log in, home directory inaccessible.', {
      stage: 'db_connect',
      auth: 'basic',
    }),
  },
  {
    id: 'ftp/password-otherwise',
    match: {
      words: [
        'login authentication failed | authentication failed | user cannot log in | not logged in | login failed',
      ],
    },
    ...likely(means.wrongPassword),
    citation: microsoft,
    seen: '530 User cannot log in',
    example: driverError('530', '530 User cannot log in.', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'ftp/login-code',
    match: { code: ['530', '430', '332', '532'], kind: 'error' },
    ...likely(means.wrongPassword),
    citation: kr,
    seen: 'code: 530',
    example: driverError('530', 'Refused', { stage: 'db_connect', auth: 'basic' }),
  },
  {
    id: 'ftp/file-denied',
    match: {
      words: [
        '550 permission denied | permission denied | 550 access is denied | 550 access denied | 553 could not create file',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: denied,
    seen: '550 Permission denied.',
    example: driverError('550', '550 Permission denied.', { stage: 'db_query', auth: 'basic' }),
  },
  {
    id: 'ftp/file-missing',
    match: { code: ['550'], kind: 'error' },
    ...likely(means.notFound),
    citation: rfc,
    example: driverError('550', '550 Failed to open file.', { stage: 'db_query', auth: 'basic' }),
  },
  {
    id: 'ftp/server-closes',
    match: { code: ['421', '425', '426', '450', '451', '452'], kind: 'error' },
    ...likely(means.outage),
    citation: rfc,
    example: driverError('421', '421 Service not available, closing control connection.', {
      stage: 'db_connect',
      auth: 'basic',
    }),
  },
  {
    id: 'ftp/command',
    match: { code: ['500', '501', '502', '503', '504', '551', '552', '553'], kind: 'error' },
    ...means.badRequest,
    citation: rfc,
    example: driverError('504', '504 Command not implemented for that parameter.', {
      stage: 'db_query',
      auth: 'basic',
    }),
  },
];
