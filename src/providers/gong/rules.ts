// Gong: sentences in `errors`; it has no codes, and refuses a missing scope with 401.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const scope =
  'https://github.com/NangoHQ/integration-templates/blob/main/integrations/gong/tests/get-stats-interaction.test.json';
const server =
  'https://github.com/NangoHQ/integration-templates/blob/main/integrations/gong/tests/list-tasks.test.json';
const meeting =
  'https://github.com/NangoHQ/integration-templates/blob/main/integrations/gong/tests/create-meeting.test.json';
const reference = 'https://gong.app.gong.io/settings/api/documentation';

export const rules: readonly Rule[] = [
  {
    id: 'gong/scope',
    match: {
      words: ['dont have permission to use | missing scope | not have the required scope'],
      format: ['json', 'none'],
    },
    ...means.scopeMissing,
    citation: scope,
    seen: "You don't have permission to use",
    example: answer(
      401,
      {
        requestId: '3f4rd4iyaspp375joyu',
        errors: ["You don't have permission to use 'api:stats:interaction' in your app."],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gong/other-link',
    match: { words: ['provider disconnected'] },
    ...likely(means.badRequest),
    scope: 'stream',
    citation: meeting,
    seen: 'Provider disconnected',
    example: answer(
      409,
      {
        requestId: '5cf20b3b',
        errors: ['Provider disconnected'],
        userFacingError: 'Google Meet is disconnected from Gong.',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gong/daily-limit',
    match: { words: ['daily limit | daily api limit | calls per day'] },
    ...likely(means.quotaExhausted),
    citation: reference,
    example: answer(
      429,
      { requestId: '3f4rd4iyaspp375joyu', errors: ['API daily limit has been reached.'] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gong/server',
    match: { words: ['internal server error occurred'] },
    ...means.outage,
    citation: server,
    seen: 'Internal server error occurred',
    example: answer(
      500,
      { requestId: '3f4rd4iyaspp375joyu', errors: ['Internal server error occurred'] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gong/key',
    match: {
      stage: 'api_call',
      auth: ['basic', 'api_key'],
      status: 401,
      words: ['access key | authorization | unauthorized | credentials | authenticate'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(
      401,
      { requestId: '3f4rd4iyaspp375joyu', errors: ['No valid access key was found.'] },
      { auth: 'basic' },
    ),
  },
  {
    id: 'gong/access-token',
    match: { auth: 'oauth2', status: 401, words: ['token | authorization | unauthorized | expired'], format: 'json' },
    ...likely(means.accessTokenExpired),
    citation: reference,
    example: answer(
      401,
      { requestId: '3f4rd4iyaspp375joyu', errors: ['The access token is invalid or has expired.'] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'gong/not-found',
    match: { status: 404, words: ['no calls found | no users found | not found'] },
    ...likely(means.notFound),
    citation: reference,
    example: answer(
      404,
      { requestId: '3f4rd4iyaspp375joyu', errors: ['No calls found corresponding to the provided filters'] },
      { auth: 'oauth2' },
    ),
  },
];
