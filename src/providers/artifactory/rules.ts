// JFrog Artifactory: `errors[].message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens';

export const rules: readonly Rule[] = [
  {
    id: 'artifactory/token-expired',
    match: { status: 401, words: ['token failed verification', 'expired'] },
    ...likely(means.expiredAge),
    citation: docs,
    example: answer(
      401,
      { errors: [{ status: 401, message: 'Token failed verification: expired' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'artifactory/token-revoked',
    match: { status: 401, words: ['token failed verification', 'revoked'] },
    ...likely(means.wrongApiKey),
    detail: 'api_key_deleted',
    citation: docs,
    example: answer(
      401,
      { errors: [{ status: 401, message: 'Token failed verification: revoked' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'artifactory/token',
    match: { status: 401, words: ['token failed verification'] },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      401,
      { errors: [{ status: 401, message: 'Token failed verification: signature' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'artifactory/locked',
    match: { status: 401, words: ['authentication is locked'] },
    ...likely(means.rateLimited),
    citation: docs,
    example: answer(
      401,
      { errors: [{ status: 401, message: 'Authentication is locked for user a, try again in 10 seconds' }] },
      { auth: 'basic' },
    ),
  },
];
