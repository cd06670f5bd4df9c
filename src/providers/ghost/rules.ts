// Ghost: `errors[].code`, else `errors[].type` and words.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const admin =
  'https://github.com/TryGhost/Ghost/blob/1e1052c55a058507ec15743cf57b10067db15a17/ghost/core/core/server/services/auth/api-key/admin.js';
const content = 'https://docs.ghost.org/content-api/errors';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'ghost/unknown-admin-key',
    match: { code: 'UNKNOWN_ADMIN_API_KEY' },
    ...means.wrongApiKey,
    citation: admin,
    seen: 'UNKNOWN_ADMIN_API_KEY',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Unknown Admin API Key',
            errorType: 'UnauthorizedError',
            type: 'UnauthorizedError',
            code: 'UNKNOWN_ADMIN_API_KEY',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/unknown-content-key',
    match: { words: ['unknown content api key'], format: 'json', status: [200, '4xx'] },
    ...means.wrongApiKey,
    citation: content,
    seen: 'Unknown Content API Key',
    example: answer(401, { errors: [{ message: 'Unknown Content API Key', errorType: 'UnauthorizedError' }] }, key),
  },
  {
    id: 'ghost/wrong-key-type',
    match: { code: 'INVALID_API_KEY_TYPE' },
    ...means.wrongApiKey,
    citation: admin,
    seen: 'INVALID_API_KEY_TYPE',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Invalid API Key type',
            errorType: 'UnauthorizedError',
            type: 'UnauthorizedError',
            code: 'INVALID_API_KEY_TYPE',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/jwt-clock',
    match: { code: 'INVALID_JWT', words: ['jwt expired | maxage exceeded | jwt not active | iat'] },
    ...likely(means.clockSkew),
    citation: admin,
    seen: 'INVALID_JWT',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Invalid token: jwt expired',
            errorType: 'UnauthorizedError',
            type: 'UnauthorizedError',
            code: 'INVALID_JWT',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/jwt-signature',
    match: { code: 'INVALID_JWT', words: ['invalid signature'] },
    ...likely(means.wrongApiKey),
    citation: admin,
    seen: 'INVALID_JWT',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Invalid token: invalid signature',
            errorType: 'UnauthorizedError',
            type: 'UnauthorizedError',
            code: 'INVALID_JWT',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/jwt',
    match: { code: ['INVALID_JWT', 'INVALID_AUTH_HEADER', 'MISSING_ADMIN_API_KID'] },
    ...means.clientBug,
    citation: admin,
    seen: 'INVALID_AUTH_HEADER',
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Authorization header format is "Authorization: Ghost [token]"',
            errorType: 'UnauthorizedError',
            type: 'UnauthorizedError',
            code: 'INVALID_AUTH_HEADER',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/integrations-limit',
    match: { code: 'HostLimitError' },
    ...means.planLimit,
    citation: admin,
    seen: 'customIntegrations',
    example: answer(
      403,
      {
        errors: [
          {
            message: 'Your plan does not support custom integrations.',
            errorType: 'HostLimitError',
            type: 'HostLimitError',
            code: 'HostLimitError',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/no-permission',
    match: { code: 'NoPermissionError' },
    ...means.roleLost,
    citation: 'https://ghost.org/docs/admin-api/',
    example: answer(
      403,
      {
        errors: [
          {
            message: 'You do not have permission to perform this action',
            errorType: 'NoPermissionError',
            type: 'NoPermissionError',
            code: 'NoPermissionError',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'ghost/maintenance',
    match: { code: 'MaintenanceError' },
    ...means.maintenance,
    citation: 'https://ghost.org/docs/admin-api/',
    example: answer(
      503,
      {
        errors: [
          {
            message: 'Site is currently undergoing maintenance, please wait a moment then retry.',
            errorType: 'MaintenanceError',
            type: 'MaintenanceError',
            code: 'MaintenanceError',
          },
        ],
      },
      key,
    ),
  },
];
