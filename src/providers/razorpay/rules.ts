// Razorpay: nearly all is `BAD_REQUEST_ERROR`; the `description` tells.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const commonErrors = 'https://razorpay.com/docs/sg/errors/common';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'razorpay/key-invalid',
    match: { words: ['api key provided is invalid'] },
    ...means.wrongApiKey,
    citation: commonErrors,
    seen: 'The API key provided is invalid',
    example: answer(
      401,
      {
        error: {
          code: 'BAD_REQUEST_ERROR',
          description: 'The API key provided is invalid',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
  {
    id: 'razorpay/authentication-failed',
    match: { status: 401, words: ['authentication failed'] },
    ...likely(means.wrongApiKey),
    citation: commonErrors,
    example: answer(
      401,
      {
        error: {
          code: 'BAD_REQUEST_ERROR',
          description: 'Authentication failed',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
  {
    id: 'razorpay/ip-not-allowed',
    match: { words: ['access denied'] },
    ...likely(means.ipNotAllowed),
    citation: commonErrors,
    seen: 'Whitelisted IPs on your account.',
    example: answer(
      403,
      {
        error: {
          code: 'BAD_REQUEST_ERROR',
          description: 'Access Denied',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
  {
    id: 'razorpay/url-not-found',
    match: { words: ['requested url was not found on the server'] },
    ...guess(means.planLimit),
    citation: commonErrors,
    seen: 'Feature required for the API call is not enabled on your account.',
    example: answer(
      400,
      {
        error: {
          code: 'BAD_REQUEST_ERROR',
          description: 'The requested URL was not found on the server',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
  {
    id: 'razorpay/id-unknown',
    match: { words: ['id provided does not exist'] },
    ...means.notFound,
    citation: commonErrors,
    seen: 'The id provided does not exist or access is unauthorised',
    example: answer(
      400,
      {
        error: {
          code: 'BAD_REQUEST_ERROR',
          description: 'The id provided does not exist',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
  {
    id: 'razorpay/outage',
    match: { code: ['SERVER_ERROR', 'GATEWAY_ERROR'] },
    ...likely(means.outage),
    citation: commonErrors,
    example: answer(
      500,
      {
        error: {
          code: 'SERVER_ERROR',
          description: 'We are facing some trouble completing your request at the moment.',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
  {
    id: 'razorpay/rate-limit',
    match: { status: 429 },
    ...means.rateLimited,
    citation: commonErrors,
    example: answer(
      429,
      {
        error: {
          code: 'BAD_REQUEST_ERROR',
          description: 'Request failed. Please try after sometime.',
          source: 'NA',
          step: 'NA',
          reason: 'NA',
          metadata: {},
        },
      },
      key,
    ),
  },
];
