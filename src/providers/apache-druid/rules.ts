// Druid: `error` and `errorCode` of its answers.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const native = 'https://github.com/apache/druid/blob/master/docs/querying/querying.md';
const forbidden = 'https://www.mail-archive.com/commits@druid.apache.org/msg124085.html';

export const rules: readonly Rule[] = [
  {
    id: 'apache-druid/forbidden',
    match: { at: { category: 'FORBIDDEN' } },
    ...means.objectAccessLost,
    citation: forbidden,
    seen: '"errorCode":"forbidden","persona":"USER","category":"FORBIDDEN"',
    example: answer(
      403,
      {
        error: 'druidException',
        errorCode: 'forbidden',
        persona: 'USER',
        category: 'FORBIDDEN',
        errorMessage: 'Unauthorized',
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/unauthorized',
    match: { at: { category: 'UNAUTHORIZED' } },
    ...means.wrongPassword,
    citation: native,
    example: answer(
      401,
      {
        error: 'druidException',
        errorCode: 'general',
        persona: 'USER',
        category: 'UNAUTHORIZED',
        errorMessage: 'Unauthorized',
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/capacity',
    match: { at: { error: 'Query capacity exceeded' } },
    ...means.rateLimited,
    citation: native,
    seen: 'Query capacity exceeded',
    example: answer(
      429,
      { error: 'Query capacity exceeded', errorMessage: 'Too many concurrent queries' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/capacity-exceeded',
    match: { at: { category: 'CAPACITY_EXCEEDED' } },
    ...means.rateLimited,
    citation: native,
    example: answer(
      429,
      {
        error: 'druidException',
        errorCode: 'queryCapacityExceeded',
        category: 'CAPACITY_EXCEEDED',
        errorMessage: 'Too many concurrent queries',
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/timeout',
    match: { at: { error: 'Query timeout' } },
    ...means.timeout,
    citation: native,
    seen: 'Query timeout',
    example: answer(
      504,
      {
        error: 'Query timeout',
        errorMessage: 'Timeout waiting for task.',
        errorClass: 'java.util.concurrent.TimeoutException',
        host: 'druid1.example.com:8083',
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/interrupted',
    match: { at: { error: 'Query interrupted' } },
    ...means.maintenance,
    citation: native,
    seen: 'Query interrupted',
    example: answer(500, { error: 'Query interrupted', errorMessage: null }, { auth: 'basic' }),
  },
  {
    id: 'apache-druid/parse',
    match: { at: { error: 'SQL parse failed' } },
    ...means.badRequest,
    citation: native,
    seen: 'SQL parse failed',
    example: answer(400, { error: 'SQL parse failed', errorMessage: 'Encountered "FORM"' }, { auth: 'basic' }),
  },
  {
    id: 'apache-druid/plan',
    match: { at: { error: 'Plan validation failed' } },
    ...means.badRequest,
    citation: native,
    seen: 'Plan validation failed',
    example: answer(
      400,
      { error: 'Plan validation failed', errorMessage: "Object 'orders' not found" },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/resource-limit',
    match: { at: { error: 'Resource limit exceeded' } },
    ...means.badRequest,
    citation: native,
    seen: 'Resource limit exceeded',
    example: answer(
      400,
      { error: 'Resource limit exceeded', errorMessage: 'Not enough dictionary space' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'apache-druid/unknown',
    match: { at: { error: 'Unknown exception' } },
    ...likely(means.outage),
    citation: native,
    seen: 'Unknown exception',
    example: answer(500, { error: 'Unknown exception', errorMessage: 'Failed' }, { auth: 'basic' }),
  },
];
