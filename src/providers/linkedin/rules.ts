// LinkedIn: `serviceErrorCode` and `code` of a 401. Most apps get no refresh token, so that an expired access token ends the authorization; where
// there is one, a refresh heals it. A token only seconds old is refused as revoked too: the context settles that.
import { answer, likely, means, type Rule, type RuleExample } from '../../life/diagnosis/index.ts';

const errorHandling = 'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling';
const seenRevoked = 'https://github.com/jclusso/omniauth-linkedin-openid/issues/6';
const seenInvalid = 'https://github.com/xcarpentier/react-native-linkedin/issues/80';

const refused = (
  serviceErrorCode: number,
  code: string | null,
  message: string,
  context?: RuleExample['context'],
): RuleExample =>
  answer(
    401,
    { status: 401, serviceErrorCode, ...(code ? { code } : {}), message },
    { auth: 'oauth2', ...(context ? { context } : {}) },
  );

export const rules: readonly Rule[] = [
  {
    id: 'linkedin/expired-with-refresh-token',
    match: { code: ['65602', 'EXPIRED_ACCESS_TOKEN'] },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: errorHandling,
    example: refused(65602, 'EXPIRED_ACCESS_TOKEN', 'The access token has expired.', { hasRefreshToken: true }),
  },
  {
    id: 'linkedin/expired',
    match: { code: ['65602', 'EXPIRED_ACCESS_TOKEN'] },
    ...likely(means.expiredAge),
    citation: errorHandling,
    example: refused(65602, 'EXPIRED_ACCESS_TOKEN', 'The access token has expired.'),
  },
  {
    id: 'linkedin/revoked',
    match: { code: ['65601', 'REVOKED_ACCESS_TOKEN'] },
    ...likely(means.revoked),
    citation: seenRevoked,
    seen: 'REVOKED_ACCESS_TOKEN',
    example: refused(65601, 'REVOKED_ACCESS_TOKEN', 'The token has been revoked.'),
  },
  {
    id: 'linkedin/invalid-with-refresh-token',
    match: { code: '65600' },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: seenInvalid,
    seen: '65600',
    example: refused(65600, null, 'Invalid access token', { hasRefreshToken: true }),
  },
  {
    id: 'linkedin/invalid',
    match: { code: '65600' },
    ...likely(means.revoked),
    citation: seenInvalid,
    seen: '65600',
    example: refused(65600, null, 'Invalid access token'),
  },
  {
    id: 'linkedin/nothing-sent',
    match: { status: 401, words: ['empty oauth2 access token'] },
    ...means.clientBug,
    citation: errorHandling,
    seen: 'Empty oauth2_access_token',
    example: refused(401, null, 'Empty oauth2_access_token'),
  },
];
