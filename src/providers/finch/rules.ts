// Finch: `finch_code` says what to do.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer.tryfinch.com/developer-resources/Reauthentication';

export const rules: readonly Rule[] = [
  {
    id: 'finch/sign-in-again',
    match: { at: { finch_code: 'reauthenticate_user' } },
    ...means.revoked,
    citation: docs,
    seen: 'reauthenticate_user',
    example: answer(
      401,
      { code: 401, name: 'authentication_error', finch_code: 'reauthenticate_user' },
      { auth: 'oauth2' },
    ),
  },
];
