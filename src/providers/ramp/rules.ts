// Ramp: `error_v2.error_code`; the same code may stand at two statuses.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const commandLine = 'https://github.com/ramp-public/ramp-cli';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'ramp/token-expired',
    match: { code: 'DEVELOPER_7028' },
    ...means.accessTokenExpired,
    citation: commandLine,
    seen: 'DEVELOPER_7028',
    example: answer(
      401,
      { error_v2: { error_code: 'DEVELOPER_7028', message: 'The access token has expired.' } },
      oauth,
    ),
  },
  {
    id: 'ramp/token-not-found',
    match: { status: 401, code: 'DEVELOPER_7002' },
    ...means.accessTokenExpired,
    citation: commandLine,
    seen: 'DEVELOPER_7002',
    example: answer(401, { error_v2: { error_code: 'DEVELOPER_7002', message: 'No valid token was found.' } }, oauth),
  },
  {
    id: 'ramp/scope-missing',
    match: { code: 'DEVELOPER_7100' },
    ...means.scopeMissing,
    citation: commandLine,
    seen: 'DEVELOPER_7100',
    example: answer(
      403,
      { error_v2: { error_code: 'DEVELOPER_7100', message: 'The token is missing the scope.' } },
      oauth,
    ),
  },
  {
    id: 'ramp/not-found',
    match: { status: 404, code: ['DEVELOPER_7002', 'DEVELOPER_7127'] },
    ...means.notFound,
    citation: commandLine,
    seen: 'DEVELOPER_7127',
    example: answer(404, { error_v2: { error_code: 'DEVELOPER_7127', message: 'Not found.' } }, oauth),
  },
  {
    id: 'ramp/validation',
    match: { code: ['DEVELOPER_7001', 'DEVELOPER_7122', 'DEVELOPER_7123'] },
    ...means.badRequest,
    citation: commandLine,
    seen: 'DEVELOPER_7001',
    example: answer(
      422,
      { error_v2: { error_code: 'DEVELOPER_7001', message: 'Missing data for required field' } },
      oauth,
    ),
  },
];
