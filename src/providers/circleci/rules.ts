// CircleCI: words in `message`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const login = 'https://github.com/CircleCI-Archived/api-preview-docs/issues/52';
const denied = 'https://github.com/CircleCI-Public/config-preview-sdk/issues/122';
const project = 'https://github.com/CircleCI-Archived/api-preview-docs/issues/40';
const docs = 'https://circleci.com/docs/api/v2/';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'circleci/token-refused',
    match: { words: ['you must log in first | invalid token provided'], format: 'json', status: [200, '4xx'] },
    ...likely(means.wrongApiKey),
    citation: login,
    seen: 'You must log in first.',
    example: answer(401, { message: 'You must log in first.' }, key),
  },
  {
    id: 'circleci/permission-denied',
    match: { words: ['permission denied'], format: 'json', status: [200, '4xx'] },
    ...likely(means.roleLost),
    citation: denied,
    seen: 'Permission denied',
    example: answer(403, { message: 'Permission denied' }, key),
  },
  {
    id: 'circleci/project-hidden-or-gone',
    match: { words: ['project not found'], format: 'json', status: [200, '4xx'] },
    ...likely(means.objectAccessLost),
    citation: project,
    seen: 'Project not found',
    example: answer(404, { message: 'Project not found' }, key),
  },
  {
    id: 'circleci/job-hidden-or-gone',
    match: { status: 404, words: ['job not found | pipeline not found | workflow not found'] },
    ...likely(means.notFound),
    citation: 'https://github.com/CircleCI-Archived/api-preview-docs/issues/77',
    seen: 'Job not found',
    example: answer(404, { message: 'Job not found' }, key),
  },
  {
    id: 'circleci/plan',
    match: {
      words: ['plan does not | upgrade your plan | blocked due to billing'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.planLimit),
    citation: docs,
    example: answer(403, { message: 'Your plan does not include this.' }, key),
  },
  {
    id: 'circleci/rate-limited',
    match: { status: 429 },
    ...means.rateLimited,
    citation: docs,
    example: answer(429, { message: 'Too Many Requests' }, key),
  },
];
