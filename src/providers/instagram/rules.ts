// Instagram: what its own address and its professional accounts add to the Graph's codes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { graphError } from '../facebook-ads/answers.ts';

const catalog = 'https://github.com/raaabdullah1/meta-graph-errors/blob/main/src/MetaErrorCatalog.php';
const oldErrors = 'https://gist.github.com/zaur/e9bf43206a71728a73bf';

export const rules: readonly Rule[] = [
  {
    id: 'instagram/challenge',
    match: {
      auth: ['session', 'basic'],
      words: [
        'challenge required | checkpoint required | checkpoint challenge required | challenge_required | checkpoint_required',
      ],
    },
    ...means.mfaOrSsoRequired,
    citation: 'https://github.com/subzeroid/instagrapi/blob/master/docs/usage-guide/handle_exception.md',
    example: answer(
      400,
      { message: 'challenge_required', status: 'fail', error_type: 'checkpoint_challenge_required' },
      { auth: 'session' },
    ),
  },
  {
    id: 'instagram/login-asked',
    match: { auth: ['session', 'basic'], words: ['login required | login_required'] },
    ...means.loggedOut,
    citation: 'https://github.com/subzeroid/instagrapi/blob/master/docs/usage-guide/handle_exception.md',
    example: answer(
      403,
      { message: 'login_required', error_title: 'You have been logged out', logout_reason: 8, status: 'fail' },
      { auth: 'session' },
    ),
  },
  {
    id: 'instagram/feedback',
    match: { auth: ['session', 'basic'], words: ['feedback required | feedback_required | please wait a few minutes'] },
    ...likely(means.rateLimited),
    citation: 'https://github.com/subzeroid/instagrapi/blob/master/docs/usage-guide/handle_exception.md',
    example: answer(400, { message: 'feedback_required', spam: true, status: 'fail' }, { auth: 'session' }),
  },
  {
    // An app with Standard Access serves only accounts that have a role on it.
    id: 'instagram/app-has-standard-access',
    match: {
      at: { 'error.type': 'IGApiException', 'error.code': '100' },
      words: ['unsupported request', 'method type'],
    },
    ...likely(means.appNotApproved),
    citation: 'https://github.com/diwenne/openreply/pull/17',
    seen: 'Unsupported request - method type: get [code=100, type=IGApiException]',
    example: graphError(100, 'Unsupported request - method type: get', { type: 'IGApiException' }),
  },
  {
    id: 'instagram/developer-role',
    match: { words: ['insufficient developer role'] },
    ...likely(means.appNotApproved),
    citation: 'https://github.com/jsmrtn/craftagram/issues/16',
    seen: 'Insufficient developer role',
    example: answer(
      400,
      { error_type: 'OAuthException', code: 400, error_message: 'Insufficient developer role' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'instagram/session-expired',
    match: { at: { 'error.code': '190' }, words: ['session has expired'] },
    ...means.expiredAge,
    citation: 'https://github.com/chatwoot/chatwoot/issues/12989',
    seen: 'Error validating access token: Session has expired on',
    example: graphError(190, 'Error validating access token: Session has expired on Tuesday, 01-Dec-25 06:00:00 PST.'),
  },
  {
    id: 'instagram/session-invalidated',
    match: { at: { 'error.code': '190' }, words: ['session has been invalidated'] },
    ...means.passwordChanged,
    citation: 'https://github.com/stevenschobert/instafeed.js/issues/747',
    seen: 'The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    example: graphError(
      190,
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    ),
  },
  {
    id: 'instagram/restricted',
    match: { at: { 'error.error_subcode': '2207050' } },
    ...means.accountLocked,
    citation: catalog,
    seen: "'25:2207050'",
    example: graphError(25, undefined, { error_subcode: 2207050 }),
  },
  {
    id: 'instagram/spam-suspected',
    match: { at: { 'error.error_subcode': '2207051' } },
    ...likely(means.accountLocked),
    citation: catalog,
    seen: "'4:2207051'",
    example: graphError(4, undefined, { error_subcode: 2207051 }),
  },
  {
    id: 'instagram/media-gone',
    match: { at: { 'error.error_subcode': '2207006' } },
    ...likely(means.notFound),
    citation: catalog,
    seen: "'24:2207006'",
    example: graphError(24, undefined, { error_subcode: 2207006 }),
  },
  {
    id: 'instagram/daily-limit',
    match: { at: { 'error.error_subcode': '2207042' } },
    ...means.quotaExhausted,
    citation: catalog,
    seen: "'9:2207042'",
    example: graphError(9, undefined, { error_subcode: 2207042 }),
  },
  {
    id: 'instagram/before-conversion',
    match: { at: { 'error.error_subcode': '2108006' } },
    ...means.badRequest,
    citation: 'https://github.com/keboola/ex-facebook-graph-api/issues/86',
    seen: 'Media posted before business account conversion',
    example: graphError(100, 'Invalid parameter', {
      error_subcode: 2108006,
      error_user_title: 'Media posted before business account conversion',
    }),
  },
  {
    id: 'instagram/not-a-professional-account',
    match: {
      words: [
        'not an instagram business | not a business account | not a professional account | instagram business account',
      ],
      at: { 'error.code': '' },
    },
    ...likely({ ...means.planLimit, remedy: { actor: 'user', action: 'settle_at_provider' } }),
    citation: 'https://developers.facebook.com/docs/instagram-platform/overview',
    example: graphError(10, '(#10) The user is not an Instagram Business'),
  },
  {
    id: 'instagram/server',
    match: { at: { 'error.error_subcode': '2207001' } },
    ...means.outage,
    citation: catalog,
    seen: "'-1:2207001'",
    example: graphError(-1, undefined, { error_subcode: 2207001 }),
  },
  // The API before the Graph: `meta.error_type`.
  {
    id: 'instagram/old-token',
    match: { code: ['OAuthAccessTokenException', 'OAuthAccessTokenError'] },
    ...means.revoked,
    citation: 'https://github.com/jelled/geogram/issues/2',
    seen: 'OAuthAccessTokenException',
    example: answer(
      400,
      {
        meta: {
          error_type: 'OAuthAccessTokenException',
          code: 400,
          error_message: 'The access_token provided is invalid.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'instagram/old-not-allowed',
    match: { code: 'APINotAllowedError' },
    ...likely(means.objectAccessLost),
    citation: oldErrors,
    seen: 'APINotAllowedError',
    example: answer(
      400,
      { meta: { error_type: 'APINotAllowedError', code: 400, error_message: 'you cannot view this resource' } },
      { auth: 'oauth2' },
    ),
  },
];
