// Azure Monitor: the errors of the Log Analytics query API.
import { answer, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://docs.azure.cn/en-us/azure-monitor/logs/api/errors';
const errorsInFull =
  'https://github.com/MicrosoftDocs/azure-docs/blob/2eac7d6896d1d9f0fa5df0214befaa024afd3be9/articles/azure-monitor/logs/api/errors.md';

const code = (name: string, codes: readonly string[], status: number, meaning: Meaning, isSeen = true): Rule => ({
  id: `azure-monitor/${name}`,
  match: { code: codes, at: { 'error.code': '' } },
  ...meaning,
  citation: errorsInFull,
  ...(isSeen ? { seen: codes[0] as string } : {}),
  example: answer(status, { error: { message: 'See the documentation.', code: codes[0] } }, { auth: 'oauth2' }),
});

export const rules: readonly Rule[] = [
  code('insufficient-access', ['InsufficientAccessError'], 403, means.roleLost),
  code('query', ['BadArgumentError', 'SyntaxError', 'SemanticError'], 400, means.badRequest),
  {
    ...code('token-invalid', ['InvalidAuthenticationToken', 'InvalidTokenError'], 403, means.accessTokenExpired),
    citation: errors,
  },
  code('token-audience', ['InvalidAuthenticationTokenAudience'], 403, means.clientBug),
  {
    ...code('header-missing', ['AuthenticationFailed'], 401, likely(means.clientBug)),
    match: { code: 'AuthenticationFailed', words: ['header is missing'] },
    example: answer(
      401,
      {
        error: {
          code: 'AuthenticationFailed',
          message: "Authentication failed. The 'Authorization' header is missing.",
        },
      },
      { auth: 'oauth2' },
    ),
  },
  code('path', ['PathNotFoundError'], 404, means.notFound),
  code('workspace', ['WorkspaceNotFoundError', 'ApplicationNotFoundError'], 404, likely(means.objectAccessLost), false),
  code('throttled', ['ThrottledError', 'TooManyRequests'], 429, means.rateLimited, false),
  code('query-limits', ['PartialError', 'ResponseSizeError', 'E_RUNAWAY_QUERY'], 400, means.badRequest, false),
  code('query-timeout', ['GatewayTimeout', 'QueryTimeout'], 504, means.timeout, false),
];
