// SFTP and FTP: status numbers of the SSH file transfer protocol, reply codes of RFC 959, and what SSH libraries say when nobody may log in.
import { likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';

const sftp = 'https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02#section-7';
const ssh = 'https://www.rfc-editor.org/rfc/rfc4252#section-5.1';
const ftp = 'https://www.rfc-editor.org/rfc/rfc959#section-4.2';

export const sftpRules: readonly Rule[] = [
  {
    id: 'ssh/authentication',
    match: {
      kind: 'error',
      words: [
        'all configured authentication methods failed | permission denied publickey password | auth fail | login incorrect | 530 login | 530 user cannot log in',
      ],
    },
    ...means.wrongPassword,
    citation: ssh,
    example: {
      stage: 'db_connect',
      auth: 'basic',
      error: { message: 'All configured authentication methods failed', level: 'client-authentication' },
    },
  },
  {
    id: 'sftp/permission',
    match: { kind: 'error', stage: 'db_query', code: '3', words: ['permission denied'] },
    ...means.objectAccessLost,
    citation: sftp,
    example: { stage: 'db_query', auth: 'basic', error: { code: '3', message: 'Permission denied' } },
  },
  {
    id: 'sftp/no-file',
    match: { kind: 'error', words: ['no such file | no such file or directory'] },
    ...means.notFound,
    citation: sftp,
    example: { stage: 'db_query', auth: 'basic', error: { code: '2', message: 'No such file' } },
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
    match: { kind: 'error', code: ['530', '430'], auth: 'basic' },
    ...means.wrongPassword,
    citation: ftp,
    example: { stage: 'db_connect', auth: 'basic', error: { code: '530', message: 'Not logged in' } },
  },
];
