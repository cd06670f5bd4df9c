// TradeGecko: `type` and `message`; a 404 may mean that the user who connected is gone.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'tradegecko/login-gone',
    match: { words: ['couldnt find login with'] },
    ...means.accountDeleted,
    citation: 'https://github.com/tradegecko/smaug/issues/30',
    seen: "Couldn't find Login with 'id'",
    example: answer(404, { type: 'Not Found', message: "Couldn't find Login with 'id'=0" }, oauth),
  },
  {
    id: 'tradegecko/request-malformed',
    match: { code: 'invalid_request', words: ['missing a required parameter'] },
    ...means.clientBug,
    citation: 'https://github.com/tradegecko/smaug/issues/25',
    seen: 'The request is missing a required parameter',
    example: answer(
      401,
      {
        error: 'invalid_request',
        error_description: 'The request is missing a required parameter, includes an unsupported parameter value',
      },
      refresh,
    ),
  },
];
