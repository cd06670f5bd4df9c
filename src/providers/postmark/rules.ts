// Postmark: `ErrorCode`, a number of its own beside the status 422.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://gist.github.com/abhijit-hota/27f385c8bf90028adc893bdf91482547';

export const rules: readonly Rule[] = [
  {
    id: 'postmark/no-token',
    match: {
      at: { ErrorCode: '10' },
      words: ['no account or server api tokens were supplied | please do not include'],
    },
    ...means.badRequest,
    citation: 'https://postmarkapp.com/developer/api/overview#error-codes',
    example: answer(
      401,
      { ErrorCode: 10, Message: 'No Account or Server API tokens were supplied in the HTTP headers.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'postmark/token',
    match: { at: { ErrorCode: '10' } },
    ...likely(means.wrongApiKey),
    citation: codes,
    seen: 'Bad or missing API token',
    example: answer(401, { ErrorCode: 10, Message: 'Bad or missing API token' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/maintenance',
    match: { at: { ErrorCode: '100' } },
    ...means.maintenance,
    citation: codes,
    seen: 'Maintenance',
    example: answer(503, { ErrorCode: 100, Message: 'Maintenance' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/not-allowed',
    match: { at: { ErrorCode: '405' } },
    ...likely(means.planLimit),
    citation: codes,
    seen: 'Not allowed to send',
    example: answer(422, { ErrorCode: 405, Message: 'Not allowed to send' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/pending',
    match: { at: { ErrorCode: '412' } },
    ...likely(means.userSuspended),
    citation: codes,
    seen: 'Account is Pending',
    example: answer(422, { ErrorCode: 412, Message: 'Account is Pending' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/may-not-send',
    match: { at: { ErrorCode: '413' } },
    ...likely(means.userSuspended),
    citation: codes,
    seen: 'Account May Not Send',
    example: answer(422, { ErrorCode: 413, Message: 'Account May Not Send' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/rate-limit',
    match: { at: { ErrorCode: '429' } },
    ...means.rateLimited,
    citation: codes,
    seen: 'Rate Limit Exceeded',
    example: answer(429, { ErrorCode: 429, Message: 'Rate Limit Exceeded' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/not-yours',
    match: { at: { ErrorCode: '507' } },
    ...likely(means.objectAccessLost),
    citation: codes,
    seen: 'You do not own this Sender Signature',
    example: answer(422, { ErrorCode: 507, Message: 'You do not own this Sender Signature' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/not-found',
    match: { code: ['501', '510', '701'], status: 422 },
    ...means.notFound,
    citation: codes,
    seen: 'This domain was not found',
    example: answer(422, { ErrorCode: 510, Message: 'This domain was not found' }, { auth: 'api_key' }),
  },
  {
    id: 'postmark/request',
    match: {
      status: 422,
      code: ['300', '400', '401', '402', '403', '406', '409', '410', '411', '500', '502', '503', '504', '511'],
    },
    ...means.badRequest,
    citation: codes,
    seen: 'Invalid JSON',
    example: answer(422, { ErrorCode: 402, Message: 'Invalid JSON' }, { auth: 'api_key' }),
  },
];
