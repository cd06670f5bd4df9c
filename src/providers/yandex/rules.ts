// Yandex Direct, Metrica and Disk: tokens last a year or more and are seldom refreshed. Direct answers with 200 and a numeric `error_code`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const direct = 'https://yandex.ru/dev/direct/doc/en/concepts/errors-list';
const metrica = 'https://yandex.com/dev/metrika/en/management/errors';
const oauth = 'https://yandex.com/dev/id/doc/en/tokens/token-invalidate';

export const rules: readonly Rule[] = [
  {
    id: 'yandex/token',
    match: { at: { 'error.error_code': '53' } },
    ...likely(means.revoked),
    citation: direct,
    seen: 'Invalid OAuth token.',
    example: answer(
      200,
      {
        error: {
          request_id: '1',
          error_code: '53',
          error_string: 'Authorization error',
          error_detail: 'Invalid OAuth token',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/authorization-server',
    match: { at: { 'error.error_code': '52' } },
    ...means.outage,
    citation: direct,
    seen: 'Authorization server temporarily unavailable',
    example: answer(
      200,
      {
        error: {
          request_id: '1',
          error_code: '52',
          error_string: 'Authorization server temporarily unavailable',
          error_detail: '',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/application',
    match: { at: { 'error.error_code': '58' } },
    ...means.appNotApproved,
    citation: direct,
    seen: 'You must submit a request for API access and wait for it to be approved.',
    example: answer(
      200,
      {
        error: {
          request_id: '1',
          error_code: '58',
          error_string: 'Incomplete registration',
          error_detail: 'You must submit a request for API access',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/no-rights',
    match: { at: { 'error.error_code': '54' } },
    ...likely(means.objectAccessLost),
    citation: direct,
    seen: 'No rights',
    example: answer(
      200,
      {
        error: {
          request_id: '1',
          error_code: '54',
          error_string: 'No rights',
          error_detail: 'The advertiser is not a client of the agency',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/points',
    match: { at: { 'error.error_code': '152' } },
    ...means.quotaExhausted,
    citation: 'https://yandex.ru/dev/direct/doc/en/python3-requests-points',
    seen: 'points are awarded to users every 60 minutes',
    example: answer(
      200,
      { error: { request_id: '1', error_code: '152', error_string: 'Insufficient points', error_detail: '' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/connections',
    match: { at: { 'error.error_code': '506' } },
    ...means.rateLimited,
    citation: direct,
    example: answer(
      200,
      {
        error: { request_id: '1', error_code: '506', error_string: 'Limit of connections exceeded', error_detail: '' },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/not-in-direct',
    match: { at: { 'error.error_code': '513' } },
    ...likely(means.accountDeleted),
    citation: direct,
    example: answer(
      200,
      {
        error: {
          request_id: '1',
          error_code: '513',
          error_string: 'Your login is not connected to Yandex Direct',
          error_detail: '',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/server',
    match: { at: { 'error.error_code': '1000' } },
    ...means.outage,
    citation: direct,
    seen: 'Server temporarily unavailable',
    example: answer(
      200,
      {
        error: {
          request_id: '1',
          error_code: '1000',
          error_string: 'Server temporarily unavailable',
          error_detail: '',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/service-start',
    match: { at: { 'error.error_code': '1001' } },
    ...means.outage,
    citation: direct,
    seen: 'Service initialization error',
    example: answer(
      200,
      {
        error: { request_id: '1', error_code: '1001', error_string: 'Service initialization error', error_detail: '' },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/metrica-token',
    match: { at: { 'errors.*.error_type': 'invalid_token' } },
    ...likely(means.revoked),
    citation: metrica,
    example: answer(
      403,
      {
        errors: [{ error_type: 'invalid_token', message: 'Invalid oauth_token' }],
        code: 403,
        message: 'Invalid oauth_token',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/metrica-access',
    match: { at: { 'errors.*.error_type': 'access_denied' } },
    ...likely(means.objectAccessLost),
    citation: metrica,
    example: answer(
      403,
      {
        errors: [{ error_type: 'access_denied', message: 'Access is denied' }],
        code: 403,
        message: 'Access is denied',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/metrica-quota',
    match: {
      code: [
        'quota_requests_by_uid',
        'quota_requests_by_ip',
        'quota_delegate_requests',
        'quota_grants_requests',
        'quota_parallel_requests',
        'quota_user_requests',
      ],
    },
    ...means.rateLimited,
    citation: metrica,
    example: answer(
      429,
      {
        errors: [{ error_type: 'quota_requests_by_uid', message: 'Quota exceeded' }],
        code: 429,
        message: 'Quota exceeded',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'yandex/grant',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: oauth,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'expired_token' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
