// Mercado Libre and Mercado Pago: `message`, `error`, `status`, `cause`. Access tokens last six hours; a refresh token works once.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const forbidden = 'https://developers.mercadolibre.com.mx/error-403';
const used = 'https://github.com/discovery-tecnologia/dsc-mercado-livre/issues/76';
const oldToken = 'https://github.com/mercadolibre/api/issues/69';
const pago = 'https://www.mercadopago.com.mx/developers/es/reference/oauth/_oauth_token/post';
const owner = 'https://github.com/gpupo/mercadolivre-sdk/issues/12';

export const rules: readonly Rule[] = [
  {
    id: 'mercado-libre/grant',
    match: { code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: used,
    seen: 'Your authorization code or refresh token may be expired or it was already used',
    example: answer(
      400,
      {
        message:
          'Error validating grant. Your authorization code or refresh token may be expired or it was already used',
        error: 'invalid_grant',
        status: 400,
        cause: [],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'mercado-libre/no-grant',
    match: { stage: 'token_refresh', code: 'unauthorized_client' },
    ...likely(means.revoked),
    citation: pago,
    seen: 'The application does not have a grant with the user or the permissions (scopes) that the application has with this user do not allow creating a token.',
    example: answer(
      400,
      {
        message: 'The application does not have a grant with the user',
        error: 'unauthorized_client',
        status: 400,
        cause: [],
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'mercado-libre/key',
    match: {
      auth: 'api_key',
      status: 401,
      words: ['invalid access token | invalid token | unauthorized use of live credentials'],
    },
    ...likely(means.wrongApiKey),
    citation: pago,
    example: answer(
      401,
      { message: 'invalid access token', error: 'unauthorized', status: 401, cause: [] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mercado-libre/access-token',
    match: {
      stage: 'api_call',
      words: ['invalid token | invalid access token | expired token | malformed access token'],
    },
    ...means.accessTokenExpired,
    citation: oldToken,
    seen: 'invalid_token',
    example: answer(401, { message: 'invalid_token', error: 'not_found', status: 401, cause: [] }, { auth: 'oauth2' }),
  },
  {
    id: 'mercado-libre/scopes',
    match: { status: 403, words: ['invalid scopes | scopes'] },
    ...means.scopeMissing,
    citation: forbidden,
    seen: 'Invalid scopes',
    example: answer(403, { status: 403, error: 'Invalid scopes', code: 'FORBIDDEN' }, { auth: 'oauth2' }),
  },
  {
    id: 'mercado-libre/policy',
    match: { code: 'PA_UNAUTHORIZED_RESULT_FROM_POLICIES' },
    ...likely(means.scopeMissing),
    citation: forbidden,
    example: answer(
      403,
      {
        code: 'PA_UNAUTHORIZED_RESULT_FROM_POLICIES',
        blocked_by: 'PolicyAgent',
        message: 'At least one policy returned UNAUTHORIZED.',
        status: 403,
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'mercado-libre/other-owner',
    match: { words: ['the user id must match the consultants | user id must match'] },
    ...likely(means.badRequest),
    citation: owner,
    seen: "The User ID must match the consultant's",
    example: answer(
      401,
      { message: "The User ID must match the consultant's", error: 'unauthorized', status: 401, cause: [] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'mercado-libre/access-forbidden',
    match: { status: 403, words: ['access to the requested resource is forbidden | forbidden'], format: 'json' },
    ...guess(means.objectAccessLost),
    citation: forbidden,
    seen: 'access to the requested resource is forbidden',
    example: answer(
      403,
      {
        status: 403,
        error: 'access_denied',
        message: 'access to the requested resource is forbidden',
        code: 'FORBIDDEN',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'mercado-libre/rate-limit',
    match: { code: ['too_many_requests', 'local_rate_limited'] },
    ...means.rateLimited,
    citation: forbidden,
    example: answer(
      429,
      { message: 'too_many_requests', error: 'too_many_requests', status: 429, cause: [] },
      { auth: 'oauth2' },
    ),
  },
];
