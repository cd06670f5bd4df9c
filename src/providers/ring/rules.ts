// Ring: sign-in with a code by text message.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const client = 'https://github.com/dgreif/ring/wiki/Refresh-Tokens';

export const rules: readonly Rule[] = [
  {
    id: 'ring/second-factor',
    match: { status: 412, at: { tsv_state: '' } },
    ...likely(means.mfaOrSsoRequired),
    citation: client,
    example: answer(412, { phone: '+1xxxxxxx00', tsv_state: 'sms' }, { stage: 'token_refresh', auth: 'session' }),
  },
  {
    id: 'ring/refresh-token',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.revoked),
    citation: client,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'token is invalid or does not exists' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
