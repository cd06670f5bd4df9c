// Wix: statuses with `message` and `details`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues = 'https://dev.wix.com/docs/overview/auth-permissions/troubleshoot-auth-issues';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'wix/key-refused',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['unauthenticated | unauthorized | invalid'] },
    ...likely(means.wrongApiKey),
    citation: issues,
    seen: 'Revoked or invalid API key.',
    example: answer(401, { message: 'Unauthenticated', details: {} }, key),
  },
  {
    id: 'wix/token-refused',
    match: { saysNot: ['key expired'], status: 401, words: ['unauthenticated | unauthorized | invalid | expired'] },
    ...means.accessTokenExpired,
    citation: issues,
    seen: 'Expired access token.',
    example: answer(401, { message: 'Unauthenticated', details: {} }, oauth),
  },
  {
    id: 'wix/site-not-allowed',
    match: { status: 403, auth: 'api_key', words: ['permission denied | forbidden | denied'] },
    ...likely(means.objectAccessLost),
    citation: issues,
    seen: "API key can't access the site.",
    example: answer(403, { message: 'Permission denied', details: {} }, key),
  },
  {
    id: 'wix/permission-denied',
    match: { status: 403, words: ['permission denied | forbidden | denied | scope'] },
    ...likely(means.scopeMissing),
    citation: 'https://dev.wix.com/api/rest/getting-started/errors',
    seen: '403 - Permission denied',
    example: answer(403, { message: 'Permission denied', details: {} }, oauth),
  },
];
