// Meta's Graph API (Facebook, Instagram, WhatsApp): `error.code` says what kind, `error.error_subcode` why. Known by its fixed type names.
import { likely, means } from '../meanings.ts';
import { answer, type Meaning, type Rule } from '../rules.ts';

const errorHandling = 'https://developers.facebook.com/docs/graph-api/guides/error-handling/';
const marketingErrors = 'https://developers.facebook.com/docs/marketing-api/error-reference/';

const isGraph = { 'error.code': '', 'error.message': '' };

/** Subcodes of code 190 and 102: why the token is refused. */
const subcode = (name: string, subcodes: readonly number[], meaning: Meaning): Rule => ({
  id: `meta/${name}`,
  match: { code: subcodes.map(String), also: ['190', '102', '10'], at: { 'error.error_subcode': '' } },
  ...meaning,
  citation: errorHandling,
  example: answer(
    400,
    { error: { message: 'See the documentation.', type: 'OAuthException', code: 190, error_subcode: subcodes[0] } },
    { auth: 'oauth2' },
  ),
});

/** Codes of one meaning, whatever the subcode. */
const codes = (
  name: string,
  numbers: readonly number[],
  meaning: Meaning,
  type = 'OAuthException',
  citation = errorHandling,
): Rule => ({
  id: `meta/${name}`,
  match: {
    code: numbers.map(String),
    also: ['OAuthException', 'GraphMethodException', 'FacebookApiException', 'IGApiException'],
    at: isGraph,
  },
  ...meaning,
  citation,
  example: answer(400, { error: { message: 'See the documentation.', type, code: numbers[0] } }, { auth: 'oauth2' }),
});

export const metaRules: readonly Rule[] = [
  subcode('app-removed', [458], means.revoked),
  subcode('checkpoint', [459, 490, 464], means.accountLocked),
  subcode('password-changed', [460], means.passwordChanged),
  subcode('token-expired', [463], means.expiredAge),
  subcode('data-access-expired', [493], means.expiredInactivity),
  subcode('token-invalid', [467], means.loggedOut),
  subcode('page-role', [492], means.roleLost),
  {
    id: 'meta/transient',
    match: { at: { 'error.is_transient': 'true', 'error.fbtrace_id': '' } },
    ...likely(means.outage),
    citation: errorHandling,
    example: answer(500, {
      error: {
        message: 'See the documentation.',
        type: 'FacebookApiException',
        code: 99,
        is_transient: true,
        fbtrace_id: 'x',
      },
    }),
  },
  codes(
    'throttled',
    [4, 17, 32, 613, 341, 368, 80000, 80001, 80002, 80003, 80004, 80005, 80006, 80008, 80014],
    means.rateLimited,
  ),
  codes('outage', [1, 2], means.outage),
  codes('app-capability', [3], means.appNotApproved),
  {
    id: 'meta/page-permission-in-words',
    match: { code: '190', also: 'OAuthException', at: isGraph, words: ['permission'] },
    ...likely(means.scopeMissing),
    citation: errorHandling,
    example: answer(400, {
      error: { message: 'A permission must be granted first.', type: 'OAuthException', code: 190 },
    }),
  },
  {
    id: 'meta/190-expired',
    match: {
      code: ['190', '102', '463'],
      also: 'OAuthException',
      at: isGraph,
      words: ['has expired | session has expired'],
    },
    ...likely(means.expiredAge),
    citation: errorHandling,
    example: answer(400, { error: { message: 'The session has expired.', type: 'OAuthException', code: 190 } }),
  },
  codes('access-token', [190], likely(means.revoked)),
  codes('session', [102], likely(means.expiredAge)),
  {
    id: 'meta/app-review',
    match: {
      code: '10',
      also: 'OAuthException',
      at: isGraph,
      words: ['app review | verified business | your app | business verification | feature'],
    },
    ...likely(means.appNotApproved),
    citation: errorHandling,
    example: answer(400, { error: { message: '(#10) Your app needs App Review.', type: 'OAuthException', code: 10 } }),
  },
  {
    id: 'meta/app-deactivated',
    match: { code: '200', at: isGraph, words: ['api access blocked | api access deactivated'] },
    ...likely(means.appDisabled),
    citation: errorHandling,
    example: answer(400, { error: { message: 'API access deactivated.', type: 'OAuthException', code: 200 } }),
  },
  codes('permission', [10, 294, 299], likely(means.scopeMissing)),
  codes('role', [273, 270, 278], likely(means.roleLost), 'OAuthException', marketingErrors),
  {
    id: 'meta/permission-2xx',
    match: {
      code: Array.from({ length: 100 }, (_, index) => String(200 + index)),
      at: isGraph,
      words: ['permission | permissions | access | admin | granted'],
    },
    ...likely(means.scopeMissing),
    citation: errorHandling,
    example: answer(403, { error: { message: '(#200) Permissions error', type: 'OAuthException', code: 200 } }),
  },
  {
    id: 'meta/100-missing-permissions',
    match: {
      code: '100',
      at: isGraph,
      words: ['missing permissions | missing permission'],
      without: ['does not exist'],
    },
    ...likely(means.roleLost),
    citation: errorHandling,
    example: answer(400, { error: { message: '(#100) Missing permissions', type: 'OAuthException', code: 100 } }),
  },
  {
    id: 'meta/100-object',
    match: { code: '100', also: '33', at: isGraph },
    ...likely(means.objectAccessLost),
    citation: errorHandling,
    example: answer(400, {
      error: {
        message: 'The object does not exist or is not visible.',
        type: 'GraphMethodException',
        code: 100,
        error_subcode: 33,
      },
    }),
  },
  codes('parameter', [100, 101, 803, 2500, 2635, 1487534], likely(means.badRequest)),
];
