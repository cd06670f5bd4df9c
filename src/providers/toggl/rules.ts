// Toggl: plain text, its API's own; 402 tells a quota of calls in an hour, or a plan.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://engineering.toggl.com/docs/';
const focus = 'https://engineering.toggl.com/docs/focus';
const readme = 'https://github.com/toggl/toggl_api_docs/blob/0369efa9ba94d70b297e0c4d6db92382515028ae/README.md';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'toggl/hourly-quota',
    match: { status: 402, words: ['hourly limit | quota will reset'] },
    ...means.quotaExhausted,
    citation: docs,
    example: answer(402, 'You have hit your hourly limit for API calls. The quota will reset in 133 seconds.', key),
  },
  {
    id: 'toggl/plan',
    match: {
      status: 402,
      words: ['plan | subscription | upgrade | premium | paid | starter'],
      format: ['json', 'text'],
    },
    ...means.planLimit,
    citation: docs,
    example: answer(402, 'This feature is available in a paid plan only.', key),
  },
  {
    id: 'toggl/quota-by-status',
    match: { status: 402 },
    ...likely(means.quotaExhausted),
    citation: focus,
    seen: 'HTTP 402 (Payment Required)',
    example: answer(402, { message: 'Payment Required' }, key),
  },
  {
    id: 'toggl/token-refused',
    match: {
      status: [401, 403],
      words: ['incorrect username and or password | username and or password'],
      format: ['json', 'text'],
    },
    ...means.wrongApiKey,
    citation: docs,
    example: answer(403, 'Incorrect username and/or password', key),
  },
  {
    id: 'toggl/workspace',
    match: {
      status: 403,
      words: ['workspace not found | user does not have access to this resource | user cannot access'],
      format: ['json', 'text'],
    },
    ...likely(means.objectAccessLost),
    citation: docs,
    example: answer(403, 'User does not have access to this resource.', key),
  },
  {
    id: 'toggl/api-ended',
    match: { status: 410 },
    ...means.versionSunset,
    citation: docs,
    example: answer(410, 'This endpoint has been removed.', key),
  },
  {
    id: 'toggl/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: readme,
    seen: 'HTTP 429 response',
    example: answer(429, 'Too Many Requests', key),
  },
];
