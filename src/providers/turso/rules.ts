// Turso (libSQL): the client says SERVER_ERROR of every refusal, with the HTTP status in words.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.turso.tech/sdk/ts/reference';

export const rules: readonly Rule[] = [
  {
    id: 'turso/token',
    match: { code: 'SERVER_ERROR', words: ['http status 401'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: driverError('SERVER_ERROR', 'SERVER_ERROR: Server returned HTTP status 401', {
      stage: 'db_connect',
      auth: 'api_key',
    }),
  },
  {
    id: 'turso/token-expired',
    match: { words: ['the jwt has expired | jwt token has expired | expired jwt'] },
    ...likely(means.expiredAge),
    citation: docs,
    example: driverError('SERVER_ERROR', 'SERVER_ERROR: the JWT has expired', { stage: 'db_connect', auth: 'api_key' }),
  },
  {
    id: 'turso/forbidden',
    match: {
      code: ['SERVER_ERROR', 'BLOCKED'],
      words: ['http status 403 | operation was blocked | reads are blocked | writes are blocked'],
    },
    ...likely(means.planLimit),
    citation: docs,
    example: driverError(
      'BLOCKED',
      'SQL read operations are forbidden (reads are blocked, do you need to upgrade your plan?)',
      { stage: 'db_query', auth: 'api_key' },
    ),
  },
  {
    id: 'turso/gone',
    match: { code: 'SERVER_ERROR', words: ['http status 404'] },
    ...likely(means.databaseMissing),
    citation: docs,
    example: driverError('SERVER_ERROR', 'SERVER_ERROR: Server returned HTTP status 404', {
      stage: 'db_connect',
      auth: 'api_key',
    }),
  },
];
