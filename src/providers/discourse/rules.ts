// Discourse: `error_type` of the API, words in `errors`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const controller =
  'https://github.com/discourse/discourse/blob/00117c18c3c7838d89be8e0cf18da1bb2f01bd17/app/controllers/application_controller.rb';
const docs = 'https://docs.discourse.org/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'discourse/user-suspended',
    match: { words: ['you have been suspended | user is suspended'], format: 'json', status: [200, '4xx'] },
    ...means.userSuspended,
    citation: docs,
    example: answer(403, { errors: ['You have been suspended.'], error_type: 'invalid_access' }, key),
  },
  {
    id: 'discourse/key-refused',
    match: { words: ['invalid api username or key | api username or key'], format: 'json', status: [200, '4xx'] },
    ...means.wrongApiKey,
    citation: docs,
    example: answer(
      403,
      {
        errors: ['You are not permitted to view the requested resource. The API username or key is invalid.'],
        error_type: 'invalid_access',
      },
      key,
    ),
  },
  {
    id: 'discourse/not-permitted',
    match: { code: 'invalid_access' },
    ...likely(means.objectAccessLost),
    citation: docs,
    example: answer(
      403,
      { errors: ['You are not permitted to view the requested resource.'], error_type: 'invalid_access' },
      key,
    ),
  },
  {
    id: 'discourse/invalid-access-in-words',
    match: { status: 403, format: 'text', words: ['error invalid access'] },
    ...likely(means.objectAccessLost),
    citation: controller,
    seen: "[error: 'invalid access']",
    example: answer(403, "[error: 'invalid access']", key),
  },
  {
    id: 'discourse/not-logged-in',
    match: { code: 'not_logged_in' },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(403, { errors: ['You need to be logged in to do that.'], error_type: 'not_logged_in' }, key),
  },
  {
    id: 'discourse/csrf',
    match: { status: 403, words: ['bad csrf'] },
    ...means.clientBug,
    citation: controller,
    seen: "['BAD CSRF']",
    example: answer(403, "['BAD CSRF']", key),
  },
  {
    id: 'discourse/read-only',
    match: { code: 'read_only' },
    ...means.maintenance,
    citation: controller,
    example: answer(503, { errors: ['The site is in read only mode.'], error_type: 'read_only' }, key),
  },
  {
    id: 'discourse/read-only-old',
    match: { status: 405, words: ['read only mode'] },
    ...means.maintenance,
    citation: controller,
    seen: 'read_only_mode_enabled',
    example: answer(
      405,
      { failed: 'FAILED', message: 'The site is in read only mode. Interactions are disabled.' },
      key,
    ),
  },
  {
    id: 'discourse/not-found',
    match: { code: 'not_found' },
    ...likely(means.notFound),
    citation: docs,
    example: answer(
      404,
      { errors: ['The requested URL or resource could not be found.'], error_type: 'not_found' },
      key,
    ),
  },
  {
    id: 'discourse/rate-limited',
    match: { code: 'rate_limit' },
    ...means.rateLimited,
    citation: docs,
    retryAfter: { at: 'extras.wait_seconds', unit: 'seconds' },
    example: answer(
      429,
      {
        errors: ["You've performed this action too many times."],
        error_type: 'rate_limit',
        extras: { wait_seconds: 10 },
      },
      key,
    ),
  },
  {
    id: 'discourse/rate-limited-in-words',
    match: { status: 429 },
    ...means.rateLimited,
    citation: controller,
    seen: 'too_many_requests',
    example: answer(429, { errors: ['Please wait 10 seconds before trying again.'] }, key),
  },
];
