// Strapi: `error.name`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors =
  'https://github.com/strapi/strapi/blob/04bedb1b543e9980d29dea3b89e21494e973a2a0/packages/core/utils/src/errors.ts';
const key = { auth: 'api_key' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'strapi/unauthorized',
    match: { at: { 'error.name': 'UnauthorizedError' } },
    ...likely(means.wrongApiKey),
    citation: errors,
    seen: 'UnauthorizedError',
    example: answer(
      401,
      {
        data: null,
        error: { status: 401, name: 'UnauthorizedError', message: 'Missing or invalid credentials', details: {} },
      },
      key,
    ),
  },
  {
    id: 'strapi/policy',
    match: { at: { 'error.name': 'PolicyError' } },
    ...means.adminPolicy,
    citation: errors,
    seen: 'PolicyError',
    example: answer(
      403,
      { data: null, error: { status: 403, name: 'PolicyError', message: 'Policy Failed', details: {} } },
      key,
    ),
  },
  {
    id: 'strapi/forbidden',
    match: { at: { 'error.name': 'ForbiddenError' } },
    ...means.scopeMissing,
    citation: errors,
    seen: 'ForbiddenError',
    example: answer(
      403,
      { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} } },
      key,
    ),
  },
  {
    id: 'strapi/blocked',
    match: { words: ['account has been blocked by an administrator'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: 'https://docs.strapi.io/',
    example: answer(
      400,
      {
        data: null,
        error: {
          status: 400,
          name: 'ApplicationError',
          message: 'Your account has been blocked by an administrator',
          details: {},
        },
      },
      basic,
    ),
  },
  {
    id: 'strapi/login-refused',
    match: { words: ['invalid identifier or password'], format: 'json', status: [200, '4xx'] },
    ...means.wrongPassword,
    citation: 'https://docs.strapi.io/',
    example: answer(
      400,
      {
        data: null,
        error: { status: 400, name: 'ValidationError', message: 'Invalid identifier or password', details: {} },
      },
      basic,
    ),
  },
  {
    id: 'strapi/rate-limited',
    match: { at: { 'error.name': 'RateLimitError' } },
    ...means.rateLimited,
    citation: errors,
    seen: 'RateLimitError',
    example: answer(
      429,
      {
        data: null,
        error: {
          status: 429,
          name: 'RateLimitError',
          message: 'Too many requests, please try again later.',
          details: {},
        },
      },
      key,
    ),
  },
  {
    id: 'strapi/not-found',
    match: { at: { 'error.name': 'NotFoundError' } },
    ...means.notFound,
    citation: errors,
    seen: 'NotFoundError',
    example: answer(
      404,
      { data: null, error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} } },
      key,
    ),
  },
  {
    id: 'strapi/validation',
    match: { at: { 'error.name': 'ValidationError' } },
    ...means.badRequest,
    citation: errors,
    seen: 'ValidationError',
    example: answer(
      400,
      { data: null, error: { status: 400, name: 'ValidationError', message: 'Invalid key x', details: {} } },
      key,
    ),
  },
  {
    id: 'strapi/pagination',
    match: { at: { 'error.name': 'PaginationError' } },
    ...means.badRequest,
    citation: errors,
    seen: 'PaginationError',
    example: answer(
      400,
      {
        data: null,
        error: { status: 400, name: 'PaginationError', message: 'Invalid pagination attributes', details: {} },
      },
      key,
    ),
  },
];
