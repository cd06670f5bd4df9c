// Squarespace: `type` and `subtype`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const permissions = 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions';
const errorHandling = 'https://developers.squarespace.com/commerce-apis/responses-error-handling';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'squarespace/key-refused',
    match: {
      saysNot: ['secondFactor required'],
      status: 401,
      auth: ['api_key', 'basic'],
      words: ['authorized | authentication | unauthorized | authorization'],
    },
    ...likely(means.wrongApiKey),
    citation: permissions,
    example: answer(
      401,
      {
        type: 'AUTHORIZATION_ERROR',
        subtype: null,
        message: 'You are not authorized to do that.',
        details: null,
        contextId: '0',
      },
      key,
    ),
  },
  {
    id: 'squarespace/token-refused',
    match: { status: 401, words: ['authorized | authentication | unauthorized | authorization'] },
    ...means.accessTokenExpired,
    citation: permissions,
    example: answer(
      401,
      {
        type: 'AUTHORIZATION_ERROR',
        subtype: null,
        message: 'You are not authorized to do that.',
        details: null,
        contextId: '0',
      },
      oauth,
    ),
  },
  {
    id: 'squarespace/permission-missing',
    match: {
      status: 403,
      code: 'AUTHORIZATION_ERROR',
      saysNot: ['subscription lacks', 'plan lacks', 'subscription denied'],
    },
    ...likely(means.scopeMissing),
    citation: permissions,
    example: answer(
      403,
      { type: 'AUTHORIZATION_ERROR', subtype: null, message: 'Not permitted.', details: null, contextId: '0' },
      key,
    ),
  },
  {
    id: 'squarespace/missing-argument',
    match: { code: 'MISSING_ARGUMENT' },
    ...means.badRequest,
    citation: errorHandling,
    seen: 'MISSING_ARGUMENT',
    example: answer(
      400,
      {
        type: 'INVALID_REQUEST_ERROR',
        subtype: 'MISSING_ARGUMENT',
        message: 'An expiration date is required.',
        details: null,
        contextId: '0',
      },
      key,
    ),
  },
  {
    id: 'squarespace/invalid-request',
    match: { code: 'INVALID_REQUEST_ERROR' },
    ...means.badRequest,
    citation: errorHandling,
    seen: 'INVALID_REQUEST_ERROR',
    example: answer(
      400,
      { type: 'INVALID_REQUEST_ERROR', subtype: null, message: 'Wrong value.', details: null, contextId: '0' },
      key,
    ),
  },
  {
    id: 'squarespace/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: 'https://developers.squarespace.com/commerce-apis/rate-limits',
    example: answer(429, '', key),
  },
];
