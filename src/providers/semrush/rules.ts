// Semrush: `ERROR 120 :: WRONG KEY` in plain text, or a number in `code`. The units of a key do not come back by themselves.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const projects = 'https://developer.semrush.com/api/v3/projects/basic-docs';
const units = 'https://vi.semrush.com/api-accounts/';
const total = 'https://github.com/umbraco/Umbraco.Cms.Integrations/pull/221';

export const rules: readonly Rule[] = [
  {
    id: 'semrush/wrong-key',
    match: { code: ['120', '121', '122', '70'] },
    ...means.wrongApiKey,
    citation: projects,
    seen: 'Wrong key-ID pair',
    example: answer(200, 'ERROR 120 :: WRONG KEY - ID PAIR', { auth: 'api_key' }),
  },
  {
    id: 'semrush/api-disabled',
    match: { code: '130' },
    ...likely(means.planLimit),
    citation: projects,
    seen: '130',
    example: answer(200, 'ERROR 130 :: API DISABLED', { auth: 'api_key' }),
  },
  {
    id: 'semrush/units-used-up',
    match: { code: '132' },
    ...means.planLimit,
    citation: units,
    seen: 'ERROR 132',
    example: answer(200, 'ERROR 132 :: API UNITS BALANCE IS ZERO', { auth: 'api_key' }),
  },
  {
    id: 'semrush/total-limit',
    match: { code: '134' },
    ...likely(means.planLimit),
    citation: total,
    seen: 'ERROR 134 :: TOTAL LIMIT EXCEEDED',
    example: answer(200, 'ERROR 134 :: TOTAL LIMIT EXCEEDED', { auth: 'api_key' }),
  },
  {
    id: 'semrush/report-not-in-plan',
    match: { code: ['133', '135'] },
    ...likely(means.planLimit),
    scope: 'stream',
    citation: projects,
    example: answer(200, 'ERROR 135 :: API REPORT DISABLED', { auth: 'api_key' }),
  },
  {
    id: 'semrush/limit',
    match: { code: ['131', '30'] },
    ...likely(means.planLimit),
    citation: projects,
    example: answer(200, 'ERROR 131 :: LIMIT EXCEEDED', { auth: 'api_key' }),
  },
  {
    id: 'semrush/units-used-up-in-words',
    match: { words: ['units'], status: [402, 403], format: 'json' },
    ...likely(means.planLimit),
    citation: units,
    seen: "In API version 4, you'll get the 403 error.",
    example: answer(403, { error: { code: 403, message: 'Not enough units' } }, { auth: 'api_key' }),
  },
  {
    id: 'semrush/project-missing',
    match: { code: '512' },
    ...means.notFound,
    citation: projects,
    seen: "Can't find project with project_id",
    example: answer(400, { code: '512', message: "Can't find project with project_id 1" }, { auth: 'api_key' }),
  },
  {
    id: 'semrush/nothing-found',
    match: { code: '50' },
    ...likely(means.notFound),
    citation: projects,
    example: answer(200, 'ERROR 50 :: NOTHING FOUND', { auth: 'api_key' }),
  },
];
