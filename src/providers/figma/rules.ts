// Figma: words in `err` or `message`; all refusals are 403.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const variants = 'https://github.com/GLips/Figma-Context-MCP/pull/360';
const scopes = 'https://github.com/figma/variables-github-action-example/issues/38';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'figma/scope',
    match: {
      words: ['invalid scope | invalid scopes | invalid scope s | requires the'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...means.scopeMissing,
    citation: scopes,
    seen: 'Invalid scope(s)',
    example: answer(
      403,
      {
        status: 403,
        error: true,
        message: 'Invalid scope(s): files:read. This endpoint requires the file_variables:read scope',
      },
      key,
    ),
  },
  {
    id: 'figma/token-expired-personal',
    match: { auth: ['api_key', 'basic'], at: { err: 'Token expired' } },
    ...means.expiredAge,
    citation: variants,
    seen: 'Token expired',
    example: answer(403, { status: 403, err: 'Token expired' }, key),
  },
  {
    id: 'figma/token-expired',
    match: { at: { err: 'Token expired' } },
    ...means.accessTokenExpired,
    citation: variants,
    seen: 'Token expired',
    example: answer(403, { status: 403, err: 'Token expired' }, oauth),
  },
  {
    id: 'figma/token-invalid-personal',
    match: { auth: ['api_key', 'basic'], at: { err: 'Invalid token' } },
    ...likely(means.wrongApiKey),
    citation: variants,
    seen: 'Invalid token',
    example: answer(403, { status: 403, err: 'Invalid token' }, key),
  },
  {
    id: 'figma/token-invalid',
    match: { at: { err: 'Invalid token' } },
    ...likely(means.revoked),
    citation: variants,
    seen: 'Invalid token',
    example: answer(403, { status: 403, err: 'Invalid token' }, oauth),
  },
  {
    id: 'figma/not-exportable',
    match: { at: { err: 'File not exportable' } },
    ...likely(means.objectAccessLost),
    citation: variants,
    seen: 'File not exportable',
    example: answer(403, { status: 403, err: 'File not exportable' }, key),
  },
  {
    id: 'figma/file-gone',
    match: { status: 404, at: { err: 'Not found' } },
    ...likely(means.notFound),
    citation: 'https://www.figma.com/developers/api',
    example: answer(404, { status: 404, err: 'Not found' }, key),
  },
  {
    id: 'figma/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: 'https://www.figma.com/developers/api',
    example: answer(429, { status: 429, err: 'Rate limit exceeded' }, key),
  },
];
