// Nextcloud and ownCloud: `exception` and `message` of WebDAV, `ocs.meta.statuscode` of OCS.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const dav =
  'https://github.com/nextcloud/server/blob/0bfd6217bdbe4d590956c125a1cf6ba7f4734cc6/apps/dav/lib/Connector/Sabre/Auth.php';
const ocs = 'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/OCS/ocs-api-overview.html';
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'nextcloud/second-factor',
    match: { words: ['challenge not passed'], format: ['json', 'xml'], status: [200, '4xx'] },
    ...means.mfaOrSsoRequired,
    citation: dav,
    seen: '2FA challenge not passed.',
    example: answer(
      401,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception><s:message>2FA challenge not passed.</s:message></d:error>',
      basic,
    ),
  },
  {
    id: 'nextcloud/password-login-forbidden',
    match: { words: ['password login forbidden'], format: ['json', 'xml'], status: [200, '4xx'] },
    ...means.mfaOrSsoRequired,
    citation: dav,
    seen: 'PasswordLoginForbidden',
    example: answer(
      401,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>OCA\\DAV\\Connector\\Sabre\\Exception\\PasswordLoginForbidden</s:exception><s:message>password login forbidden</s:message></d:error>',
      basic,
    ),
  },
  {
    id: 'nextcloud/csrf',
    match: { words: ['csrf check not passed | csrf check failed'] },
    ...means.clientBug,
    citation: dav,
    seen: 'CSRF check not passed.',
    example: answer(
      401,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception><s:message>CSRF check not passed.</s:message></d:error>',
      basic,
    ),
  },
  {
    id: 'nextcloud/username-or-password',
    match: { words: ['username or password was incorrect'], format: ['json', 'xml'], status: [200, '4xx'] },
    ...means.wrongPassword,
    citation: ocs,
    example: answer(
      401,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception><s:message>No public access to this resource., Username or password was incorrect</s:message></d:error>',
      basic,
    ),
  },
  {
    id: 'nextcloud/ocs-not-logged-in',
    match: { at: { 'ocs.meta.statuscode': '997' } },
    ...likely(means.wrongPassword),
    citation: ocs,
    example: answer(
      401,
      { ocs: { meta: { status: 'failure', statuscode: 997, message: 'Current user is not logged in' }, data: [] } },
      basic,
    ),
  },
  {
    id: 'nextcloud/user-disabled',
    match: { words: ['user disabled | account disabled'], format: ['json', 'xml'], status: [200, '4xx'] },
    ...means.userSuspended,
    citation: ocs,
    example: answer(
      401,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception><s:message>User disabled</s:message></d:error>',
      basic,
    ),
  },
  {
    id: 'nextcloud/maintenance',
    match: { words: ['system in maintenance mode | system is in maintenance mode | maintenance mode'] },
    ...means.maintenance,
    citation: ocs,
    example: answer(
      503,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\ServiceUnavailable</s:exception><s:message>System is in maintenance mode.</s:message></d:error>',
      basic,
    ),
  },
  {
    id: 'nextcloud/too-many-attempts',
    match: { status: 429 },
    ...means.rateLimited,
    citation: ocs,
    example: answer(
      429,
      { ocs: { meta: { status: 'failure', statuscode: 429, message: 'Reached maximum delay' }, data: [] } },
      basic,
    ),
  },
  {
    id: 'nextcloud/file-gone',
    match: { status: 404, words: ['could not be located | file with name'] },
    ...means.notFound,
    citation: ocs,
    example: answer(
      404,
      '<?xml version="1.0" encoding="utf-8"?><d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:exception>Sabre\\DAV\\Exception\\NotFound</s:exception><s:message>File with name /a could not be located</s:message></d:error>',
      basic,
    ),
  },
];
