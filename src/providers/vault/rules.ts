// HashiCorp Vault: `errors` as a list of sentences; tokens live for their lease.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.hashicorp.com/vault/api-docs#http-status-codes';
const token = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';

export const rules: readonly Rule[] = [
  {
    id: 'vault/token',
    match: { status: 403, words: ['invalid token | bad token | token not found'] },
    ...likely(means.expiredAge),
    citation: token,
    example: answer(
      403,
      { errors: ['2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n'] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'vault/sealed',
    match: { words: ['vault is sealed'] },
    ...likely(means.maintenance),
    citation: codes,
    example: answer(503, { errors: ['Vault is sealed'] }, { auth: 'api_key' }),
  },
  {
    id: 'vault/sign-in',
    match: {
      stage: 'token_refresh',
      words: [
        'invalid role id | invalid secret id | invalid role or secret id | invalid username or password | invalid role_id',
      ],
    },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(400, { errors: ['invalid role or secret ID'] }, { stage: 'token_refresh', auth: 'api_key' }),
  },
  {
    id: 'vault/permission',
    match: { status: 403, words: ['permission denied'] },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(403, { errors: ['permission denied'] }, { auth: 'api_key' }),
  },
  {
    id: 'vault/standby',
    match: { status: [429, 472, 473] },
    ...likely(means.outage),
    citation: codes,
    example: answer(473, '', { auth: 'api_key' }),
  },
];
