// Dailymotion: version 2 gives words in `error.code`, the older one in `error.type`. Key and secret are made by the customer in the Dailymotion Studio.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const v2 = 'https://developers.dailymotion.com/v2/reference/api-errors';
const older = 'https://developers.dailymotion.com/api/platform-api/errors/';
const keys = 'https://developers.dailymotion.com/v2/docs/authenticate';

export const rules: readonly Rule[] = [
  {
    id: 'dailymotion/access-token-expired',
    match: { status: 401, words: ['access token has expired'] },
    ...means.accessTokenExpired,
    citation: 'https://developers.dailymotion.com/guides/authentication/',
    example: answer(
      401,
      { error: { code: 401, message: 'Access token has expired', type: 'access_forbidden' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dailymotion/permissions',
    match: { code: 'MISSING_PERMISSIONS' },
    ...means.scopeMissing,
    citation: v2,
    seen: 'MISSING_PERMISSIONS',
    example: answer(
      403,
      {
        error: {
          code: 'MISSING_PERMISSIONS',
          message: 'The key lacks a permission.',
          correlation_id: '1',
          documentation_url: 'https://developers.dailymotion.com/reference/api-errors',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dailymotion/not-found',
    match: { code: 'RESOURCE_NOT_FOUND' },
    ...means.notFound,
    citation: v2,
    seen: 'RESOURCE_NOT_FOUND',
    example: answer(
      404,
      {
        error: {
          code: 'RESOURCE_NOT_FOUND',
          message: "Video with ID 'x1' not found.",
          correlation_id: '1',
          documentation_url: 'https://developers.dailymotion.com/reference/api-errors',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dailymotion/token-ended',
    match: { status: 401, code: ['UNAUTHORIZED', 'UNAUTHENTICATED', 'AUTHENTICATION_REQUIRED', 'EXPIRED_TOKEN'] },
    ...means.accessTokenExpired,
    citation: v2,
    seen: 'expired token, or invalid signature',
    example: answer(
      401,
      {
        error: {
          code: 'UNAUTHENTICATED',
          message: 'The token has expired.',
          correlation_id: '1',
          documentation_url: 'https://developers.dailymotion.com/reference/api-errors',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dailymotion/key-refused',
    match: { stage: 'token_refresh', code: ['invalid_client', 'unauthorized_client'] },
    ...likely(means.wrongApiKey),
    citation: keys,
    example: answer(
      401,
      { error: 'invalid_client', error_description: 'The client credentials are invalid' },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'dailymotion/object-not-found',
    match: { at: { 'error.type': 'not_found' } },
    ...means.notFound,
    citation: older,
    seen: '"type": "not_found"',
    example: answer(
      404,
      {
        error: {
          more_info: 'https://developer.dailymotion.com/api#error-codes',
          code: 404,
          message: "Can't find object video for `id' parameter",
          type: 'not_found',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dailymotion/access-forbidden',
    match: { at: { 'error.type': 'access_forbidden' } },
    ...likely(means.roleLost),
    citation: older,
    example: answer(
      403,
      {
        error: {
          more_info: 'https://developer.dailymotion.com/api#error-codes',
          code: 403,
          message: 'Insufficient rights',
          type: 'access_forbidden',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'dailymotion/older-token',
    match: { at: { 'error.type': 'invalid_token' } },
    ...means.accessTokenExpired,
    citation: older,
    seen: 'invalid access token',
    example: answer(
      401,
      {
        error: {
          more_info: 'https://developer.dailymotion.com/api#error-codes',
          code: 401,
          message: 'invalid access token',
          type: 'invalid_token',
        },
      },
      { auth: 'oauth2' },
    ),
  },
];
