// Signable: a code of its own and a message in every refusal.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developers.signable.app/errors/general-errors.md';

export const rules: readonly Rule[] = [
  {
    id: 'signable/key',
    match: { code: '10002' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'Authentication failed. Please enter the correct API Key and password.',
    example: answer(401, { http: 401, code: 10002, message: 'Authentication failed.' }, { auth: 'api_key' }),
  },
  {
    id: 'signable/api-suspended',
    match: { code: '10004' },
    ...means.orgFrozen,
    citation: docs,
    seen: 'Your API access has been suspended',
    example: answer(401, { http: 401, code: 10004, message: 'Authentication failed.' }, { auth: 'api_key' }),
  },
  {
    id: 'signable/key-removed',
    match: { code: ['10005', '10006'] },
    ...means.apiKeyDeleted,
    citation: docs,
    seen: 'This API key has been removed',
    example: answer(401, { http: 401, code: 10005, message: 'Authentication failed.' }, { auth: 'api_key' }),
  },
  {
    id: 'signable/partner-key',
    match: { code: '10008' },
    ...likely(means.planLimit),
    citation: docs,
    seen: 'You need to have a partner enabled API key to access this',
    example: answer(403, { http: 403, code: 10008, message: 'Forbidden.' }, { auth: 'api_key' }),
  },
  {
    id: 'signable/plan',
    match: { code: '10009' },
    ...means.planLimit,
    citation: docs,
    seen: 'Your account needs to be on a plan that includes API acc',
    example: answer(401, { http: 401, code: 10009, message: 'Authentication failed.' }, { auth: 'api_key' }),
  },
  {
    id: 'signable/no-such-address',
    match: { code: '10003' },
    ...means.notFound,
    citation: docs,
    seen: 'The URL you are looking for does not exist.',
    example: answer(
      404,
      { http: 404, code: 10003, message: 'The URL you are looking for does not exist.' },
      { auth: 'api_key' },
    ),
  },
];
