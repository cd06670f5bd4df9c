// Dexcom Share: `Code` of its answers, nearly all of which come with 500.
import { answer, likely, type Match, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const client = 'https://github.com/gagebenne/pydexcom/blob/main/pydexcom/dexcom.py';

const ofCode = (name: string, codes: readonly string[], meaning: Meaning, more: Match = {}, message = ''): Rule => ({
  id: `dexcom-share/${name}`,
  match: { code: codes, ...more },
  ...meaning,
  citation: client,
  seen: codes[0] as string,
  example: answer(500, { Code: codes[0], Message: message }, { auth: 'basic' }),
});

export const rules: readonly Rule[] = [
  ofCode('password', ['AccountPasswordInvalid', 'SSO_AuthenticatePasswordInvalid'], likely(means.wrongPassword)),
  // The server's own trouble has the same code; only what it could not do tells them apart.
  ofCode(
    'sign-in',
    ['SSO_InternalError'],
    likely(means.wrongPassword),
    { words: ['cannot authenticate by account name | cannot authenticate by account id'] },
    'Cannot Authenticate by AccountName',
  ),
  ofCode('internal', ['SSO_InternalError'], likely(means.outage)),
  // Signing in is blocked for some minutes after too many attempts.
  ofCode(
    'attempts',
    ['SSO_AuthenticateMaxAttemptsExceeded', 'SSO_AuthenticateMaxAttemptsExceeed'],
    likely(means.rateLimited),
  ),
  ofCode('session', ['SessionIdNotFound', 'SessionNotValid'], means.accessTokenExpired),
  ofCode('argument', ['InvalidArgument'], means.badRequest),
  {
    id: 'dexcom-share/account',
    match: { code: 'SSO_AuthenticateAccountNotFound' },
    ...likely(means.userGone),
    citation: 'https://github.com/gagebenne/pydexcom/issues/2',
    seen: 'SSO_AuthenticateAccountNotFound',
    example: answer(500, { Code: 'SSO_AuthenticateAccountNotFound', Message: '' }, { auth: 'basic' }),
  },
];
