// The APILayer family: numbers mean several things, the type beside them says which.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.apilayer.com/serpstack/docs/getting-started';

export const rules: readonly Rule[] = [
  {
    id: 'apilayer/key',
    match: { code: 'invalid_access_key' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'invalid_access_key',
    example: answer(200, { success: false, error: { code: 101, type: 'invalid_access_key' } }, { auth: 'api_key' }),
  },
  {
    id: 'apilayer/nothing-sent',
    match: { code: 'missing_access_key' },
    ...means.badRequest,
    citation: docs,
    seen: 'missing_access_key',
    example: answer(200, { success: false, error: { code: 101, type: 'missing_access_key' } }, { auth: 'api_key' }),
  },
  {
    id: 'apilayer/user-inactive',
    match: { code: 'inactive_user' },
    ...means.userSuspended,
    citation: docs,
    seen: 'User account is inactive or blocked.',
    example: answer(200, { success: false, error: { code: 102, type: 'inactive_user' } }, { auth: 'api_key' }),
  },
  {
    id: 'apilayer/function',
    match: { code: ['invalid_api_function', '404_not_found'] },
    ...means.notFound,
    citation: docs,
    seen: 'User requested a non-existent API function.',
    example: answer(200, { success: false, error: { code: 103, type: 'invalid_api_function' } }, { auth: 'api_key' }),
  },
  {
    id: 'apilayer/quota',
    match: { code: 'usage_limit_reached' },
    ...means.quotaExhausted,
    citation: docs,
    example: answer(
      200,
      { success: false, error: { code: 104, type: 'usage_limit_reached', info: 'Please upgrade your plan.' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'apilayer/plan',
    match: { code: ['function_access_restricted', 'https_access_restricted'] },
    ...means.planLimit,
    citation: docs,
    example: answer(
      200,
      { success: false, error: { code: 105, type: 'function_access_restricted' } },
      { auth: 'api_key' },
    ),
  },
];
