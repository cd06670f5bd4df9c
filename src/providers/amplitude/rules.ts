// Amplitude: API key and secret key of a project. Its answers are short; 404 of the export says that there are no events in the window.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const connector =
  'https://github.com/airbytehq/airbyte/blob/master/airbyte-integrations/connectors/source-amplitude/source_amplitude/errors.py';
const troubles = 'https://learn.microsoft.com/azure/databricks/ingestion/lakeflow-connect/amplitude-troubleshoot';
const keys = 'https://amplitude.com/docs/api/content/admin/account-management/manage-your-api-keys-and-secret-keys';
const reference = 'https://amplitude.com/docs/apis/analytics/export';

export const rules: readonly Rule[] = [
  {
    id: 'amplitude/window-too-large',
    match: { status: 400, words: ['too large | 4gb | exceeds'] },
    ...means.badRequest,
    citation: troubles,
    seen: 'Amplitude returns an HTTP 400 when the export size exceeds 4 GB.',
    example: answer(
      400,
      { error: { http_code: 400, type: 'bad_request', message: 'The export size exceeds 4GB' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'amplitude/key-revoked',
    match: {
      status: [401, 403],
      words: [
        'invalid api key | invalid credentials | unauthorized | invalid secret key | incorrect | invalid_api_key',
      ],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: keys,
    seen: 'the key is permanently unusable',
    example: answer(
      401,
      { error: { http_code: 401, type: 'unauthorized', message: 'Invalid API key' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'amplitude/key-or-permission',
    match: { status: 403, words: ['forbidden | permission'], format: 'json' },
    ...guess(means.roleLost),
    citation: troubles,
    seen: 'or the key does not have permission to call the requested endpoint',
    example: answer(403, { error: { http_code: 403, type: 'forbidden', message: 'Forbidden' } }, { auth: 'api_key' }),
  },
  {
    id: 'amplitude/cost-limit',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      429,
      { error: { http_code: 429, type: 'too_many_requests', message: 'Query cost limit exceeded' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'amplitude/no-events',
    match: { status: 404 },
    ...means.notFound,
    citation: connector,
    seen: 'No data collected',
    example: answer(
      404,
      { error: { http_code: 404, type: 'not_found', message: 'Raw data files were not found.' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'amplitude/window-timed-out',
    match: { status: 504 },
    ...means.timeout,
    citation: connector,
    seen: 'The amount of data is large causing a timeout.',
    example: answer(504, '', { auth: 'api_key' }),
  },
];
