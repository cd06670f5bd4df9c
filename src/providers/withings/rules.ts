// Withings: HTTP 200 always; what counts is the number in `status` of the body.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const groups = 'https://github.com/vangorra/python_withings_api/blob/master/withings_api/const.py';
const oauth = 'https://github.com/jaroslawhartman/withings-sync/issues/41';
const limit = 'https://github.com/jaroslawhartman/withings-sync/issues/237';
const reference = 'https://developer.withings.com/api-reference#section/Response-status';

export const rules: readonly Rule[] = [
  {
    id: 'withings/rate-limited',
    match: { at: { status: '601' } },
    ...means.rateLimited,
    citation: limit,
    seen: 'Error 601 (Too many requests)',
    example: answer(200, { status: 601, body: {}, error: 'Too Many Requests' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/refresh-refused',
    match: { stage: 'token_refresh', at: { status: '503' } },
    ...likely(means.revoked),
    citation: oauth,
    seen: 'Received error code: 503',
    example: answer(
      200,
      { status: 503, body: {}, error: 'Invalid Params: invalid refresh_token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'withings/refresh-unauthorized',
    match: { stage: 'token_refresh', at: { status: '401' } },
    ...likely(means.revoked),
    citation: groups,
    seen: 'STATUS_AUTH_FAILED = (100, 101, 102, 200, 401)',
    example: answer(200, { status: 401, body: {}, error: 'invalid_grant' }, { stage: 'token_refresh', auth: 'oauth2' }),
  },
  {
    id: 'withings/authentication-failed',
    match: { at: { status: '401' } },
    ...means.accessTokenExpired,
    citation: groups,
    seen: 'STATUS_AUTH_FAILED = (100, 101, 102, 200, 401)',
    example: answer(
      200,
      { status: 401, body: {}, error: 'XRequestID: Not provided invalid_token: The access token provided is invalid' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'withings/authentication-failed-100',
    match: { at: { status: '100' } },
    ...means.accessTokenExpired,
    citation: groups,
    seen: 'STATUS_AUTH_FAILED = (100, 101, 102, 200, 401)',
    example: answer(
      200,
      { status: 100, body: {}, error: 'XRequestID: Not provided invalid_token: The access token provided is invalid' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'withings/authentication-failed-101',
    match: { at: { status: '101' } },
    ...means.accessTokenExpired,
    citation: groups,
    seen: 'STATUS_AUTH_FAILED = (100, 101, 102, 200, 401)',
    example: answer(
      200,
      { status: 101, body: {}, error: 'XRequestID: Not provided invalid_token: The access token provided is invalid' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'withings/authentication-failed-102',
    match: { at: { status: '102' } },
    ...means.accessTokenExpired,
    citation: groups,
    seen: 'STATUS_AUTH_FAILED = (100, 101, 102, 200, 401)',
    example: answer(
      200,
      { status: 102, body: {}, error: 'XRequestID: Not provided invalid_token: The access token provided is invalid' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'withings/not-permitted-214',
    match: { at: { status: '214' } },
    ...likely(means.scopeMissing),
    citation: groups,
    seen: 'STATUS_UNAUTHORIZED = (214, 277, 2553, 2554, 2555)',
    example: answer(200, { status: 214, body: {}, error: 'Unauthorized' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/not-permitted-277',
    match: { at: { status: '277' } },
    ...likely(means.scopeMissing),
    citation: groups,
    seen: 'STATUS_UNAUTHORIZED = (214, 277, 2553, 2554, 2555)',
    example: answer(200, { status: 277, body: {}, error: 'Unauthorized' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/user-deactivated',
    match: { at: { status: '328' } },
    ...likely(means.accountDeleted),
    citation: reference,
    example: answer(200, { status: 328, body: {}, error: 'The user is deactivated' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/wrong-action',
    match: { at: { status: '2554' } },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(200, { status: 2554, body: {}, error: 'Wrong action or wrong webservice' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/unknown-error',
    match: { at: { status: '2555' } },
    ...likely(means.outage),
    citation: reference,
    example: answer(200, { status: 2555, body: {}, error: 'An unknown error occurred' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/timed-out',
    match: { at: { status: '522' } },
    ...means.timeout,
    citation: groups,
    seen: 'STATUS_TIMEOUT = (522,)',
    example: answer(200, { status: 522, body: {}, error: 'Timeout' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/bad-state',
    match: { at: { status: '524' } },
    ...likely(means.concurrentUpdate),
    citation: groups,
    seen: 'STATUS_BAD_STATE = (524,)',
    example: answer(200, { status: 524, body: {}, error: 'Bad state' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/bad-params',
    match: { at: { status: '503' }, stage: 'api_call' },
    ...means.badRequest,
    citation: groups,
    seen: 'STATUS_INVALID_PARAMS',
    example: answer(200, { status: 503, body: {}, error: 'Invalid Params' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/unknown-user',
    match: { at: { status: '353' } },
    ...likely(means.badRequest),
    citation: groups,
    seen: '353',
    example: answer(200, { status: 353, body: {}, error: 'Unknown userid' }, { auth: 'oauth2' }),
  },
  {
    id: 'withings/occurred',
    match: { at: { status: '2556' } },
    ...likely(means.outage),
    citation: groups,
    seen: '2556',
    example: answer(200, { status: 2556, body: {}, error: 'Service is not defined' }, { auth: 'oauth2' }),
  },
];
