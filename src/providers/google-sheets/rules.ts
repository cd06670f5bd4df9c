// Google Sheets: a spreadsheet is shared with the person, or it is not; quotas are counted by the minute.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError, rpcError } from '../google/answers.ts';

export const rules: readonly Rule[] = [
  {
    id: 'google-sheets/not-a-google-sheet',
    match: { status: 400, words: ['operation is not supported for this document | must not be an office file'] },
    ...means.badRequest,
    scope: 'data_source',
    citation: 'https://github.com/googleworkspace/php-samples/issues/65',
    seen: 'This operation is not supported for this document',
    example: jsonError(400, 'failedPrecondition', 'This operation is not supported for this document'),
  },
  {
    id: 'google-sheets/quota-per-minute',
    match: { words: ['read requests | write requests', 'quota exceeded'] },
    ...means.rateLimited,
    citation: 'https://github.com/google/garf/issues/299',
    seen: "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'",
    example: rpcError(
      429,
      'RESOURCE_EXHAUSTED',
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'.",
    ),
  },
  {
    id: 'google-sheets/not-shared',
    match: { at: { 'error.status': 'PERMISSION_DENIED' }, words: ['caller does not have permission'] },
    ...means.objectAccessLost,
    citation: 'https://github.com/googleapis/google-api-ruby-client/issues/461',
    seen: 'The caller does not have permission',
    example: rpcError(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
  },
  {
    id: 'google-sheets/spreadsheet-gone',
    match: { status: 404, words: ['requested entity was not found'] },
    ...means.notFound,
    scope: 'data_source',
    citation: 'https://github.com/caltechlibrary/dataset/issues/22',
    seen: 'Requested entity was not found.',
    example: rpcError(404, 'NOT_FOUND', 'Requested entity was not found.'),
  },
  {
    id: 'google-sheets/range',
    match: { status: 400, words: ['unable to parse range | exceeds grid limits | no grid with id | invalid requests'] },
    ...means.badRequest,
    citation: 'https://github.com/caltechlibrary/dataset/issues/97',
    seen: 'Unable to parse range',
    example: rpcError(400, 'INVALID_ARGUMENT', 'Unable to parse range: Sheet1!A1:B'),
  },
  {
    id: 'google-sheets/busy',
    match: { status: [500, 503], words: ['internal error encountered | service is currently unavailable'] },
    ...likely(means.outage),
    citation: 'https://github.com/Paradigmllc/gspread-pandas/issues/32',
    seen: 'The service is currently unavailable.',
    example: rpcError(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
  },
];
