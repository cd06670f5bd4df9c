// Visma e-conomic: `errorCode` of E and five digits; a grant of an agreement beside the secret of our app.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const reference = 'https://restdocs.e-conomic.com/#errors';

export const rules: readonly Rule[] = [
  {
    id: 'e-conomic/app-secret',
    match: { status: 401, words: ['app secret | appsecrettoken | x appsecrettoken'] },
    ...means.invalidClient,
    citation: reference,
    example: answer(
      401,
      { message: 'The AppSecretToken is not valid.', errorCode: 'E00500', httpStatusCode: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'e-conomic/grant',
    match: { status: 401, words: ['agreement grant | agreementgranttoken | grant token | x agreementgranttoken'] },
    ...likely(means.revoked),
    citation: reference,
    example: answer(
      401,
      { message: 'The AgreementGrantToken is not valid.', errorCode: 'E02250', httpStatusCode: 401 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'e-conomic/role',
    match: { saysNot: ['plan lacks'], status: 403, words: ['role | roles | access | permission'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: reference,
    example: answer(
      403,
      { message: 'The required role is missing.', errorCode: 'E00000', httpStatusCode: 403 },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'e-conomic/module',
    match: { words: ['module is not enabled | module not enabled | requires module'] },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(
      400,
      { message: 'Requires module: project', errorCode: 'E04000', httpStatusCode: 400 },
      { auth: 'api_key' },
    ),
  },
];
