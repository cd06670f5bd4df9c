// PostHog: `type`, `code` and `detail`. A personal API key belongs to a user, and stops when the user is deactivated.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const auth = 'https://github.com/PostHog/posthog/blob/master/posthog/auth.py';
const reference = 'https://posthog.com/docs/api';
const permissions = 'https://github.com/PostHog/posthog/blob/master/posthog/permissions.py';

export const rules: readonly Rule[] = [
  {
    id: 'posthog/key-refused',
    match: { words: ['personal api key found in request', 'is invalid'] },
    ...likely(means.wrongApiKey),
    citation: auth,
    seen: 'Personal API key found in request {source} is invalid.',
    example: answer(
      401,
      {
        type: 'authentication_error',
        code: 'authentication_failed',
        detail: 'Personal API key found in request Authorization header is invalid.',
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/key-invalid',
    match: { words: ['invalid personal api key'] },
    ...likely(means.wrongApiKey),
    citation: auth,
    seen: 'Invalid personal API key.',
    example: answer(
      401,
      { type: 'authentication_error', code: 'authentication_failed', detail: 'Invalid personal API key.', attr: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/scope',
    match: { words: ['api key missing required scope'] },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(
      403,
      {
        type: 'authentication_error',
        code: 'permission_denied',
        detail: "API key missing required scope 'query:read'",
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/project-not-reached',
    match: {
      words: [
        "don't have access to the project | does not have access to the requested project | does not have access to the requested organization",
      ],
    },
    ...likely(means.objectAccessLost),
    citation: reference,
    example: answer(
      403,
      {
        type: 'authentication_error',
        code: 'permission_denied',
        detail: "You don't have access to the project.",
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/token-refused',
    match: { words: ['token invalid'], code: 'authentication_failed' },
    ...means.accessTokenExpired,
    citation: auth,
    seen: 'Token invalid.',
    example: answer(
      401,
      { type: 'authentication_error', code: 'authentication_failed', detail: 'Token invalid.', attr: null },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'posthog/nothing-sent',
    match: { code: 'not_authenticated' },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(
      401,
      {
        type: 'authentication_error',
        code: 'not_authenticated',
        detail: 'Authentication credentials were not provided.',
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/rate-limited',
    match: { code: ['throttled', 'rate_limit_exceeded', 'concurrency_limit_exceeded'] },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(
      429,
      {
        type: 'throttled_error',
        code: 'throttled',
        detail: 'Request was throttled. Expected available in 30 seconds.',
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/quota',
    match: { code: ['quota_limited', 'quota_limit_exceeded'] },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(
      402,
      { type: 'quota_limited', code: 'quota_limited', detail: 'The quota of this plan is used up.', attr: null },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/project-role',
    match: {
      words: ["don't have sufficient permissions in the project | don t have sufficient permissions in the project"],
    },
    ...means.roleLost,
    citation: permissions,
    seen: "You don't have sufficient permissions in the project.",
    example: answer(
      403,
      {
        type: 'authentication_error',
        code: 'permission_denied',
        detail: "You don't have sufficient permissions in the project.",
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/denied',
    match: { code: 'permission_denied' },
    ...likely(means.roleLost),
    citation: reference,
    example: answer(
      403,
      {
        type: 'authentication_error',
        code: 'permission_denied',
        detail: 'You do not have permission to perform this action.',
        attr: null,
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'posthog/bad-request',
    match: { at: { type: 'validation_error' } },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(
      400,
      { type: 'validation_error', code: 'invalid_input', detail: 'This field is wrong.', attr: null },
      { auth: 'api_key' },
    ),
  },
];
