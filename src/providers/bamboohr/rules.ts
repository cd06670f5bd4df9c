// BambooHR: the header `X-BambooHR-Error-Message`; bodies are mostly empty.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const overview = 'https://documentation.bamboohr.com/docs/api-details';

export const rules: readonly Rule[] = [
  {
    id: 'bamboohr/key-invalid',
    match: { header: { name: 'x-bamboohr-error-message', has: 'invalid api key' } },
    ...means.wrongApiKey,
    citation:
      'https://raw.githubusercontent.com/jeremylongshore/claude-code-plugins-plus-skills/main/plugins/saas-packs/bamboohr-pack/skills/bamboohr-common-errors/SKILL.md',
    seen: 'X-BambooHR-Error-Message: Invalid API key',
    example: answer(401, '', { auth: 'basic', headers: { 'x-bamboohr-error-message': 'Invalid API key' } }),
  },
  {
    id: 'bamboohr/key-missing',
    match: { status: 401, header: { name: 'x-bamboohr-error-message', has: 'missing' } },
    ...likely(means.badRequest),
    citation: overview,
    seen: 'Your API key is missing.',
    example: answer(401, '', { auth: 'basic', headers: { 'x-bamboohr-error-message': 'Your API key is missing' } }),
  },
  {
    id: 'bamboohr/user-not-allowed',
    match: { status: 403, header: { name: 'x-bamboohr-error-message' } },
    ...likely(means.roleLost),
    citation: overview,
    seen: 'The application is attempting to perform an action it does not have privileges to access.',
    example: answer(403, '', {
      auth: 'basic',
      headers: { 'x-bamboohr-error-message': 'You do not have access to this resource' },
    }),
  },
  {
    id: 'bamboohr/throttled',
    match: { status: 429 },
    ...means.rateLimited,
    citation: 'https://documentation.bamboohr.com/docs/planned-changes-to-the-api.md',
    seen: 'HTTP 429 (Too Many Requests) instead of HTTP 503 (Service Unavailable)',
    example: answer(429, '', { auth: 'basic', headers: { 'retry-after': '60' } }),
  },
  {
    id: 'bamboohr/throttled-or-down',
    match: { status: 503 },
    verdict: 'transient',
    cause: null,
    detail: 'rate_limited',
    certainty: 'guess',
    citation: overview,
    seen: 'Implementations should always be ready for a 503 Service Unavailable response.',
    example: answer(503, '', { auth: 'basic' }),
  },
];
