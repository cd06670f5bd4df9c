// Segment: `errors[]` with type and message. The Public API belongs to some plans; a token is made by a Workspace Owner.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const api = 'https://www.twilio.com/docs/segment/api/public-api';
const owner = 'https://github.com/segment-boneyard/segment-docs/pull/5088';
const tokens = 'https://www.twilio.com/docs/segment/api/config-api/authentication';

export const rules: readonly Rule[] = [
  {
    id: 'segment/plan',
    match: { words: ['tier | plan | business | upgrade'], status: [402, 403], format: 'json' },
    ...likely(means.planLimit),
    citation: api,
    seen: 'The Public API is available to Team and Business Tier customers.',
    example: answer(
      403,
      { errors: [{ type: 'forbidden', message: 'The Public API is not available on the plan of this workspace' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'segment/token-refused',
    match: { at: { 'errors.*.type': 'unauthorized' } },
    ...likely(means.wrongApiKey),
    citation: tokens,
    seen: 'If you lose the token you can generate a new one.',
    example: answer(401, { errors: [{ type: 'unauthorized', message: 'Unauthorized' }] }, { auth: 'api_key' }),
  },
  {
    id: 'segment/token-refused-by-status',
    match: { status: 401, words: ['unauthorized | invalid token | token'], format: 'json' },
    ...likely(means.wrongApiKey),
    citation: owner,
    seen: 'users that have "Workspace Owner"',
    example: answer(401, { errors: [{ type: 'authentication', message: 'Invalid token' }] }, { auth: 'api_key' }),
  },
  {
    id: 'segment/permission',
    match: { at: { 'errors.*.type': 'forbidden' } },
    ...likely(means.roleLost),
    citation: tokens,
    seen: 'tokens should be assigned the least permissions needed',
    example: answer(403, { errors: [{ type: 'forbidden', message: 'Forbidden' }] }, { auth: 'api_key' }),
  },
  {
    id: 'segment/not-found',
    match: { at: { 'errors.*.type': 'not-found' } },
    ...likely(means.notFound),
    citation: api,
    example: answer(404, { errors: [{ type: 'not-found', message: 'The source was not found' }] }, { auth: 'api_key' }),
  },
  {
    id: 'segment/rate-limited',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: api,
    example: answer(
      429,
      { errors: [{ type: 'too-many-requests', message: 'Too many requests' }] },
      { auth: 'api_key' },
    ),
  },
];
