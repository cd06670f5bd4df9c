// Pinecone: plain text of its older gate, `error.code` of the newer one, names of its client.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const client = 'https://github.com/pinecone-io/pinecone-ts-client/blob/main/src/errors/http.ts';
const gateThread = 'https://github.com/Significant-Gravitas/AutoGPT/issues/541';
const errors = 'https://docs.pinecone.io/reference/api/errors';

export const rules: readonly Rule[] = [
  {
    id: 'pinecone/key-or-environment',
    match: { format: ['json', 'text'], words: ['api key is missing or invalid for the environment'] },
    ...means.wrongApiKey,
    citation: gateThread,
    seen: 'API key is missing or invalid for the environment',
    example: answer(
      401,
      'API key is missing or invalid for the environment "us-east1-gcp". Check that the correct environment is specified.',
      { auth: 'api_key' },
    ),
  },
  {
    id: 'pinecone/key-by-client',
    match: { words: ['pinecone authorization error | the api key you provided was rejected'] },
    ...means.wrongApiKey,
    citation: client,
    seen: 'The API key you provided was rejected',
    example: {
      stage: 'api_call',
      auth: 'api_key',
      error: {
        name: 'PineconeAuthorizationError',
        message: 'The API key you provided was rejected while calling https://api.pinecone.io/indexes.',
      },
    },
  },
  {
    id: 'pinecone/key',
    match: { at: { 'error.code': 'UNAUTHENTICATED' } },
    ...means.wrongApiKey,
    citation: errors,
    example: answer(
      401,
      { error: { code: 'UNAUTHENTICATED', message: 'Invalid API Key' }, status: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'pinecone/plan',
    match: { code: ['PineconeNotImplementedError'] },
    ...likely(means.planLimit),
    citation: client,
    seen: 'unavailable to you on your current plan',
    example: {
      stage: 'api_call',
      auth: 'api_key',
      error: {
        name: 'PineconeNotImplementedError',
        message: 'A call to https://api.pinecone.io/collections returned HTTP status 501.',
      },
    },
  },
  {
    id: 'pinecone/forbidden',
    match: { at: { 'error.code': 'FORBIDDEN' } },
    ...likely(means.objectAccessLost),
    citation: errors,
    example: answer(403, { error: { code: 'FORBIDDEN', message: 'Forbidden' }, status: 403 }, { auth: 'api_key' }),
  },
  {
    id: 'pinecone/quota',
    match: { at: { 'error.code': 'RESOURCE_EXHAUSTED' } },
    ...means.rateLimited,
    citation: errors,
    example: answer(
      429,
      { error: { code: 'RESOURCE_EXHAUSTED', message: 'Too many requests' }, status: 429 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'pinecone/index-missing',
    match: { code: ['PineconeNotFoundError'] },
    ...means.notFound,
    citation: client,
    seen: 'PineconeNotFoundError',
    example: {
      stage: 'api_call',
      auth: 'api_key',
      error: {
        name: 'PineconeNotFoundError',
        message: 'A call to https://api.pinecone.io/indexes/orders returned HTTP status 404.',
      },
    },
  },
  {
    id: 'pinecone/down',
    match: { code: ['PineconeInternalServerError', 'PineconeUnavailableError', 'PineconeMaxRetriesExceededError'] },
    ...means.outage,
    citation: client,
    seen: 'PineconeUnavailableError',
    example: {
      stage: 'api_call',
      auth: 'api_key',
      error: { name: 'PineconeUnavailableError', message: 'The Pinecone service is temporarily unavailable.' },
    },
  },
];
