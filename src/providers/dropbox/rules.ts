// Dropbox: the tag of the error, which is repeated at the head of `error_summary` (`.tag` itself is no name that a rule could ask for).
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const spec = 'https://docs.rs/crate/dropbox-sdk/0.20.3/source/dropbox-api-spec/auth.stone';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'dropbox/app-scope',
    match: {
      status: 400,
      words: ['is not permitted to access this endpoint because it does not have the required scope'],
      format: ['text', 'json'],
    },
    ...means.appNotApproved,
    citation: 'https://www.dropboxforum.com/discussions/101000014/app-is-not-permitted-to-access-this-endpoint/480513',
    example: answer(
      400,
      'Error in call to API function "files/list_folder": Your app (ID: 1) is not permitted to access this endpoint because it does not have the required scope \'files.metadata.read\'. The owner of the app can enable the scope for the app using the Permissions tab on the App Console.',
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dropbox/expired-access-token',
    match: { words: ['expired access token'] },
    ...means.accessTokenExpired,
    citation: spec,
    seen: 'expired_access_token',
    example: answer(
      401,
      { error_summary: 'expired_access_token/...', error: { '.tag': 'expired_access_token' } },
      oauth,
    ),
  },
  {
    id: 'dropbox/invalid-access-token-typed',
    match: { words: ['invalid access token'], auth: ['api_key', 'basic'], format: 'json', status: [200, '4xx'] },
    ...means.wrongApiKey,
    citation: spec,
    seen: 'invalid_access_token',
    example: answer(401, { error_summary: 'invalid_access_token/...', error: { '.tag': 'invalid_access_token' } }, key),
  },
  {
    id: 'dropbox/invalid-access-token',
    match: { words: ['invalid access token'], format: 'json', status: [200, '4xx'] },
    ...likely(means.revoked),
    citation: spec,
    seen: 'invalid_access_token',
    example: answer(
      401,
      { error_summary: 'invalid_access_token/...', error: { '.tag': 'invalid_access_token' } },
      oauth,
    ),
  },
  {
    id: 'dropbox/user-suspended',
    match: { words: ['user suspended'], format: 'json', status: [200, '4xx'] },
    ...means.accountSuspended,
    citation: spec,
    seen: 'user_suspended',
    example: answer(401, { error_summary: 'user_suspended/...', error: { '.tag': 'user_suspended' } }, oauth),
  },
  {
    id: 'dropbox/select-user-left',
    match: { words: ['invalid select user'], format: 'json', status: [200, '4xx'] },
    ...likely(means.objectAccessLost),
    citation: spec,
    seen: 'invalid_select_user',
    example: answer(401, { error_summary: 'invalid_select_user/...', error: { '.tag': 'invalid_select_user' } }, oauth),
  },
  {
    id: 'dropbox/select-admin-lost',
    match: { words: ['invalid select admin'], format: 'json', status: [200, '4xx'] },
    ...means.roleLost,
    citation: spec,
    seen: 'invalid_select_admin',
    example: answer(
      401,
      { error_summary: 'invalid_select_admin/...', error: { '.tag': 'invalid_select_admin' } },
      oauth,
    ),
  },
  {
    id: 'dropbox/missing-scope',
    match: { words: ['missing scope'], format: 'json', status: [200, '4xx'] },
    ...means.scopeMissing,
    citation: spec,
    seen: 'missing_scope',
    example: answer(
      401,
      { error_summary: 'missing_scope/...', error: { '.tag': 'missing_scope', required_scope: 'files.metadata.read' } },
      oauth,
    ),
  },
  {
    id: 'dropbox/route-access-denied',
    match: { words: ['route access denied'] },
    ...means.apiNotEnabled,
    citation: spec,
    seen: 'route_access_denied',
    example: answer(401, { error_summary: 'route_access_denied/...', error: { '.tag': 'route_access_denied' } }, oauth),
  },
  {
    id: 'dropbox/account-type',
    match: { words: ['invalid account type'], format: 'json', status: [200, '4xx'] },
    ...means.planLimit,
    citation: spec,
    seen: 'invalid_account_type',
    example: answer(
      403,
      {
        error_summary: 'invalid_account_type/...',
        error: { '.tag': 'invalid_account_type', invalid_account_type: { '.tag': 'feature' } },
      },
      oauth,
    ),
  },
  {
    id: 'dropbox/paper-or-team-denied',
    match: {
      words: ['paper access denied | team access denied | no permission'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.objectAccessLost),
    citation:
      'https://dropbox.github.io/dropbox-sdk-dotnet/gh-pages/obj/api/Dropbox.Api.Auth.AccessError.TeamAccessDenied.html',
    seen: 'TeamAccessDenied',
    example: answer(403, { error_summary: 'team_access_denied/...', error: { '.tag': 'team_access_denied' } }, oauth),
  },
  {
    id: 'dropbox/too-many-requests',
    match: { words: ['too many requests | too many write operations'] },
    ...means.rateLimited,
    citation: spec,
    seen: 'too_many_requests',
    example: answer(
      429,
      { error_summary: 'too_many_requests/...', error: { reason: { '.tag': 'too_many_requests' }, retry_after: 15 } },
      oauth,
    ),
  },
  {
    id: 'dropbox/refresh-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...means.revoked,
    citation: 'https://developers.dropbox.com/oauth-guide',
    example: answer(400, { error: 'invalid_grant', error_description: 'refresh token is invalid or revoked' }, refresh),
  },
  {
    id: 'dropbox/path-not-found',
    match: { words: ['path not found | not found'] },
    ...means.notFound,
    citation: 'https://www.dropbox.com/developers/documentation/http/documentation',
    example: answer(
      409,
      { error_summary: 'path/not_found/..', error: { '.tag': 'path', path: { '.tag': 'not_found' } } },
      oauth,
    ),
  },
];
