// Marketo: `errors[].code` in answers with status 200. Access tokens are fetched with the client id and secret of the customer's own custom service.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorCodes =
  'https://github.com/AdobeDocs/marketo-developer.en/blob/0a145a48eee0207156e734a10e2a4bd5a6cd984c/help/rest-api/error-codes.md';
const knowledgeBase = 'https://experienceleague.adobe.com/en/docs/experience-cloud-kcs/kbarticles/ka-28813';

export const rules: readonly Rule[] = [
  {
    id: 'marketo/601',
    match: { code: ['601', '602'] },
    ...means.accessTokenExpired,
    citation: errorCodes,
    seen: 'Access token expired',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '602', message: 'Access token expired' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/600',
    match: { code: '600' },
    ...likely(means.badRequest),
    citation: knowledgeBase,
    seen: 'Empty access token',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '600', message: 'Empty access token' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/603',
    match: { code: '603' },
    ...likely(means.roleLost),
    citation: errorCodes,
    seen: 'Access denied',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '603', message: 'Access denied' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/partition',
    // Of single records, in an answer that succeeded as a whole.
    match: { at: { 'result.*.reasons.*.code': '1008' } },
    ...likely(means.objectAccessLost),
    citation: errorCodes,
    seen: '1008',
    example: answer(
      200,
      {
        requestId: '1',
        success: true,
        result: [{ status: 'skipped', reasons: [{ code: '1008', message: "Access denied to partition 'x'" }] }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/616',
    match: { code: ['616', '703'] },
    ...means.planLimit,
    citation: errorCodes,
    seen: 'The feature is not enabled for the subscription',
    example: answer(
      200,
      {
        requestId: 'e42b#14272d07d78',
        success: false,
        errors: [{ code: '703', message: 'The feature is not enabled for the subscription' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/607',
    match: { code: '607' },
    ...means.quotaExhausted,
    citation: errorCodes,
    seen: 'Daily quota reached',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '607', message: 'Daily quota reached' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/export-quota',
    match: { code: '1029', words: ['quota | daily'] },
    ...likely(means.quotaExhausted),
    citation: errorCodes,
    example: answer(
      200,
      {
        requestId: 'e42b#14272d07d78',
        success: false,
        errors: [{ code: '1029', message: 'Export daily quota exceeded' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/606',
    match: { code: ['606', '615', '1029'] },
    ...means.rateLimited,
    citation: errorCodes,
    seen: 'Concurrent access limit reached',
    example: answer(
      200,
      {
        requestId: 'e42b#14272d07d78',
        success: false,
        errors: [{ code: '615', message: 'Concurrent access limit reached' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/608',
    match: { code: '608' },
    ...means.maintenance,
    citation: errorCodes,
    seen: 'API Temporarily Unavailable',
    example: answer(
      200,
      {
        requestId: 'e42b#14272d07d78',
        success: false,
        errors: [{ code: '608', message: 'API Temporarily Unavailable' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/604',
    match: { code: '604' },
    ...means.timeout,
    citation: errorCodes,
    seen: 'Request time-out',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '604', message: 'Request timed out' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/611',
    match: { code: ['611', '713'] },
    ...means.outage,
    citation: errorCodes,
    seen: 'Transient Error',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '713', message: 'Transient Error' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/614',
    match: { code: '614' },
    ...likely(means.outage),
    citation: errorCodes,
    seen: 'This usually indicates temporary inaccessibility.',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '614', message: 'Invalid Subscription' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/719',
    match: { code: '719' },
    ...means.concurrentUpdate,
    citation: errorCodes,
    seen: 'Lock wait timeout exception',
    example: answer(
      200,
      {
        requestId: 'e42b#14272d07d78',
        success: false,
        errors: [{ code: '719', message: 'Lock wait timeout exception' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/610',
    match: { code: ['610', '702', '710', '1004', '1013'] },
    ...likely(means.notFound),
    citation: errorCodes,
    seen: 'Requested resource not found',
    example: answer(
      200,
      {
        requestId: 'e42b#14272d07d78',
        success: false,
        errors: [{ code: '610', message: 'Requested resource not found' }],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/bad-request',
    match: {
      code: [
        '605',
        '609',
        '612',
        '613',
        '701',
        '704',
        '709',
        '711',
        '712',
        '714',
        '718',
        '1001',
        '1002',
        '1003',
        '1005',
        '1006',
        '1007',
        '1009',
        '1011',
      ],
    },
    ...means.badRequest,
    citation: errorCodes,
    seen: 'Invalid JSON',
    example: answer(
      200,
      { requestId: 'e42b#14272d07d78', success: false, errors: [{ code: '609', message: 'Invalid JSON' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'marketo/client-of-customer',
    match: { stage: 'token_refresh', code: ['invalid_client', 'unauthorized'], words: ['client'] },
    ...likely(means.wrongApiKey),
    citation: errorCodes,
    seen: 'This is typically due to an invalid Client Id or invalid Client Secret.',
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'Bad client credentials' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
