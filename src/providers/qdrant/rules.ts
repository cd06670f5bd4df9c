// Qdrant: plain text from its own guard, JSON from the gate of its cloud.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const guard = 'https://github.com/qdrant/qdrant/blob/master/src/common/auth/mod.rs';
const cloudThread = 'https://github.com/qdrant/qdrant-client/issues/127';
const rights = 'https://github.com/qdrant/qdrant/pull/3968';

export const rules: readonly Rule[] = [
  {
    id: 'qdrant/no-key',
    match: { format: ['json', 'text'], words: ['must provide an api key or an authorization bearer token'] },
    ...means.wrongApiKey,
    citation: guard,
    seen: 'Must provide an API key or an Authorization bearer token',
    example: answer(401, 'Must provide an API key or an Authorization bearer token', { auth: 'api_key' }),
  },
  {
    id: 'qdrant/key',
    match: { format: ['json', 'text'], words: ['invalid api key or jwt'] },
    ...means.wrongApiKey,
    citation: guard,
    seen: 'Invalid API key or JWT',
    example: answer(401, 'Invalid API key or JWT', { auth: 'api_key' }),
  },
  {
    id: 'qdrant/jwt-expired',
    match: { format: ['json', 'text'], words: ['expired signature'] },
    ...means.expiredAge,
    citation: guard,
    example: answer(401, 'ExpiredSignature', { auth: 'api_key' }),
  },
  {
    id: 'qdrant/jwt',
    match: { format: ['json', 'text'], words: ['invalid jwt'] },
    ...likely(means.wrongApiKey),
    citation: guard,
    seen: 'Invalid JWT, stateful validation failed',
    example: answer(401, 'Invalid JWT, stateful validation failed', { auth: 'api_key' }),
  },
  {
    id: 'qdrant/read-only-key',
    match: { format: ['json', 'text'], words: ['internal api requires the read write api key'] },
    ...means.scopeMissing,
    citation: guard,
    seen: 'Internal API requires the read-write API key',
    example: answer(401, 'Internal API requires the read-write API key', { auth: 'api_key' }),
  },
  // Seen while its cloud was down, too.
  {
    id: 'qdrant/cloud-key',
    match: { words: ['key doesnt exist'] },
    ...likely(means.wrongApiKey),
    citation: cloudThread,
    seen: "key doesn\\'t exist",
    example: answer(403, { error: "key doesn't exist" }, { auth: 'api_key' }),
  },
  {
    id: 'qdrant/rights',
    match: {
      words: ['global access is required | only global access | access to collection | write access'],
      status: 403,
    },
    ...likely(means.scopeMissing),
    citation: rights,
    seen: '403 Permission Denied',
    example: answer(403, { status: { error: 'Forbidden: Global access is required' } }, { auth: 'api_key' }),
  },
  {
    id: 'qdrant/no-collection',
    match: { words: ['collection', 'doesnt exist | not found'], status: 404 },
    ...means.notFound,
    citation: guard,
    example: answer(404, { status: { error: "Not found: Collection `orders` doesn't exist!" } }, { auth: 'api_key' }),
  },
];
